// The parts of the seed that read a page as a whole: broken, they stop the build and say which file and why.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSeed } from '../../seeds/index.ts';

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-seeds-'));
  cpSync(SEEDS, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Rewrites one file of the copied seed. */
function change(file: string, edit: (json: never) => void): void {
  const path = join(folder, file);
  const json = JSON.parse(readFileSync(path, 'utf8'));
  edit(json as never);
  writeFileSync(path, JSON.stringify(json));
}

describe('the build stops', () => {
  it.each<[string, string, (json: never) => void, RegExp]>([
    [
      'a relic without a source',
      'relics.json',
      (json: { sources: [] }[]) => Object.assign(json[0] ?? {}, { sources: [] }),
      /relics\.json: 0\.sources: a relic needs a source/,
    ],
    [
      'a relic without a date',
      'relics.json',
      (json: object[]) => Object.assign(json[0] ?? {}, { since: '2015' }),
      /relics\.json: 0\.since: must be/,
    ],
    [
      'a relic twice',
      'relics.json',
      (json: object[]) => json.push(json[0] ?? {}),
      /relics\.json: the id "safe-harbor" is there twice/,
    ],
    [
      'an unknown key',
      'checklists.json',
      (json: object[]) => Object.assign(json[0] ?? {}, { colour: 'red' }),
      /checklists\.json: 0\.colour/,
    ],
    [
      'a question about no practice',
      'checklists.json',
      (json: { questions: object[] }[]) =>
        Object.assign(json[0]?.questions[0] ?? {}, { practices: ['sells-souls'] }),
      /checklists\.json: there is no practice "sells-souls"/,
    ],
    [
      'a list of months that is short',
      'dates.json',
      (json: { months: [] }) => json.months.pop(),
      /dates\.json: months/,
    ],
  ])('at %s', (_name, file, edit, message) => {
    change(file, edit);
    expect(() => readSeed(folder)).toThrow(message);
  });

  it('at a missing file', () => {
    rmSync(join(folder, 'prevalence.json'));
    expect(() => readSeed(folder)).toThrow(/prevalence\.json: the file is missing/);
  });
});

it('names a source for every relic', () => {
  for (const { sources } of readSeed().extras.relics) expect(sources[0]?.url).toMatch(/^https:/);
});
