import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../lib/text/tokenize.ts';

describe('tokenize', () => {
  it.each([
    ["We don't sell", ['we', 'do', 'not', 'sell']],
    ['We won’t and cannot', ['we', 'will', 'not', 'and', 'can', 'not']],
    ['opt-out of e-mails', ['opt', 'out', 'of', 'emails']],
    ["the company's E-Mail", ['the', 'company', 'email']],
    ['see https://a.example/x?y=1 now', ['see', 'urltoken', 'now']],
    ['', []],
    ['\u0000 \ud800 —', []],
  ])('reads %j', (text, words) => {
    expect(tokenize(text).words).toEqual(words);
  });

  it('gives both halves of a contraction one place', () => {
    const { starts, ends } = tokenize("We don't");
    expect(starts).toEqual([0, 3, 3]);
    expect(ends).toEqual([2, 8, 8]);
  });

  it('marks the word after a semicolon', () => {
    expect(tokenize('a; b c').isAfterBreak).toEqual([false, true, false]);
  });
});
