// Waits for a file that the browser saves.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from './wait-for.ts';

/** Gives the text of the next finished download with this extension, and removes the file. */
export async function takeDownload(folder: string, extension: string): Promise<string> {
  return waitFor(`a downloaded .${extension}`, () => {
    const name = readdirSync(folder).find((file) => file.endsWith(`.${extension}`));
    if (!name) return null;
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    if (text === '') return null;
    rmSync(path);
    return text;
  });
}
