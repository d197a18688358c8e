// Invented findings, reports and policies for the gallery. The company does not exist; nothing is analyzed.

import type { PolicyChange, PolicyRow } from '../../lib/model/policy.ts';
import { toPolicyRow } from '../../lib/model/policy.ts';
import { CATEGORIES, type PracticeId, RATINGS } from '../../lib/model/practice.ts';
import type { Action, DecidingWords, Finding, Flag, PageAction, Report } from '../../lib/model/report.ts';
import { toFlag } from '../../lib/model/to-flag.ts';

const URL = 'https://lanternfish.example/privacy';
const READ_AT = '2026-11-03T09:30:00.000Z';

/** A finding in short: its sentence with the matched words in [brackets] and the deciding ones in {braces}. */
type Sketch = Partial<Finding> & { practice: PracticeId; marked: string };

/** Makes a finding of a marked sentence. */
export function makeFinding({ marked, ...part }: Sketch): Finding {
  const sentenceText = marked.replace(/[[\]{}]/g, '');
  const exact = /\[([^\]]*)\]/.exec(marked)?.[1] ?? sentenceText;
  const start = sentenceText.indexOf(exact);
  const deciding = /\{([^}]*)\}/.exec(marked)?.[1];
  return {
    id: `${part.practice}-1`,
    category: 'sharing',
    state: 'does',
    rating: 'bad',
    label: 'Sells your data',
    statement: 'Says it sells your data',
    why: 'What was sold cannot be called back.',
    block: 0,
    sentence: { start: 0, end: sentenceText.length },
    match: { start, end: start + exact.length },
    sentenceText,
    quote: {
      exact,
      prefix: sentenceText.slice(0, start),
      suffix: sentenceText.slice(start + exact.length),
    },
    start: 0,
    end: sentenceText.length,
    decidedBy: deciding ? [makeDeciding(sentenceText, deciding)] : [],
    actions: [],
    rarity: null,
    ...part,
  };
}

function makeDeciding(sentence: string, text: string): DecidingWords {
  const start = sentence.indexOf(text);
  return { start, end: start + text.length, text, role: 'negator', isInHeader: false };
}

const practice = (id: string) => id as PracticeId;

/** An action of every kind. */
export const ACTIONS: readonly Action[] = [
  {
    kind: 'link',
    purpose: 'sale',
    label: 'Do not sell my data',
    href: 'https://lanternfish.example/opt-out',
    target: 'https://lanternfish.example/opt-out',
    limit: 'you will still see advertising that does not know you',
  },
  {
    kind: 'mail',
    purpose: 'marketing',
    label: 'stop@lanternfish.example',
    href: 'mailto:stop@lanternfish.example',
    target: 'stop@lanternfish.example',
    limit: null,
  },
  {
    kind: 'phone',
    purpose: 'access',
    label: 'Call us',
    href: 'tel:+15550100',
    target: '+15550100',
    limit: null,
  },
  {
    kind: 'post',
    purpose: 'complaint',
    label: '1 Harbour Street, Farwater',
    href: null,
    target: '1 Harbour Street, Farwater',
    limit: null,
  },
  {
    kind: 'path',
    purpose: 'deletion',
    label: 'Settings › Account › Delete',
    href: null,
    target: 'Settings › Account › Delete',
    limit: null,
  },
  {
    kind: 'link',
    purpose: 'cookies',
    label: 'Cookie settings',
    href: 'https://lanternfish.example/cookies',
    target: 'https://lanternfish.example/cookies',
    limit: null,
  },
];

/** One finding of every rating and state. */
export const FINDINGS: readonly Finding[] = [
  makeFinding({
    practice: practice('sells-data'),
    marked: 'From time to time we {may} [sell your diving logs] to travel agencies.',
    state: 'may',
    actions: ACTIONS.slice(0, 1),
    rarity: { policies: 4, of: 100 },
  }),
  makeFinding({
    practice: practice('precise-location'),
    marked: 'While you dive, we [record where you are] to the metre.',
    category: 'collection',
    state: 'does',
    rating: 'bad',
    label: 'Precise location',
    statement: 'Says it collects your precise location',
    why: 'Where you are says where you live and with whom.',
    block: 1,
  }),
  makeFinding({
    practice: practice('share-third-parties'),
    marked: 'We [share it with partners] {only if} you agree.',
    state: 'only-if',
    rating: 'caution',
    label: 'Shares with other companies',
    statement: 'Says it shares your data only under a condition',
    why: 'The condition may be a box that you tick without reading.',
    block: 2,
  }),
  makeFinding({
    practice: practice('contact-data'),
    marked: 'We [collect your name and e-mail address] when you join.',
    category: 'collection',
    rating: 'neutral',
    label: 'Contact data',
    statement: 'Says it collects your contact data',
    why: 'Nearly every service asks for it.',
    block: 3,
  }),
  makeFinding({
    practice: practice('health-data'),
    marked: 'We {do not} [collect information about your health].',
    category: 'collection',
    state: 'does-not',
    rating: 'good',
    label: 'Health data',
    statement: 'Says it does not collect health data',
    why: 'What is not collected cannot leak.',
    block: 4,
  }),
];

