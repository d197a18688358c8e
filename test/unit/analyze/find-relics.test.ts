import { describe, expect, it } from 'vitest';
import { analyzeTexts } from '../../support/analyze-texts.ts';

const relicsOf = async (...texts: string[]) => (await analyzeTexts(texts)).relics.map(({ id }) => id);

describe('a relic', () => {
  it.each([
    ['safe-harbor', 'Loomis Dairy adheres to the US-EU Safe Harbor principles.'],
    ['privacy-shield', 'Loomis Dairy participates in the EU-US Privacy Shield Framework.'],
    ['truste', 'Our site carries the TRUSTe privacy seal.'],
    ['truste', 'We are a member of the eTrust programme and display its seal.'],
    ['sas-70', 'Our hosting partner is SAS-70 Type II certified.'],
    ['flash-cookies', 'We use Flash cookies to remember your volume.'],
    ['p3p', 'A machine-readable P3P policy stands beside this one.'],
    ['dnt-only', 'We honor Do Not Track signals.'],
  ])('%s is found in: %s', async (id, text) => {
    expect(await relicsOf(text)).toEqual([id]);
  });

  it.each([
    'We no longer rely on the Privacy Shield.',
    'The Privacy Shield was struck down, so Quillet moves data under other rules.',
    'Our transfers, formerly made under Safe Harbor, now rest on standard contractual clauses.',
    'We do not use Flash cookies.',
    'Our copyright agent works under the safe harbor of the Digital Millennium Copyright Act.',
    'SAS 70 was replaced by SSAE 16, to which our reports conform.',
    'We do not respond to Do Not Track signals.',
    'A privacy screen shields your laptop in the harbour.',
  ])('is not made of: %s', async (text) => {
    expect(await relicsOf(text)).toEqual([]);
  });

  it('is not Do Not Track beside another control', async () => {
    const dnt = 'We honor Do Not Track signals.';
    expect(await relicsOf(dnt, 'We honor Global Privacy Control signals.')).toEqual([]);
    expect(
      await relicsOf(dnt, 'You may opt out of interest-based advertising at the industry page.'),
    ).toEqual([]);
    expect((await analyzeTexts([dnt], { isTruncated: true })).relics).toEqual([]);
  });

  it('says since when, why, by which source, and where', async () => {
    const text = 'Loomis Dairy adheres to the Safe Harbor principles.';
    const { relics, findings } = await analyzeTexts([
      'About us.',
      text,
      'We certify to Safe Harbor each year.',
    ]);
    expect(relics[0]).toMatchObject({
      since: '2015-10-06',
      sentenceText: text,
      sentenceCount: 2,
      block: 1,
      start: 10,
      findingId: findings.find(({ practice }) => practice === 'safe-harbor')?.id,
    });
    expect(relics[0]?.sources[0]?.url).toMatch(/^https:/);
    expect(relics[0]?.why).not.toBe('');
  });
});
