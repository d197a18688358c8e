// The single loader of the seed: reads the files, checks them, and says which file is wrong. Runs in
// Node only; bundles get its result as `virtual:seed`.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as v from 'valibot';
import { CATEGORIES } from '../lib/model/practice.ts';
import { type Extras, extrasSchema, practicesNamed } from '../lib/taxonomy/extras-schema.ts';
import { parseSeed } from '../lib/taxonomy/parse.ts';
import {
  detectorSchema,
  type Lexicon,
  type PracticeSeed,
  polaritySchema,
  practiceSchema,
  type Seed,
  seedSchema,
  type Wording,
  wordClassesSchema,
  wordingSchema,
} from '../lib/taxonomy/schema.ts';
import { checkTables } from './check-tables.ts';
import { readByCategory, readFile, readNamed } from './read-file.ts';

/** Version of the seed; raised with every change that alters findings. */
const SEED_VERSION = '0.2.1';
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Reads and checks the whole seed; throws an Error that names the file at fault. */
export function readSeed(folder = HERE): Seed {
  const body = {
    version: SEED_VERSION,
    categories: readFile(join(folder, 'categories.json'), seedSchema.entries.categories),
    wordClasses: readFile(join(folder, 'word-classes.json'), wordClassesSchema),
    polarity: readFile(join(folder, 'polarity.json'), polaritySchema),
    languages: readFile(join(folder, 'languages.json'), seedSchema.entries.languages),
    lexicons: readLexicons(folder),
    detector: readFile(join(folder, 'detector.json'), detectorSchema),
    practices: readPractices(join(folder, 'practices')),
    extras: readExtras(folder),
  };
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16);
  const result = parseSeed({ ...body, hash });
  if (!result.ok) throw new Error(`The seed is not valid: ${result.error}`);
  checkTables(result.value, folder);
  checkExtras(result.value, folder);
  return result.value;
}

/** Files of the extras, each named for its part. */
const EXTRAS = ['relics', 'checklists', 'prevalence', 'actions', 'dates', 'contradictions'] as const;

function readExtras(folder: string): Extras {
  const extras = Object.fromEntries(
    EXTRAS.map((part) => {
      const path = join(folder, `${part}.json`);
      const schema: v.GenericSchema<unknown, unknown> = extrasSchema.entries[part];
      return [part, readFile(path, schema)];
    }),
  );
  // Each part was parsed by its own schema.
  return extras as Extras;
}

function checkExtras({ extras, practices }: Seed, folder: string): void {
  const known = new Set(practices.map(({ id }) => id));
  for (const { file, practice } of practicesNamed(extras))
    if (!known.has(practice)) throw new Error(`${join(folder, file)}: there is no practice "${practice}"`);
  for (const file of ['relics', 'checklists'] as const)
    for (const { id } of extras[file])
      if (extras[file].filter((one) => one.id === id).length > 1)
        throw new Error(`${join(folder, `${file}.json`)}: the id "${id}" is there twice`);
}

function readPractices(folder: string): PracticeSeed[] {
  return readByCategory(folder, CATEGORIES, (path, category) => {
    const practice = readNamed(path, practiceSchema);
    if (practice.category !== category)
      throw new Error(`${path}: the category is "${practice.category}" but the folder is "${category}"`);
    return practice;
  });
}

function readLexicons(folder: string): Lexicon[] {
  const languages = join(folder, 'languages');
  if (!existsSync(languages)) return [];
  return readdirSync(languages)
    .sort()
    .map((code) => ({
      code,
      wordClasses: readFile(join(languages, code, 'word-classes.json'), wordClassesSchema),
      polarity: readFile(join(languages, code, 'polarity.json'), polaritySchema),
      wordings: readWordings(join(languages, code, 'practices'), join(folder, 'practices')),
    }));
}

function readWordings(folder: string, practices: string): Wording[] {
  return readByCategory(folder, CATEGORIES, (path, category) => {
    if (!existsSync(join(practices, category, basename(path))))
      throw new Error(`${path}: there is no practice of this name in practices/${category}`);
    return readNamed(path, wordingSchema);
  });
}
