import { describe, expect, it } from 'vitest';
import { toTextSource, tryPattern } from '../../../lib/analyze/try-pattern.ts';
import type { PatternSeed } from '../../../lib/taxonomy/schema.ts';
import { readSeed } from '../../../seeds/index.ts';

const seed = readSeed();
const practice = { id: 'own-keys', polarity: 'verb' } as const;

function tryOn(text: string, pattern: PatternSeed, language = 'en') {
  return tryPattern(toTextSource(text), seed, { practice, language, patterns: [pattern] });
}

describe('a pattern that is tried on a text', () => {
  it('shows the sentences it matches, each in its state', () => {
    const { matches, sentenceCount } = tryOn(
      'We record your keystrokes. We do not record your keystrokes.\nWe may record your keystrokes. We plant trees.',
      'record~ ...2 keystrokes',
    );
    expect(sentenceCount).toBe(4);
    expect(matches.map(({ state }) => state)).toEqual(['does', 'does-not', 'may']);
    expect(matches[0]?.sentence).toBe('We record your keystrokes.');
  });

  it.each([
    [
      'what must stand there',
      { text: 'keystrokes', require: ['mouse'] },
      { kind: 'required', pattern: 'mouse' },
    ],
    ['what must not', { text: 'keystrokes', forbid: ['record~'] }, { kind: 'forbidden', pattern: 'record~' }],
    ['the heading', { text: 'keystrokes', heading: ['privacy'] }, { kind: 'heading', patterns: ['privacy'] }],
  ])('says why a sentence nearly matches: %s', (_what, pattern, refusal) => {
    const { matches, nearMisses } = tryOn('We record your keystrokes.', pattern);
    expect(matches).toEqual([]);
    expect(nearMisses[0]?.refusals).toEqual([refusal]);
  });

  it('says that only a part of it stands there', () => {
    const { nearMisses } = tryOn('We record birds.', 'record~ ...2 keystrokes');
    expect(nearMisses[0]?.refusals).toEqual([{ kind: 'partly', words: 'record' }]);
  });

  it('says when the text is in another language than the pattern', () => {
    const german =
      'Wir verarbeiten Ihre personenbezogenen Daten nur, wenn Sie uns die Einwilligung dazu gegeben haben und wir sie für die Lieferung Ihrer Bestellung brauchen.';
    expect(tryOn(german, 'keystrokes')).toMatchObject({ language: 'de', isSameLanguage: false });
  });

  it('looks at everything and matches nothing, which is not the same as not looking', () => {
    expect(tryOn('We plant trees.', 'keystrokes')).toMatchObject({
      sentenceCount: 1,
      matches: [],
      nearMisses: [],
    });
  });

  it('counts what it does not list', () => {
    const { matches, moreMatches } = tryOn('We record keystrokes.\n'.repeat(40), 'keystrokes');
    expect(matches).toHaveLength(30);
    expect(moreMatches).toBe(10);
  });
});
