import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../lib/text/split-sentences.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['We collect data. We sell none.', ['We collect data.', 'We sell none.']],
    [
      'Acme Inc. may share data. See Sec. 4.2 for more.',
      ['Acme Inc. may share data.', 'See Sec. 4.2 for more.'],
    ],
    ['We use data, e.g. your name. Ask us!', ['We use data, e.g. your name.', 'Ask us!']],
    ['Do we sell? No.', ['Do we sell?', 'No.']],
    ['no full stop', ['no full stop']],
    ['', []],
  ])('splits %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it.each([
    ['de', 'Nach Art. 6 Abs. 1 lit. f DSGVO gilt das. Wir löschen es.', 2],
    ['de', 'Wir nutzen Dienste, z. B. Karten bzw. Pläne, gem. Nr. 4 der Liste.', 1],
    ['fr', 'Selon l’art. 6 du règlement, Mme. Durand et M. Petit décident. Écrivez-leur.', 2],
    ['en', 'Each stone is a gem. We sell it.', 2],
  ])('knows the abbreviations of %s in %j', (language, text, count) => {
    expect(splitSentences(text, language)).toHaveLength(count);
  });

  it('covers every word exactly once, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const bare = (value: string) => value.replace(/\s+/gu, '');
        expect(bare(split(text).join(''))).toBe(bare(text));
      }),
    );
  });

  it('cuts 1 MB without punctuation into quotable pieces', () => {
    const spans = splitSentences('word '.repeat(200_000));
    expect(Math.max(...spans.map(({ start, end }) => end - start))).toBeLessThanOrEqual(2000);
    expect(spans).toHaveLength(500);
  });
});
