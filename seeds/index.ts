// The single loader of the seed: reads the files, checks them, and says which file is wrong. Runs in
// Node only; bundles get its result as `virtual:seed`.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { compileTaxonomy } from '../lib/taxonomy/compile-taxonomy.ts';
import { parseSeed } from '../lib/taxonomy/parse.ts';
import { type PracticeSeed, practiceSchema, type Seed } from '../lib/taxonomy/schema.ts';

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
    detector: readJson(join(folder, 'detector.json')),
    practices: readPractices(join(folder, 'practices')),
  };
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16);
  const result = parseSeed({ ...body, hash });
  if (!result.ok) throw new Error(`The seed is not valid: ${result.error}`);
  compileTaxonomy(result.value);
  return result.value;
}

function readPractices(folder: string): PracticeSeed[] {
  const known = new Map<string, string>();
  const practices: PracticeSeed[] = [];
  for (const category of readdirSync(folder).sort()) {
    for (const file of readdirSync(join(folder, category)).sort()) {
      const path = join(folder, category, file);
      const practice = readPractice(path, category);
      const other = known.get(practice.id);
      if (other) throw new Error(`${path}: the id "${practice.id}" is taken by ${other}`);
      known.set(practice.id, path);
      practices.push(practice);
    }
  }
  return practices;
}

function readPractice(path: string, category: string): PracticeSeed {
  const result = v.safeParse(practiceSchema, readJson(path), { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(`${path}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
  }
  const { id, category: own } = result.output;
  if (basename(path) !== `${id}.json`)
    throw new Error(`${path}: the file must be named for its id, ${id}.json`);
  if (own !== category) throw new Error(`${path}: category is "${own}" but the folder is "${category}"`);
  return result.output;
}

function readJson(path: string): unknown {
  if (!existsSync(path)) throw new Error(`${path}: the file is missing`);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: not valid JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}
