// Files of the seed to checked values. Every error names the file and says, in plain words, what is wrong in it.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { describeIssue } from '../lib/taxonomy/describe-issue.ts';

/** Reads a file and checks it against a schema, telling all that is wrong at once. */
export function readFile<T>(path: string, schema: v.GenericSchema<unknown, T>): T {
  const result = v.safeParse(schema, readJson(path));
  if (result.success) return result.output;
  throw new Error(`${path}: ${result.issues.map((issue) => describeIssue(issue)).join('; ')}`);
}

/** Reads a file that is named for its id. */
export function readNamed<T extends { id: string }>(path: string, schema: v.GenericSchema<unknown, T>): T {
  const one = readFile(path, schema);
  if (basename(path) !== `${one.id}.json`)
    throw new Error(`${path}: the id is "${one.id}", so the file must be named ${one.id}.json`);
  return one;
}

/** Reads the files of a folder that has a folder for each category; an id stands once in all of them. */
export function readByCategory<T extends { id: string }>(
  folder: string,
  categories: readonly string[],
  read: (path: string, category: string) => T,
): T[] {
  const known = new Map<string, string>();
  const all: T[] = [];
  for (const category of readdirSync(folder).sort()) {
    if (!categories.includes(category))
      throw new Error(`${join(folder, category)}: there is no category "${category}"`);
    for (const path of listFiles(join(folder, category))) {
      const one = read(path, category);
      const other = known.get(one.id);
      if (other) throw new Error(`${path}: the id "${one.id}" is taken by ${other}`);
      known.set(one.id, path);
      all.push(one);
    }
  }
  return all;
}

function listFiles(folder: string): string[] {
  if (!statSync(folder).isDirectory())
    throw new Error(`${folder}: only folders stand here, one for each category`);
  const paths = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
  const stray = paths.find((path) => !path.endsWith('.json'));
  if (stray) throw new Error(`${stray}: only .json files are read here`);
  return paths;
}

function readJson(path: string): unknown {
  if (!existsSync(path)) throw new Error(`${path}: the file is missing`);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: not valid JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}
