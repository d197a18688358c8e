// Labelled data from a folder: JSON Lines, and folders that may be packed beside their index.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Reads a JSON Lines file; null where there is none, an Error with file and line where one is broken. */
export function readRows<Row>(folder: string, path: string): Row[] | null {
  const file = join(folder, path);
  if (!existsSync(file)) return null;
  const rows: Row[] = [];
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, at) => {
      if (line.trim()) rows.push(parseRow<Row>(line, `${file}:${at + 1}`));
    });
  return rows;
}

function parseRow<Row>(line: string, place: string): Row {
  try {
    return JSON.parse(line) as Row;
  } catch (error) {
    throw new Error(`${place}: not valid JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}

/**
 * Opens the folder that holds `name` ("pages"): the folder itself, or its `.tar.xz` unpacked into a
 * temporary one, which is gone when `work` ends. Null where neither is there.
 */
export async function withUnpacked<T>(
  folder: string,
  name: string,
  work: (parent: string) => Promise<T>,
): Promise<T | null> {
  if (existsSync(join(folder, name))) return work(folder);
  const archive = join(folder, `${name}.tar.xz`);
  if (!existsSync(archive)) return null;
  const parent = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
  try {
    execFileSync('tar', ['xJf', archive, '-C', parent]);
    return await work(parent);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
