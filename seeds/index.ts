// The single loader of the seed: reads the files, checks them, and says which file is wrong. Runs in
// Node only; bundles get its result as `virtual:seed`.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { compileTaxonomy } from '../lib/taxonomy/compile-taxonomy.ts';
import { type Extras, extrasSchema, practicesNamed } from '../lib/taxonomy/extras-schema.ts';
import { parseSeed } from '../lib/taxonomy/parse.ts';
import {
  type PracticeSeed,
  practiceSchema,
  type Seed,
  type Wording,
  wordingSchema,
} from '../lib/taxonomy/schema.ts';

/** Version of the seed; raised with every change that alters findings. */
const SEED_VERSION = '0.1.0';
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Reads and checks the whole seed; throws an Error that names the file at fault. */
export function readSeed(folder = HERE): Seed {
  const body = {
    version: SEED_VERSION,
    categories: readJson(join(folder, 'categories.json')),
    wordClasses: readJson(join(folder, 'word-classes.json')),
    polarity: readJson(join(folder, 'polarity.json')),
    languages: readJson(join(folder, 'languages.json')),
    lexicons: readLexicons(folder),
    detector: readJson(join(folder, 'detector.json')),
    practices: readPractices(join(folder, 'practices')),
    extras: readExtras(folder),
  };
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16);
  const result = parseSeed({ ...body, hash });
  if (!result.ok) throw new Error(`The seed is not valid: ${result.error}`);
  checkTables(result.value);
  checkExtras(result.value, folder);
  return result.value;
}

// A language's tables are compiled when a page in it is read: here all of them, so that a fault stops the build.
function checkTables(seed: Seed): void {
  const taxonomy = compileTaxonomy(seed);
  for (const { code } of seed.lexicons) {
    if (!seed.languages.some((language) => language.code === code))
      throw new Error(`languages/${code}: languages.json does not say how to tell this language`);
    try {
      taxonomy.tablesOf(code);
    } catch (error) {
      throw new Error(`languages/${code}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** Files of the extras, each named for its part. */
const EXTRAS = ['relics', 'checklists', 'prevalence', 'actions', 'dates', 'contradictions'] as const;

function readExtras(folder: string): Extras {
  const extras = Object.fromEntries(
    EXTRAS.map((part) => {
      const path = join(folder, `${part}.json`);
      const schema: v.GenericSchema<unknown, unknown> = extrasSchema.entries[part];
      return [part, parseOrThrow(path, schema, readJson(path))];
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
  return readByCategory(folder, (path, category) => {
    const practice = readChecked(path, practiceSchema);
    if (practice.category !== category)
      throw new Error(`${path}: category is "${practice.category}" but the folder is "${category}"`);
    return practice;
  });
}

function readLexicons(folder: string): unknown[] {
  const languages = join(folder, 'languages');
  if (!existsSync(languages)) return [];
  return readdirSync(languages)
    .sort()
    .map((code) => ({
      code,
      wordClasses: readJson(join(languages, code, 'word-classes.json')),
      polarity: readJson(join(languages, code, 'polarity.json')),
      wordings: readWordings(join(languages, code, 'practices'), join(folder, 'practices')),
    }));
}

function readWordings(folder: string, practices: string): Wording[] {
  return readByCategory(folder, (path, category) => {
    if (!existsSync(join(practices, category, basename(path))))
      throw new Error(`${path}: there is no practice of this name in practices/${category}`);
    return readChecked(path, wordingSchema);
  });
}

function readByCategory<T extends { id: string }>(
  folder: string,
  read: (path: string, category: string) => T,
): T[] {
  const known = new Map<string, string>();
  const all: T[] = [];
  for (const category of readdirSync(folder).sort()) {
    for (const file of readdirSync(join(folder, category)).sort()) {
      const path = join(folder, category, file);
      const one = read(path, category);
      const other = known.get(one.id);
      if (other) throw new Error(`${path}: the id "${one.id}" is taken by ${other}`);
      known.set(one.id, path);
      all.push(one);
    }
  }
  return all;
}

function readChecked<T extends { id: string }>(path: string, schema: v.GenericSchema<unknown, T>): T {
  const output = parseOrThrow(path, schema, readJson(path));
  if (basename(path) !== `${output.id}.json`)
    throw new Error(`${path}: the file must be named for its id, ${output.id}.json`);
  return output;
}

function parseOrThrow<T>(path: string, schema: v.GenericSchema<unknown, T>, json: unknown): T {
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${path}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
}

function readJson(path: string): unknown {
  if (!existsSync(path)) throw new Error(`${path}: the file is missing`);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: not valid JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}
