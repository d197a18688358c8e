// Builds reports and flags for the export tests; every text in them can be hostile.
import type { PracticeId } from '../../../lib/model/practice.ts';
import type { Finding, Flag, Report } from '../../../lib/model/report.ts';
import { makeQuote } from '../../../lib/text/make-quote.ts';

/** Builds a finding whose sentence is the given text and whose quote is `[from, to)` of it. */
export function makeFinding(
  sentence: string,
  part: Partial<Finding> = {},
  from = 0,
  to = sentence.length,
): Finding {
  return {
    id: 'f1',
    practice: 'sells-data' as PracticeId,
    category: 'sharing',
    state: 'does-not',
    rating: 'good',
    label: 'Sells your data',
    statement: 'Says it does not sell your data',
    why: 'A buyer may do with it what you never agreed to.',
    block: 0,
    sentence: { start: 0, end: sentence.length },
    match: { start: from, end: to },
    sentenceText: sentence,
    quote: makeQuote(sentence, { start: from, end: to }),
    start: 0,
    end: sentence.length,
    decidedBy: [],
    actions: [],
    rarity: null,
    ...part,
  };
}

/** Builds a report of the given findings. */
export function makeReport(findings: Finding[] = [], part: Partial<Report> = {}): Report {
  return {
    schema: 3,
    status: 'analyzed',
    url: 'https://larkspur.example/privacy',
    title: 'Privacy Policy',
    capturedAt: '2026-11-01T10:00:00.000Z',
    language: 'en',
    verdict: {
      kind: 'policy',
      score: 12.5,
      reasons: [{ code: 'title-policy', weight: 4, detail: 'privacy policy' }],
    },
    textHash: '0123456789abcdef',
    isTruncated: false,
    taxonomy: { version: '0.1.0', hash: 'fedcba9876543210' },
    findings,
    actions: [],
    relics: [],
    date: null,
    contradictions: [],
    checklists: [],
    unusual: [],
    sections: [],
    // No export reads the counts; they are the popup's.
    summary: {
      findingCount: findings.length,
      sentenceCount: findings.length,
      byRating: { good: findings.length, neutral: 0, caution: 0, bad: 0 },
      byCategory: {
        collection: 0,
        tracking: 0,
        use: 0,
        sharing: findings.length,
        choice: 0,
        rights: 0,
        retention: 0,
        security: 0,
        governance: 0,
      },
      concernCount: 0,
    },
    ...part,
  };
}

/** Flags a finding, with a note. */
export function makeFlag(finding: Finding, note = ''): Flag {
  const url = 'https://larkspur.example/privacy';
  return {
    key: `${url}#${finding.id}`,
    url,
    findingId: finding.id,
    note,
    flaggedAt: '2026-11-02T08:30:00.000Z',
    finding,
  };
}

/** Texts that a page may hold to harm whoever opens the file. */
export const HOSTILE_TEXTS: readonly string[] = [
  '=HYPERLINK("http://evil.example","x")',
  ' =2+2',
  '\u00a0=3',
  '\ufeff+4',
  '＝6',
  '－7',
  '@SUM(A1)',
  '\tx',
  'a\n=4',
  'a\r\n\u200b-5',
  'say "hi", then; go',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '`code` **bold** _it_ ~~no~~ | cell |',
  '# heading',
  '1. one',
  '- item',
  '> quote',
  '--- ',
  '&lt;b&gt; &amp; &#60;',
  'see https://evil.example and www.evil.example or a@evil.example',
  '<https://evil.example>',
  '[ref]: https://evil.example "t"',
  '\\*escaped\\*',
  'line\u2028separator',
  '\u202egnp.exe\u202c',
  'שלום עולם',
  'nul\0 and \u001b[31mred',
  'lone \ud800 surrogate',
  '```\nfence',
  '==mark== %%hidden%% $math$ ^x^',
  '{{template}}',
  '😀 emoji',
  '',
];
