// Reports of invented policies for tests of the library: only what lists and comparisons read is real.
import {
  CATEGORIES,
  type CategoryId,
  type PracticeId,
  RATINGS,
  type Rating,
  type State,
} from '../../lib/model/practice.ts';
import type { Finding, Report, Summary } from '../../lib/model/report.ts';

/** What a finding of a test says; the rest follows. */
export type FindingSketch = {
  practice: string;
  state?: State;
  rating?: Rating;
  category?: CategoryId;
  text?: string;
};

/** Makes a finding from what matters to a test. */
export function makeFinding(sketch: FindingSketch, at = 0): Finding {
  const { practice, state = 'does', rating = 'bad', category = 'sharing' } = sketch;
  const text = sketch.text ?? `We say ${state} of ${practice}.`;
  const span = { start: 0, end: text.length };
  return {
    id: `${practice}-${state}-${at}`,
    practice: practice as PracticeId,
    category,
    state,
    rating,
    label: practice.replaceAll('-', ' '),
    statement: `${state}: ${practice.replaceAll('-', ' ')}`,
    why: 'It matters.',
    block: at,
    sentence: span,
    match: span,
    sentenceText: text,
    quote: { exact: text, prefix: '', suffix: '' },
    ...span,
    decidedBy: [],
    actions: [],
    rarity: null,
  };
}

/** Makes a report of the given findings. */
export function makePolicyReport(sketches: FindingSketch[] = [], over: Partial<Report> = {}): Report {
  const findings = sketches.map(makeFinding);
  return {
    schema: 2,
    status: 'analyzed',
    url: 'https://larkspur.example/privacy',
    title: 'Privacy Policy',
    capturedAt: '2026-11-01T10:00:00.000Z',
    language: 'en',
    verdict: { kind: 'policy', score: 12, reasons: [] },
    textHash: 'hash-1',
    isTruncated: false,
    taxonomy: { version: '1.0.0', hash: 'taxonomy-1' },
    findings,
    actions: [],
    relics: [],
    date: null,
    contradictions: [],
    checklists: [],
    unusual: [],
    sections: [],
    summary: toSummary(findings),
    ...over,
  };
}

function toSummary(findings: Finding[]): Summary {
  const count = (isOne: (finding: Finding) => boolean) => findings.filter(isOne).length;
  const tally = <K extends string>(names: readonly K[], read: (finding: Finding) => K) =>
    Object.fromEntries(names.map((name) => [name, count((one) => read(one) === name)])) as Record<K, number>;
  const byRating = tally(RATINGS, ({ rating }) => rating);
  return {
    findingCount: findings.length,
    sentenceCount: findings.length,
    byRating,
    byCategory: tally(CATEGORIES, ({ category }) => category),
    concernCount: byRating.bad + byRating.caution,
  };
}
