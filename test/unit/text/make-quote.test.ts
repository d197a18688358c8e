import { expect, it } from 'vitest';
import { foldWhiteSpace } from '../../../lib/text/fold-white-space.ts';
import { hashKey, hashText } from '../../../lib/text/hash-text.ts';
import { makeQuote } from '../../../lib/text/make-quote.ts';

it('keeps 32 characters either side of a quote', () => {
  const text = `${'a'.repeat(40)}WORDS${'b'.repeat(40)}`;
  expect(makeQuote(text, { start: 40, end: 45 })).toEqual({
    exact: 'WORDS',
    prefix: 'a'.repeat(32),
    suffix: 'b'.repeat(32),
  });
});

it('folds every kind of white space', () => {
  expect(foldWhiteSpace(' a\u00a0\n\t b ')).toBe('a b');
});

it('hashes to a fixed length and tells texts apart', async () => {
  expect(hashKey('a')).toMatch(/^[0-9a-f]{13}$/);
  expect(hashKey('a')).not.toBe(hashKey('b'));
  expect(await hashText('')).toBe('e3b0c44298fc1c14');
});
