// Compiles every table of the seed, so that a pattern that cannot be read, or that would match everything,
// stops the build with the name of its file.
import { join } from 'node:path';
import { createPatternCompiler } from '../lib/taxonomy/compile-pattern.ts';
import { compileTaxonomy, TableError } from '../lib/taxonomy/compile-taxonomy.ts';
import type { Seed } from '../lib/taxonomy/schema.ts';
import { createVocabulary } from '../lib/taxonomy/vocabulary.ts';

/** Checks the patterns of every language; throws an Error that names the file at fault. */
export function checkTables(seed: Seed, folder: string): void {
  checkClasses(seed.wordClasses, folder);
  const taxonomy = inFile(seed, folder, () => compileTaxonomy(seed));
  // A language's tables are compiled when a page in it is read: here all of them.
  for (const { code, wordClasses } of seed.lexicons) {
    const own = join(folder, 'languages', code);
    if (!seed.languages.some((language) => language.code === code))
      throw new Error(`${own}: languages.json does not say how to tell this language`);
    checkClasses(wordClasses, own);
    inFile(seed, own, () => taxonomy.tablesOf(code));
  }
}

function checkClasses(wordClasses: Seed['wordClasses'], folder: string): void {
  const { checkClass } = createPatternCompiler(createVocabulary(), wordClasses);
  for (const name of Object.keys(wordClasses.classes)) {
    try {
      checkClass(name);
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      throw new Error(`${join(folder, 'word-classes.json')}: word class <${name}>: ${fault}`);
    }
  }
}

function inFile<T>(seed: Seed, folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    const practice = seed.practices.find(({ id }) => id === error.owner);
    if (!practice) throw new Error(`${join(folder, 'polarity.json')}: ${error.message}`);
    throw new Error(`${join(folder, 'practices', practice.category, `${practice.id}.json`)}: ${error.fault}`);
  }
}
