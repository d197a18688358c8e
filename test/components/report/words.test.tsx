import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sayReason } from '../../../components/report/words.ts';
import { sayLanguageName } from '../../../lib/words/format.ts';
import { sayCount } from '../../../lib/words/say.ts';

const detector = JSON.parse(readFileSync('seeds/detector.json', 'utf8')) as { cues: { code: string }[] };

describe('the words of the popup', () => {
  it.each([
    ['it', 'Italian'],
    ['de', 'German'],
    ['und', 'a language Gloss could not tell'],
    ['not a code', 'not a code'],
  ])('call the language %s %s', (code, expected) => {
    expect(sayLanguageName(code)).toBe(expected);
  });

  it.each([
    [0, '0 findings'],
    [1, '1 finding'],
    [2, '2 findings'],
  ])('count %i as "%s"', (count, expected) => {
    expect(sayCount('findings_count', count)).toBe(expected);
  });

  it('know every cue of the detector', () => {
    expect(detector.cues.length).toBeGreaterThan(5);
    const unknown = detector.cues.filter(({ code }) => sayReason(code, 1) === `For: ${code}`);
    expect(unknown).toEqual([]);
  });
});
