import { describe, expect, it } from 'vitest';
import { analyzeTexts } from '../../support/analyze-texts.ts';
import { makeBlock } from '../../support/make-source.ts';

const BODY = 'We collect your name and we use cookies to run our site.';
const GERMAN = 'Wir verarbeiten die Daten, die Sie uns geben, und wir nutzen sie für den Betrieb der Seite.';
const FRENCH =
  'Nous traitons les données que vous nous donnez et nous les utilisons pour le service de ce site.';

describe('the date of a policy', () => {
  it.each([
    ['Last updated: 3 May 2026', 'updated', ['2026-05-03']],
    ['Last updated May 3, 2026.', 'updated', ['2026-05-03']],
    ['Last revised on May 3rd, 2026', 'updated', ['2026-05-03']],
    ['Updated 06, April 2010', 'updated', ['2010-04-06']],
    ['Last modified: 2026-05-03', 'updated', ['2026-05-03']],
    ['Last updated: 03/05/2026', 'updated', ['2026-05-03', '2026-03-05']],
    ['Last updated: 05/23/2026', 'updated', ['2026-05-23']],
    ['Last updated: 05/05/2026', 'updated', ['2026-05-05']],
    ['Last updated: 05.03.2026', 'updated', ['2026-03-05']],
    ['Version of May 2026', 'updated', ['2026-05']],
    ['3 May 2026 (last updated)', 'updated', ['2026-05-03']],
    ['Effective Date: January 1, 2026', 'effective', ['2026-01-01']],
    ['This policy is effective as of 1st of January 2026.', 'effective', ['2026-01-01']],
    ['This notice has been in force since 12 June 2022.', 'effective', ['2022-06-12']],
  ] as const)('is read from %s', async (text, kind, readings) => {
    const { date } = await analyzeTexts([text, BODY]);
    expect(date?.[kind]?.readings).toEqual(readings);
  });

  it.each([
    ['Stand: 5. März 2026', GERMAN, 'updated', ['2026-03-05']],
    ['Stand: 05/03/2026', GERMAN, 'updated', ['2026-03-05']],
    ['Diese Erklärung ist gültig ab 1. Jänner 2026.', GERMAN, 'effective', ['2026-01-01']],
    ['Dernière mise à jour : 1er août 2025', FRENCH, 'updated', ['2025-08-01']],
    ['En vigueur depuis le 14 février 2025', FRENCH, 'effective', ['2025-02-14']],
  ] as const)('is read from %s', async (text, body, kind, readings) => {
    const { date } = await analyzeTexts([text, body], { lang: null });
    expect(date?.[kind]?.readings).toEqual(readings);
  });

  it('is read from a table cell, and from below a heading', async () => {
    const cells = [makeBlock('Last updated', { kind: 'cell' }), makeBlock('3 May 2026', { kind: 'cell' })];
    expect((await analyzeTexts([...cells, BODY])).date?.updated?.text).toBe('3 May 2026');
    const headed = [makeBlock('Effective date', { kind: 'heading' }), '3 May 2026'];
    expect((await analyzeTexts([...headed, BODY])).date?.effective?.readings).toEqual(['2026-05-03']);
  });

  it.each([
    'Effective January 1, 2020, the California Consumer Privacy Act gives residents new rights.',
    'The GDPR has been effective since 25 May 2018.',
    'Your account was last updated on 3 May 2026.',
    'Founded on 3 May 1999, Pinder Tools sells hammers.',
    'Last updated: 31 February 2026',
    'Last updated: 99/99/2026',
    'The Standard Contractual Clauses, decision of 4 June 2021, updated 27 June 2021.',
  ])('is not read from: %s', async (text) => {
    expect((await analyzeTexts([text, BODY])).date).toBeNull();
  });

  it('is the newest that has come', async () => {
    const { date } = await analyzeTexts([
      'Last updated: 3 May 2019',
      'Last updated: 4 June 2026',
      'Last updated: 1 January 2027',
      BODY,
    ]);
    expect(date?.updated?.readings).toEqual(['2026-06-04']);
  });

  it.each([
    [['Last updated: 3 May 2026'], false],
    [['Last updated: 31 October 2024'], true],
    [['Last updated: 2 November 2024'], false],
    [['Effective date: 3 May 2019', 'Last updated: 4 June 2026'], false],
    [['Last updated: October 2024'], true],
    // Read one way it is older than 24 months, read the other way it is not.
    [['Last updated: 12/10/2024'], null],
    [['Last updated: 03/05/2010'], true],
  ])('%j is stale: %s', async (texts, isStale) => {
    expect((await analyzeTexts([...texts, BODY])).date?.isStale).toBe(isStale);
  });

  it('says where it stands', async () => {
    const { date } = await analyzeTexts([BODY, 'Last updated: 3 May 2026']);
    const text = `${BODY} Last updated: 3 May 2026`;
    expect(date?.updated).toMatchObject({ block: 1, text: '3 May 2026' });
    expect(text.slice(date?.updated?.start, date?.updated?.end)).toBe('3 May 2026');
  });

  it('takes time in step with the text', async () => {
    const start = performance.now();
    await analyzeTexts([`Last updated ${'3 May 2026 '.repeat(40_000)}`, `${'1/2/'.repeat(100_000)} 2020`]);
    expect(performance.now() - start).toBeLessThan(15_000);
  }, 30_000);
});
