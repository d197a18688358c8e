// Does Gloss hear "do" and "do not" as the annotators did? Spans of three sets: OPP-115 (first party,
// third party, Do Not Track), PI-Extract (COLLECT/SHARE and their NOT_ forms) and GDPR-200 (performed or
// denied). Only spans that Gloss found count: what is missed is the other tasks' business.
import crosswalk from '../crosswalks/state.json' with { type: 'json' };
import { type JudgedSpan, judgeSpans, type LabelledSpan } from './judge-spans.ts';
import { intervalOf, noCounts, share, toScores } from './measures.ts';
import type { Gloss } from './open-gloss.ts';
import { readRows } from './read-data.ts';
import type { Figures, Keeps, Task, TaskResult } from './task.ts';

type OppSpan = { id: string; policy: string; category: string; attr: string; value: string; quote: string };
type OppSegment = { id: string; text: string; values: string[] };
type PiSentence = {
  id: string;
  policies: string[];
  text: string;
  entities: { label: string; quote: string }[];
};
export type Passage = {
  id: string;
  policy: string;
  context: { text: string; type: string }[];
  text: string;
  spans: { label: string; quote: string; performed: boolean }[];
};

const { kinds, gdpr200 } = crosswalk;
const KINDS: Record<string, string[]> = { ...kinds, sale: ['sells-data'] };

/** Polarity of what is found. */
export const state: Task = {
  id: 'state',
  title: 'State: right polarity of the spans found',
  async run(folder, gloss, keeps) {
    const sets = {
      opp115: await judgeOpp(folder, gloss, keeps),
      piextract: await judgePiExtract(folder, gloss, keeps),
      gdpr200: await judgeGdpr(folder, gloss, keeps),
    };
    const spans = Object.values(sets).flatMap((set) => set ?? []);
    return spans.length === 0 ? null : toResult(spans, sets);
  },
};

async function judgeOpp(folder: string, gloss: Gloss, keeps: Keeps): Promise<JudgedSpan[] | null> {
  const spans = readRows<OppSpan>(folder, 'opp115/spans.jsonl');
  const segments = readRows<OppSegment>(folder, 'opp115/segments.jsonl');
  if (!spans || !segments) return null;
  const bySegment = Map.groupBy(
    spans.filter(({ policy }) => keeps(policy)),
    ({ id }) => id,
  );
  const judged: JudgedSpan[] = [];
  for (const { id, text, values } of segments) {
    const own = (bySegment.get(id) ?? []).flatMap((span): LabelledSpan[] => {
      const denied = DENIED[span.value];
      // One annotator's reading counts where another one shares it.
      const isAgreed = values.includes(`${span.category}|${span.attr}|${span.value}`);
      if (denied === undefined || !isAgreed) return [];
      const practices = KINDS[span.category] ?? [];
      return [
        { id, group: span.policy, kind: span.category, quote: span.quote, isDenied: denied, practices },
      ];
    });
    judged.push(...(await judgeSpans(gloss, text, NOTHING_ABOVE, own)));
  }
  return judged;
}

const DENIED: Record<string, boolean> = {
  Does: false,
  'Does Not': true,
  Honored: false,
  'Not honored': true,
};

async function judgePiExtract(folder: string, gloss: Gloss, keeps: Keeps): Promise<JudgedSpan[] | null> {
  const rows = readRows<PiSentence>(folder, 'piextract/sentences.jsonl')?.filter((row) =>
    keeps(groupOf(row)),
  );
  if (!rows) return null;
  const judged: JudgedSpan[] = [];
  for (const row of rows) {
    const { id, text, entities } = row;
    const spans = entities.map(({ label, quote }): LabelledSpan => {
      const kind = label.endsWith('SHARE') ? 'Third Party Sharing/Collection' : 'First Party Collection/Use';
      const isDenied = label.startsWith('NOT_');
      return {
        id,
        group: groupOf(row),
        kind,
        quote: joinTokens(quote),
        isDenied,
        practices: KINDS[kind] ?? [],
      };
    });
    judged.push(...(await judgeSpans(gloss, joinTokens(text), NOTHING_ABOVE, spans)));
  }
  return judged;
}

// A sentence that stands in several policies has no policy of its own.
const groupOf = ({ id, policies }: PiSentence): string => policies[0] ?? id;

