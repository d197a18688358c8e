// Builds findings for overlay tests.
import type { PracticeId } from '../../../lib/model/practice.ts';
import type { Finding, Report } from '../../../lib/model/report.ts';

const SENTENCE = 'We do not sell your letters unless you ask.';

/** Makes a finding about the sentence of the test page. */
export function makeFinding(part: Partial<Finding> = {}): Finding {
  return {
    id: 'f1',
    practice: 'sells-data' as PracticeId,
    category: 'sharing',
    state: 'only-if',
    rating: 'caution',
    label: 'Sells your data',
    statement: 'Says it sells your data only under a condition',
    why: 'Sold data cannot be called back.',
    block: 0,
    sentence: { start: 0, end: SENTENCE.length },
    match: { start: 10, end: 27 },
    sentenceText: SENTENCE,
    quote: { exact: 'sell your letters', prefix: 'We do not ', suffix: ' unless you ask.' },
    start: 0,
    end: SENTENCE.length,
    decidedBy: [{ start: 3, end: 9, text: 'do not', role: 'negator', isInHeader: false }],
    actions: [],
    rarity: null,
    ...part,
  };
}

/** Makes a report that holds the given findings. */
export function makeReport(findings: Finding[]): Report {
  return {
    schema: 3,
    status: 'analyzed',
    url: 'https://lark.example/privacy',
    title: 'Privacy',
    capturedAt: '2026-11-24T00:00:00.000Z',
    language: 'en',
    verdict: { kind: 'policy', score: 9, reasons: [] },
    textHash: '0',
    isTruncated: false,
    taxonomy: { version: '1.0.0', hash: '0' },
    findings,
    actions: [],
    relics: [],
    date: null,
    contradictions: [],
    checklists: [],
    unusual: [],
    sections: [],
    summary: {
      findingCount: findings.length,
      sentenceCount: findings.length,
      byRating: { bad: 0, caution: 0, neutral: 0, good: 0 },
      byCategory: {} as Report['summary']['byCategory'],
      concernCount: 0,
    },
  };
}
