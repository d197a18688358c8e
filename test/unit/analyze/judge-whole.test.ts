import { describe, expect, it } from 'vitest';
import { MIN_POLICY_COUNT, rankFindings, rarityOf } from '../../../lib/analyze/rank-findings.ts';
import type { Report } from '../../../lib/model/report.ts';
import { analyzeTexts } from '../../support/analyze-texts.ts';
import { makeFinding } from '../export/make-report.ts';

const contradictionsOf = async (...texts: string[]) =>
  (await analyzeTexts(texts)).contradictions.map(({ practice }) => practice);

describe('a contradiction', () => {
  it('shows both sides', async () => {
    const { contradictions, findings } = await analyzeTexts([
      'We do not sell your personal information.',
      'We may sell your personal information to data partners.',
    ]);
    expect(contradictions).toEqual([
      {
        practice: 'sells-data',
        label: findings[0]?.label,
        deniedIds: [findings.find(({ state }) => state === 'does-not')?.id],
        affirmedIds: [
          findings.find(({ practice, state }) => practice === 'sells-data' && state === 'may')?.id,
        ],
      },
    ]);
  });

  it('is found about cookies, too', async () => {
    expect(
      await contradictionsOf('We do not use cookies.', 'We use cookies to remember your basket.'),
    ).toEqual(['cookies-used']);
  });

  it.each([
    [
      'We do not sell your personal information.',
      'We sell your personal information only with your consent.',
    ],
    [
      'We do not share your personal information with third parties for their own marketing.',
      'We share your personal information with third parties.',
    ],
    [
      'We do not share your personal information with third parties.',
      'We share your personal information with service providers who work for us.',
    ],
    ['We do not sell your personal information.', 'We may sell aggregated, anonymous statistics.'],
    [
      'We do not knowingly sell the personal information of minors.',
      'We may sell your personal information.',
    ],
    ['We do not sell your personal information.', 'We will not sell your personal information.'],
    [
      'We do not sell your personal information.',
      'You may opt out of the sale of your personal information.',
    ],
  ])('is not made of: %s / %s', async (...texts) => {
    expect(await contradictionsOf(...texts)).toEqual([]);
  });
});

/** Answers of one list, by question. */
function answersOf({ checklists }: Report, id = 'reader-20'): Record<string, string> {
  const list = checklists.find((one) => one.id === id);
  return Object.fromEntries((list?.questions ?? []).map((one) => [one.id, one.answer]));
}

describe('a checklist', () => {
  const texts = [
    'We do not sell your personal information.',
    'You have the right to delete your personal data.',
  ];

  it('answers found, denied or no mention, with the findings', async () => {
    const report = await analyzeTexts(texts);
    expect(answersOf(report)).toMatchObject({ sells: 'denied', delete: 'found', ads: 'no-mention' });
    const sells = report.checklists[0]?.questions.find(({ id }) => id === 'sells');
    expect(sells?.findingIds).toEqual([report.findings.find((one) => one.practice === 'sells-data')?.id]);
    const questions = report.checklists.flatMap((list) => list.questions);
    for (const { answer, findingIds } of questions)
      expect(findingIds.length > 0).toBe(answer === 'found' || answer === 'denied');
  });

  it('has 20 questions of a reader', async () => {
    expect(Object.keys(answersOf(await analyzeTexts(texts)))).toHaveLength(20);
  });

  it('takes no end of a page that was not read for silence', async () => {
    const report = await analyzeTexts(texts, { isTruncated: true });
    expect(answersOf(report)).toMatchObject({ sells: 'denied', ads: 'could-not-look' });
  });

  it('could not look at what it cannot read', async () => {
    const italian = 'Noi raccogliamo i dati che ci fornite e li usiamo per il servizio che avete chiesto.';
    for (const report of [await analyzeTexts([italian], { lang: 'it' }), await analyzeTexts(['***'])]) {
      expect(new Set(Object.values(answersOf(report)))).toEqual(new Set(['could-not-look']));
      expect(report).toMatchObject({ relics: [], date: null, contradictions: [], unusual: [], actions: [] });
    }
  });

  it('could not look where a language has no wordings for the question', async () => {
    const german =
      'Wir verkaufen Ihre personenbezogenen Daten nicht, und wir geben sie nicht an andere weiter.';
    const answers = Object.values(answersOf(await analyzeTexts([german], { lang: 'de' }), 'ccpa-notice'));
    expect(answers).toContain('could-not-look');
  });
});

describe('the rarity of a finding', () => {
  const counts = { affirmed: 6, 'only-if': 0, 'does-not': 60 };
  const prevalence = (of: number) => ({
    measuredOn: '2026-11-01',
    seedVersion: '1.0.0',
    policyCount: of,
    practices: { 'sells-data': { of, ...counts } },
  });

  it('is the count of the practice in that state', () => {
    expect(rarityOf(prevalence(100), 'sells-data', 'does')).toEqual({ policies: 6, of: 100 });
    expect(rarityOf(prevalence(100), 'sells-data', 'may')).toEqual({ policies: 6, of: 100 });
    expect(rarityOf(prevalence(100), 'sells-data', 'does-not')).toEqual({ policies: 60, of: 100 });
    expect(rarityOf(prevalence(100), 'sells-data', 'only-if')).toEqual({ policies: 0, of: 100 });
  });

  it('is unknown, not nought, for a small sample and for a practice that was not measured', () => {
    expect(rarityOf(prevalence(MIN_POLICY_COUNT - 1), 'sells-data', 'does')).toBeNull();
    expect(rarityOf(prevalence(100), 'ai-training', 'does')).toBeNull();
    expect(rarityOf(prevalence(100), 'constructor', 'does')).toBeNull();
  });

  it('ranks by rating and rarity; the common, the neutral and the unmeasured are not unusual', () => {
    const make = (id: string, rating: 'bad' | 'good' | 'neutral', policies: number | null) =>
      makeFinding('x', {
        id,
        rating,
        practice: id as never,
        rarity: policies === null ? null : { policies, of: 100 },
      });
    const findings = [
      make('common', 'bad', 60),
      make('rare-good', 'good', 1),
      make('rare-bad', 'bad', 4),
      make('rarest-bad', 'bad', 0),
      make('rare-neutral', 'neutral', 1),
      make('unknown', 'bad', null),
    ];
    expect(rankFindings([...findings, ...findings])).toEqual(['rarest-bad', 'rare-bad', 'rare-good']);
  });
});