/** The finding with the given rating. */
export function findingOf(rating: Finding['rating']): Finding {
  return FINDINGS.find((finding) => finding.rating === rating) as Finding;
}

/** Makes a report over findings; everything else is as on a page that was read in full. */
export function makeReport(part: Partial<Report> = {}): Report {
  const findings = part.findings ?? [...FINDINGS];
  return {
    schema: 3,
    status: 'analyzed',
    url: URL,
    title: 'Privacy policy of Lanternfish',
    capturedAt: READ_AT,
    language: 'en',
    verdict: {
      kind: 'policy',
      score: 12,
      reasons: [
        { code: 'title-policy', weight: 6, detail: 'Privacy policy' },
        { code: 'terms', weight: -2, detail: 'Terms of use' },
      ],
    },
    textHash: 'abc',
    isTruncated: false,
    taxonomy: { version: '1.0.0', hash: '0123456789abcdef' },
    sections: [
      { headings: ['Privacy policy', 'What we collect'], block: 0 },
      { headings: ['Privacy policy', 'Sharing', 'Partners'], block: 2 },
    ],
    findings,
    actions: ACTIONS.map((action): PageAction => ({ ...action, findingIds: ['sells-data-1'] })),
    relics: [],
    date: null,
    contradictions: [],
    checklists: [],
    unusual: ['sells-data-1'],
    summary: summarize(findings),
    ...part,
  };
}

function summarize(findings: readonly Finding[]): Report['summary'] {
  const countBy = <K extends string>(keys: readonly K[], keyOf: (finding: Finding) => K) =>
    Object.fromEntries(
      keys.map((key) => [key, findings.filter((one) => keyOf(one) === key).length]),
    ) as Record<K, number>;
  const byRating = countBy(RATINGS, ({ rating }) => rating);
  return {
    findingCount: findings.length,
    sentenceCount: findings.length,
    byRating,
    byCategory: countBy(CATEGORIES, ({ category }) => category),
    concernCount: byRating.bad + byRating.caution,
  };
}

/** A report with everything that the whole page can say. */
export const WHOLE_REPORT = makeReport({
  date: {
    updated: { kind: 'updated', text: '3 March 2019', readings: ['2019-03-03'], block: 0, start: 0, end: 12 },
    effective: null,
    isStale: true,
  },
  relics: [
    {
      id: 'privacy-shield',
      label: 'Privacy Shield',
      since: '2020-07-16',
      why: 'A court declared it void.',
      sources: [{ title: 'Court of Justice, C-311/18', url: 'https://lanternfish.example/source' }],
      sentenceText: 'We take part in the Privacy Shield.',
      sentenceCount: 1,
      start: 0,
      end: 35,
      block: 4,
      findingId: 'contact-data-1',
    },
  ],
  contradictions: [
    {
      practice: practice('sells-data'),
      label: 'Sells your data',
      deniedIds: ['health-data-1'],
      affirmedIds: ['sells-data-1'],
    },
  ],
  checklists: [
    {
      id: 'gallery',
      title: 'Questions of the gallery',
      basis: 'Made up for this page',
      questions: [
        { id: 'a', text: 'Does it say who it is?', answer: 'found', findingIds: ['contact-data-1'] },
        { id: 'b', text: 'Does it collect health data?', answer: 'denied', findingIds: ['health-data-1'] },
        { id: 'c', text: 'Does it say how long it keeps data?', answer: 'no-mention', findingIds: [] },
        { id: 'd', text: 'Does it speak of children?', answer: 'could-not-look', findingIds: [] },
      ],
    },
  ],
});

/** Flags on the first finding, and on one that is gone from the page. */
export const FLAGS: readonly Flag[] = [
  toFlag(URL, FINDINGS[0] as Finding, READ_AT, 'Ask them which agencies.'),
  toFlag(URL, { ...(FINDINGS[1] as Finding), id: 'gone-1' }, READ_AT),
];

/** What changed since the last reading. */
export const CHANGE: PolicyChange = {
  since: '2026-03-03T10:00:00.000Z',
  newCount: 2,
  goneCount: 1,
  flippedCount: 1,
  isOtherTaxonomy: false,
};

/** Policies of the library: changed, plain, not readable. */
export const POLICIES: readonly PolicyRow[] = [
  {
    ...toPolicyRow(makeReport(), null, CHANGE, 3),
    tags: ['travel', 'to read'],
    note: 'Renews in May.',
    updated: '2026-02-01',
  },
  toPolicyRow(makeReport({ url: 'https://puffin.example/legal', findings: [] }), null, null, 1),
  toPolicyRow(
    makeReport({
      url: 'https://krill.example/privacy-notice-for-customers-in-every-country-of-the-world',
      status: 'unsupported-language',
      language: 'it',
      findings: [],
    }),
    null,
    null,
    1,
  ),
];
