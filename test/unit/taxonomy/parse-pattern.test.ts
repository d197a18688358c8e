import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../../lib/taxonomy/parse-pattern.ts';

describe('parsePattern', () => {
  it('reads every element', () => {
    expect(parsePattern('<we> sell~ ...3 (a b|c)? analy*')).toEqual([
      { kind: 'class', name: 'we' },
      { kind: 'word', word: 'sell', form: 'inflected' },
      { kind: 'gap', max: 3 },
      {
        kind: 'alternatives',
        options: [
          [
            { kind: 'word', word: 'a', form: 'exact' },
            { kind: 'word', word: 'b', form: 'exact' },
          ],
          [{ kind: 'word', word: 'c', form: 'exact' }],
          [],
        ],
      },
      { kind: 'word', word: 'analy', form: 'prefix' },
    ]);
  });

  it('folds words and reads endings', () => {
    expect(parsePattern('Lösch~ *daten')).toEqual([
      { kind: 'word', word: 'losch', form: 'inflected' },
      { kind: 'word', word: 'daten', form: 'suffix' },
    ]);
  });

  it.each([
    ['', 'at least one word'],
    ['...3 sell', 'between two words'],
    ['sell ...3', 'between two words'],
    ['sell ...13 data', '1 to 12'],
    ['(a|b', 'not closed'],
    ['(a|)', 'empty alternative'],
    ['? a', 'needs a word'],
    ['ab*', 'too short'],
    ['*ab', 'too short'],
    ['*daten*', 'two signs'],
    ['a)', 'unexpected ")"'],
    ['sell .* data', 'cannot read ".* data"'],
  ])('refuses %j and says why', (text, message) => {
    expect(() => parsePattern(text)).toThrow(message);
  });
});
