// A copy of the seed that a test may break.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

/** Copies the seed to a temporary folder, which the caller removes. */
export function copySeeds(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-seeds-'));
  cpSync(SEEDS, folder, { recursive: true });
  return folder;
}

/** Rewrites a JSON file of a copied seed. */
export function changeFile<T>(path: string, edit: (json: T) => void): void {
  const json = JSON.parse(readFileSync(path, 'utf8')) as T;
  edit(json);
  writeFileSync(path, JSON.stringify(json));
}
