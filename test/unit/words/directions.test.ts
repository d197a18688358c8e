// Languages that run from right to left get the same pages mirrored: no style names a left or a right side.
// The overlay's places are exempt: they are measured on a page that has its own direction.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const SIDED = [
  /(?<![\w-])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b[^;}]*/g,
  /(?<![\w-])border-(?:top|bottom)-(?:left|right)-radius\b[^;}]*/g,
  /(?<![\w-])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g,
  /\b(?:margin|padding|border)(?:Left|Right)\b/g,
];
/** An offset from a side; only style sheets are read for it, for in code it is any field of a box. */
const OFFSETS = /(?<![\w-])(?:left|right)\s*:[^;}]*/g;
const FOUR_VALUES =
  /(?<![\w-])(?:margin|padding|inset|border-width|border-radius)\s*:\s*([^\s;}]+)\s+([^\s;}]+)\s+([^\s;}]+)\s+([^\s;}]+)\s*[;}]/g;

describe('styles', () => {
  it('name no left or right side', () => {
    const found = listStyled().flatMap((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return findSided(text, path.endsWith('.css')).map((what) => `${path}: ${what}`);
    });
    expect(found).toEqual([]);
  });

  it.each([
    'a { margin-left: 1rem; }',
    'a { padding-right: 0 }',
    'a { text-align: left; }',
    'a { float: right; }',
    'a { left: 0; }',
    'a { border-top-left-radius: 4px; }',
    'a { padding: 0 1rem 0 2rem; }',
  ])('that do are found: %s', (css) => {
    expect(findSided(css, true)).toHaveLength(1);
  });

  it.each([
    'a { margin-inline-start: 1rem; inset-inline-end: 0; }',
    'a { padding: 0 1rem 2rem 1rem; text-align: start; }',
    'a { background: linear-gradient(to left, red, blue); }',
  ])('that do not are left alone: %s', (css) => {
    expect(findSided(css, true)).toEqual([]);
  });
});

function listStyled(): string[] {
  return ['entrypoints', 'components'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(css|ts|tsx|html)$/.test(name))
      .map((name) => join(folder, name)),
  );
}

function findSided(text: string, isSheet: boolean): string[] {
  const sides = [...SIDED, ...(isSheet ? [OFFSETS] : [])].flatMap((pattern) => text.match(pattern) ?? []);
  const uneven = [...text.matchAll(FOUR_VALUES)].filter(([, , right, , left]) => right !== left);
  return [...sides, ...uneven.map(([all]) => all)].map((what) => what.trim());
}
