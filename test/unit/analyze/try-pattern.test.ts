import { describe, expect, it } from 'vitest';
import { toTextSource, tryPattern } from '../../../lib/analyze/try-pattern.ts';
import type { PageSource } from '../../../lib/model/page.ts';
import type { PatternSeed } from '../../../lib/taxonomy/schema.ts';
import { readSeed } from '../../../seeds/index.ts';

const seed = readSeed();
const practice = { id: 'own-kayaks', polarity: 'verb' as const };

function tryIt(text: string | PageSource, pattern: PatternSeed, language = 'en') {
  const source = typeof text === 'string' ? toTextSource(text) : text;
  return tryPattern(source, seed, { practice, language, patterns: [pattern] });
}

it('gives the sentences that match, with the words and the state', () => {
  const { matches, nearMisses, sentenceCount } = tryIt(
    'We lend your kayak to strangers. It rains.\nWe do not lend your kayak.',
    'lend~ ...2 kayak~',
  );
  expect(sentenceCount).toBe(3);
  expect(nearMisses).toEqual([]);
  expect(matches.map(({ state }) => state)).toEqual(['does', 'does-not']);
  expect(matches.map(({ sentence, span }) => sentence.slice(span.start, span.end))).toEqual([
    'lend your kayak',
    'lend your kayak',
  ]);
});

describe('a sentence that nearly matches', () => {
  const pattern = (over: object) => ({ text: 'lend~ ...2 kayak~', ...over });
  const headed: PageSource = {
    ...toTextSource('We lend your kayak'),
    blocks: [{ ...toTextSource('We lend your kayak').blocks[0], kind: 'heading' } as PageSource['blocks'][0]],
  };
  it.each([
    [
      'lacks what it requires',
      'We lend your kayak.',
      pattern({ require: ['strangers'] }),
      { kind: 'required', pattern: 'strangers' },
    ],
    [
      'has what it forbids',
      'We lend your kayak for free.',
      pattern({ forbid: ['for free', 'x'] }),
      { kind: 'forbidden', pattern: 'for free' },
    ],
    [
      'is not under the heading',
      'We lend your kayak.',
      pattern({ heading: ['boats'] }),
      { kind: 'heading', patterns: ['boats'] },
    ],
    ['is a heading', headed, pattern({}), { kind: 'is-heading' }],
    ['has the rarest word only', 'They lend a boat.', pattern({}), { kind: 'partly', words: 'lend' }],
  ])('says that it %s', (_what, text, tried, refusal) => {
    const { matches, nearMisses } = tryIt(text, tried);
    expect(matches).toEqual([]);
    expect(nearMisses.map(({ refusals }) => refusals)).toEqual([[refusal]]);
  });
});

it('says that a text is in another language than the pattern', () => {
  const german = 'Wir verleihen Ihr Kajak an alle, die es haben wollen, und wir fragen Sie nicht.';
  expect(tryIt(german, 'verleihen ...2 kajak', 'de')).toMatchObject({ language: 'de', isSameLanguage: true });
  expect(tryIt(german, 'verleihen ...2 kajak').isSameLanguage).toBe(false);
  expect(tryIt(german, 'verleihen ...2 kajak', 'de').matches).toHaveLength(1);
});

it('lists no more than can be read and counts the rest', () => {
  const { matches, moreMatches } = tryIt('We lend your kayak.\n'.repeat(50), 'lend~ ...2 kayak~');
  expect(matches.length + moreMatches).toBe(50);
  expect(moreMatches).toBeGreaterThan(0);
});

it('throws for a pattern that cannot be compiled', () => {
  expect(() => tryIt('We lend.', '(lend')).toThrow('is not closed');
});
