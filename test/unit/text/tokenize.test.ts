import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../lib/text/tokenize.ts';

describe('tokenize', () => {
  it.each([
    ["We don't sell", ['we', 'do', 'not', 'sell']],
    ['We won’t and cannot', ['we', 'will', 'not', 'and', 'can', 'not']],
    ['opt-out of e-mails', ['opt', 'out', 'of', 'emails']],
    ["the company's E-Mail", ['the', 'company', 'email']],
    ['see https://a.example/x?y=1 now', ['see', 'urltoken', 'now']],
    ['L’utilisateur n’a pas d’accès', ['le', 'utilisateur', 'ne', 'a', 'pas', 'de', 'acces']],
    ["s'il y a qu'une donnée", ['si', 'il', 'y', 'a', 'que', 'une', 'donnee']],
    ["the O'Brien's d'Artagnan didn't", ["o'brien", 'de', 'artagnan', 'did', 'not'].toSpliced(0, 0, 'the')],
    ['Nutzer:innen, Kund*innen, Leser/-innen', ['nutzerinnen', 'kundinnen', 'leserinnen']],
    ['client·e·s', ['client']],
    ['Größe, ÖFFNEN, o\u0308ffnen', ['grosse', 'offnen', 'offnen']],
    ['Werbe-E-Mails', ['werbe', 'emails']],
    ['We donâ€™t sell dataÂ â€“ ever. À l’âge', 'we do not sell data ever a le age'.split(' ')],
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

  it('marks the word after a comma', () => {
    expect(tokenize('Daten, die wir, so').isAfterComma).toEqual([false, true, false, true]);
  });

  it('marks the word after a semicolon', () => {
    expect(tokenize('a; b c').isAfterBreak).toEqual([false, true, false]);
  });
});
