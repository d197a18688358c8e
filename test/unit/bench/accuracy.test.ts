// The accuracy command as a person runs it, on a folder of two sentences of our own.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

mkdirSync(join(folder, 'opp115'));
const SEGMENTS = [
  {
    id: 'a#0',
    policy: 'a',
    text: 'We keep your order records for seven years and then delete them.',
    labels: ['Data Retention'],
    fold: 0,
  },
  {
    id: 'b#0',
    policy: 'b',
    text: 'Our lamps are made of brass, and each of them is polished by hand.',
    labels: [],
    fold: 1,
  },
];
writeFileSync(join(folder, 'opp115/segments.jsonl'), SEGMENTS.map((row) => JSON.stringify(row)).join('\n'));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/accuracy.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run bench:accuracy', () => {
  it('prints one object and nothing else, null where there is no data', { timeout: 60_000 }, () => {
    const { status, stdout } = run('--data', folder, '--json');
    expect(status).toBe(0);
    const figures = JSON.parse(stdout);
    expect(Object.keys(figures)).toEqual([
      'seeds',
      'categories',
      'state',
      'choices',
      'detection',
      'tosdr',
      'gdpr200',
      'mapp',
    ]);
    expect(figures.categories.perLabel['Data Retention'].r).toBe(1);
    expect(figures.categories.micro).toMatchObject({ p: 1, r: 1, f1: 1 });
    expect([figures.choices, figures.detection, figures.tosdr, figures.mapp]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('says which line of the data is broken', () => {
    const broken = mkdtempSync(join(tmpdir(), 'gloss-bench-broken-'));
    mkdirSync(join(broken, 'opp115'));
    writeFileSync(join(broken, 'opp115/segments.jsonl'), '{"id": "a"\n');
    const { status, stderr } = run('--data', broken, '--task', 'categories');
    rmSync(broken, { recursive: true });
    expect(status).toBe(1);
    expect(stderr).toContain('segments.jsonl:1');
  });

  it.each([
    [['--task', 'nonsense'], 'there is no task nonsense'],
    [['--part', 'half'], '--part takes one of'],
    [['--errors', '5', '--part', 'unseen'], 'shows the part "seen" only'],
    [['--data', '/nowhere/at/all'], 'there is no folder /nowhere/at/all'],
    [['--chek'], '--chek'],
  ])('refuses %j and says why', (args, why) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(why);
  });

  it('says that nothing was checked where the data is not there', () => {
    const { status, stdout } = run('--check', '--data', '/nowhere/at/all');
    expect(status).toBe(0);
    expect(stdout).toContain('not checked');
  });
});