/** Judges the spans of GDPR-200; null where the data is absent. */
export async function judgeGdpr(folder: string, gloss: Gloss, keeps: Keeps): Promise<JudgedSpan[] | null> {
  const rows = readRows<Passage>(folder, 'gdpr200/passages.jsonl')?.filter(({ policy }) => keeps(policy));
  if (!rows) return null;
  const judged: JudgedSpan[] = [];
  for (const { id, policy, context, text, spans } of rows) {
    const own = spans.flatMap(({ label, quote, performed }): LabelledSpan[] => {
      const names = (gdpr200 as Record<string, string[]>)[label] ?? [];
      const practices = names.flatMap((name) => KINDS[name] ?? [name]);
      return practices.length === 0
        ? []
        : [{ id, group: policy, kind: label, quote, isDenied: !performed, practices }];
    });
    if (own.length > 0) judged.push(...(await judgeSpans(gloss, text, aboveOf(context), own)));
  }
  return judged;
}

const NOTHING_ABOVE = { headings: [], listHeader: null };

function aboveOf(context: Passage['context']) {
  return {
    headings: context.filter(({ type }) => /^h\d$/.test(type)).map((heading) => heading.text),
    listHeader: context.findLast(({ type }) => type === 'list_intro')?.text ?? null,
  };
}

/** Undoes the tokens of PI-Extract ("do n't", "parties ."), which no page has. */
function joinTokens(text: string): string {
  return text
    .replace(/ (n['’]t|['’](?:s|re|ve|ll|d|m)|[.,;:!?)\]%])(?= |$)/gu, '$1')
    .replace(/([([]) /gu, '$1');
}

function toResult(spans: JudgedSpan[], sets: Record<string, JudgedSpan[] | null>): TaskResult {
  const rows = Object.entries(sets).flatMap(([name, set]) => (set ? [rowOf(name, set)] : []));
  const byKind = [...Map.groupBy(spans, ({ kind }) => kind)].map(([kind, own]) => rowOf(`  ${kind}`, own));
  const sale = spans.filter(({ speaker }) => speaker === 'sells-data');
  return {
    figures: {
      ...figuresOf(spans),
      interval: intervalOf(spans, accuracyOf),
      sale: figuresOf(sale),
      ...Object.fromEntries(
        Object.entries(sets).flatMap(([name, set]) => (set ? [[name, figuresOf(set)]] : [])),
      ),
    },
    table: [
      ['spans', 'found', 'right', 'strict', 'denials n', 'P', 'R'],
      ...rows,
      rowOf('all', spans),
      rowOf('  found as a sale', sale),
      ...byKind,
    ],
    errors: spans
      .filter(({ isRight }) => !isRight)
      .map(({ id, kind, isDenied, speaker, said, text, quote }) => ({
        kind: `${isDenied ? 'denial missed' : 'denial invented'} · ${kind} · ${speaker}: ${said}`,
        id,
        text: `[${quote}] ${text}`,
      })),
  };
}

const accuracyOf = (spans: readonly JudgedSpan[]): number =>
  share(spans.filter(({ isRight }) => isRight).length, spans.length);

/** Scores the denials among spans: what is said to be denied, and is. */
export function denialsOf(spans: readonly JudgedSpan[]) {
  const counts = noCounts();
  for (const { isDenied, isRight, saysDenied } of spans) {
    if (isDenied) counts[isRight ? 'truePositive' : 'falseNegative']++;
    else if (saysDenied) counts.falsePositive++;
  }
  const { p, r } = toScores(counts);
  return { p, r };
}

function figuresOf(spans: readonly JudgedSpan[]): Figures {
  const strict = share(spans.filter(({ isStrictlyRight }) => isStrictlyRight).length, spans.length);
  return { accuracy: accuracyOf(spans), strict, spans: spans.length, denials: denialsOf(spans) };
}

function rowOf(name: string, spans: readonly JudgedSpan[]): string[] {
  const { p, r } = denialsOf(spans);
  const strict = share(spans.filter(({ isStrictlyRight }) => isStrictlyRight).length, spans.length);
  return [
    name,
    String(spans.length),
    accuracyOf(spans).toFixed(3),
    strict.toFixed(3),
    String(spans.filter(({ isDenied }) => isDenied).length),
    p.toFixed(3),
    r.toFixed(3),
  ];
}
