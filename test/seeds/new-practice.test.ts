// `npm run new:practice`: what it writes stops the build until it is filled, and what it refuses.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPractice } from '../../scripts/new-practice.mjs';
import { readSeed } from '../../seeds/index.ts';
import { changeFile, copySeeds } from '../support/copy-seeds.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/new-practice.mjs', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = copySeeds();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
}

it('writes a practice that the build refuses, naming all that is missing', () => {
  const path = createPractice('use', 'reads-tea-leaves', folder);
  expect(path).toBe(join(folder, 'practices/use/reads-tea-leaves.json'));
  const message = messageOf(() => readSeed(folder));
  expect(message).toContain(path);
  for (const missing of [
    'label: must not be empty',
    'why: must not be empty',
    'statements.only-if: must not be empty',
    'ratings.does: must be one of',
    'patterns: needs 1 at least and has 0',
    'examples.match: needs 6 at least and has 0',
    'examples.miss: needs 4 at least and has 0',
  ])
    expect(message).toContain(missing);
});

it('writes a practice that the build takes once it is filled', () => {
  const path = createPractice('use', 'reads-tea-leaves', folder);
  const perState = <V>(value: V) => ({ does: value, may: value, 'only-if': value, 'does-not': value });
  changeFile<object>(path, (practice) =>
    Object.assign(practice, {
      label: 'Reads tea leaves',
      meaning: 'Tea leaves are read.',
      why: 'They may be wrong.',
      statements: perState('Speaks of tea leaves'),
      ratings: perState('neutral'),
      patterns: ['tea leaves'],
      examples: {
        match: Array.from({ length: 6 }, () => ({ text: 'Larkspur reads tea leaves.', state: 'does' })),
        miss: Array.from({ length: 4 }, () => 'We drink coffee.'),
      },
    }),
  );
  expect(readSeed(folder).practices.map(({ id }) => id)).toContain('reads-tea-leaves');
});

it.each([
  ['a category that there is not', 'weather', 'reads-clouds', 'there is no category "weather"; there are'],
  ['an id that is no slug', 'use', 'Reads Clouds', '"Reads Clouds" is no id'],
  ['an id that leaves the folder', 'use', '../reads-clouds', 'is no id'],
  [
    'an id that is taken in another category',
    'use',
    'sells-data',
    'is taken by practices/sharing/sells-data.json',
  ],
  ['no id', 'use', undefined, 'usage: npm run new:practice -- <category> <id>'],
])('refuses %s', (_what, category, id, message) => {
  expect(() => createPractice(category, id, folder)).toThrow(message);
  expect(existsSync(join(folder, 'practices/use/reads-clouds.json'))).toBe(false);
});

it('never writes over a practice', () => {
  const path = join(folder, 'practices/sharing/sells-data.json');
  const before = readFileSync(path, 'utf8');
  expect(() => createPractice('sharing', 'sells-data', folder)).toThrow('is taken');
  expect(readFileSync(path, 'utf8')).toBe(before);
});

it('ends with an error and one line when it is called wrongly', () => {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, 'weather', 'reads-clouds'], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^new:practice: there is no category "weather"; there are .*\n$/);
});
