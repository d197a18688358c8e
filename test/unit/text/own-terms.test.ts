// A policy may call personal data by a name of its own.
import { describe, expect, it } from 'vitest';
import { findOwnTerms, readOwnTerms } from '../../../lib/text/own-terms.ts';
import { tokenize } from '../../../lib/text/tokenize.ts';

describe('findOwnTerms', () => {
  it.each<[string, string[]]>([
    ['We ask for personal information such as your name (collectively, “Records”).', ['Records']],
    ['By “Guest File” we mean the personal data you leave at the desk.', ['Guest File']],
    ['"Dossier" means personally identifiable information. "Shop" means our shop.', ['Dossier']],
    ['We collect personal data (“Personal Data”).', []],
    ['We collect personal data. The lamp (the “Lantern”) is made of brass.', []],
    ['', []],
  ])('in %j are %j', (text, terms) => expect(findOwnTerms(text)).toEqual(terms));
});

describe('readOwnTerms', () => {
  const read = (text: string, terms: string[]) => readOwnTerms(tokenize(text), text, terms).words.join(' ');

  it('reads a term as personal data, only as it was written', () => {
    expect(read('We never sell Records; old records play music.', ['Records'])).toBe(
      'we never sell pii old records play music',
    );
  });

  it('lets the last word stand for a term of several', () => {
    expect(read('We sell your Guest File.', ['Guest File'])).toBe('we sell your guest pii');
  });

  it('leaves longer words alone', () => {
    expect(read('Recordsmith sells lamps.', ['Records'])).toBe('recordsmith sells lamps');
  });
});
