// What an exported report must look like to be believed. Texts are bounded; nothing is repaired.
import * as v from 'valibot';
import type { ExportedFinding, ExportedReport } from '../export/to-json.ts';
import { CATEGORIES, type CategoryId, type PracticeId, RATINGS, STATES } from '../model/practice.ts';

const text = v.pipe(v.string(), v.maxLength(100_000));
const short = v.pipe(v.string(), v.maxLength(2_000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.string(), v.isoTimestamp());
const span = v.pipe(
  v.object({ start: count, end: count }),
  v.check(({ start, end }) => start <= end, 'must not end before it starts'),
);
const practice = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,99}$/, 'must be the id of a practice'),
  v.transform((id) => id as PracticeId),
);
const category = v.picklist(CATEGORIES);
const rating = v.picklist(RATINGS);

/** Only what a reader may safely follow comes back as an address. */
const address = v.nullable(
  v.pipe(
    short,
    v.check(
      (href) => URL.canParse(href) && ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(href).protocol),
      'must be an address a reader may follow',
    ),
  ),
);

const action = v.object({
  kind: v.picklist(['link', 'mail', 'phone', 'post', 'path']),
  purpose: v.picklist([
    'marketing',
    'ads',
    'sale',
    'cookies',
    'access',
    'deletion',
    'correction',
    'complaint',
    'contact',
  ]),
  label: text,
  href: address,
  target: short,
  limit: v.nullable(text),
});

const decidingWords = v.object({
  start: count,
  end: count,
  text,
  role: v.picklist(['negator', 'exception', 'modal', 'condition', 'qualifier']),
  isInHeader: v.boolean(),
});

export const findingSchema: v.GenericSchema<unknown, ExportedFinding> = v.object({
  id: short,
  practice,
  category,
  state: v.picklist(STATES),
  rating,
  label: short,
  statement: short,
  why: short,
  sentence: text,
  quote: v.object({ exact: text, prefix: short, suffix: short }),
  start: count,
  end: count,
  block: count,
  sentenceRange: span,
  matchRange: span,
  decidedBy: v.pipe(v.array(decidingWords), v.maxLength(1_000)),
  actions: v.pipe(v.array(action), v.maxLength(1_000)),
  rarity: v.nullable(v.object({ policies: count, of: count })),
  flag: v.nullable(v.object({ note: text, flaggedAt: time })),
});

const statedDate = v.object({
  kind: v.picklist(['updated', 'effective']),
  text: short,
  readings: v.pipe(v.array(short), v.minLength(1), v.maxLength(2)),
  block: count,
  start: count,
  end: count,
});

const relic = v.object({
  id: short,
  label: short,
  since: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(-\d{2})?$/, 'must be a date')),
  why: text,
  sources: v.array(v.object({ title: short, url: v.pipe(short, v.url()) })),
  sentenceText: text,
  sentenceCount: count,
  start: count,
  end: count,
  block: count,
  findingId: v.nullable(short),
});

const ids = v.pipe(v.array(short), v.maxLength(60_000));

const checklist = v.object({
  id: short,
  title: short,
  basis: short,
  questions: v.array(
    v.object({
      id: short,
      text: short,
      answer: v.picklist(['found', 'denied', 'no-mention', 'could-not-look']),
      findingIds: ids,
    }),
  ),
});

const perRating = v.object({ bad: count, caution: count, neutral: count, good: count });
const perCategory = v.object(
  Object.fromEntries(CATEGORIES.map((id) => [id, count])) as Record<CategoryId, typeof count>,
);

export const reportSchema: v.GenericSchema<unknown, ExportedReport> = v.object({
  format: v.literal('gloss-report'),
  version: v.literal(3),
  exportedAt: time,
  scope: v.picklist(['flagged', 'shown', 'all']),
  status: v.picklist(['analyzed', 'unsupported-language', 'no-text']),
  url: v.pipe(v.string(), v.maxLength(65_536)),
  title: text,
  capturedAt: time,
  textHash: short,
  isTruncated: v.boolean(),
  language: short,
  verdict: v.object({
    kind: v.picklist(['policy', 'maybe', 'no']),
    score: v.number(),
    reasons: v.array(v.object({ code: short, weight: v.number(), detail: text })),
  }),
  taxonomy: v.object({ version: short, hash: short }),
  summary: v.object({
    findingCount: count,
    sentenceCount: count,
    byRating: perRating,
    byCategory: perCategory,
    concernCount: count,
  }),
  sections: v.pipe(
    v.array(v.object({ headings: v.pipe(v.array(text), v.maxLength(32)), block: count })),
    v.maxLength(60_000),
  ),
  findings: v.pipe(v.array(findingSchema), v.maxLength(60_000)),
  actions: v.nullable(v.array(v.object({ ...action.entries, findingIds: ids }))),
  relics: v.nullable(v.array(relic)),
  date: v.nullable(
    v.object({
      updated: v.nullable(statedDate),
      effective: v.nullable(statedDate),
      isStale: v.nullable(v.boolean()),
    }),
  ),
  contradictions: v.nullable(v.array(v.object({ practice, label: short, deniedIds: ids, affirmedIds: ids }))),
  checklists: v.nullable(v.array(checklist)),
  unusual: v.nullable(ids),
});

const tags = v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))), v.maxLength(50));

export const librarySchema = v.object({
  format: v.literal('gloss-library'),
  version: v.literal(1),
  exportedAt: time,
  policies: v.array(
    v.object({
      url: v.pipe(v.string(), v.maxLength(65_536)),
      tags,
      note: text,
      firstReadAt: time,
      report: reportSchema,
      earlier: v.pipe(v.array(reportSchema), v.maxLength(50)),
      flags: v.array(v.object({ findingId: short, note: text, flaggedAt: time, finding: findingSchema })),
    }),
  ),
});
