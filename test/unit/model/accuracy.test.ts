import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACCURACY } from '../../../lib/model/accuracy.ts';
import { readSeed } from '../../../seeds/index.ts';

describe('what the reader is told of accuracy', () => {
  it('is what the committed measurement says', () => {
    const results = JSON.parse(readFileSync('bench/results/accuracy.json', 'utf8'));
    const { p, r } = results.state.denials;
    expect(ACCURACY.en?.denialsRightOfTen).toBe(Math.round(p * 10));
    expect(ACCURACY.en?.denialsHeardOfTen).toBe(Math.round(r * 10));
  });

  it('counts the practices of each language', () => {
    const { practices, lexicons } = readSeed();
    const counts = Object.fromEntries(lexicons.map(({ code, wordings }) => [code, wordings.length]));
    for (const [language, { practiceCount, ofPracticeCount }] of Object.entries(ACCURACY)) {
      expect(practiceCount, language).toBe(language === 'en' ? practices.length : counts[language]);
      expect(ofPracticeCount).toBe(practices.length);
    }
  });
});
