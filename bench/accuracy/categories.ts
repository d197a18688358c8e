// OPP-115: do the findings of a segment give it the categories that two of three lawyers-to-be gave it?
// They gave a segment the one or two categories it is about, not all it touches, so findings are weighed
// by hand-set numbers (crosswalks/opp115.json), which are part of the bench and not of Gloss:
// 1. A practice weighs 1 (a statement), .5 (said under other topics too) or .25 (a passing mention). A
//    sentence gives a category the weight of its strongest practice there, so a list of ten kinds of data
//    is one statement. Kinds of data and addresses are named wherever data or requests are spoken of:
//    they make First Party and Privacy contact only in sentences that say nothing of the other topics.
// 2. Sentences add up; the first, which names the topic, counts one and a half times.
// 3. A category is given from .5 on, if it has at least .6 of what the strongest one has.
// States do not matter here: "we do not sell" is about third parties as much as "we sell" is.
import type { Finding } from '../../lib/model/report.ts';
import crosswalk from '../crosswalks/opp115.json' with { type: 'json' };
import { addCounts, countLabels, intervalOf, type Labelled, macroF1, toScores } from './measures.ts';
import { readRows } from './read-data.ts';
import type { Task, TaskResult } from './task.ts';

type Segment = { id: string; policy: string; text: string; labels: string[]; fold: number };

/** A segment judged. */
type Item = Labelled & { text: string; fold: number };

const WEIGHTS: Record<string, Record<string, number>> = crosswalk.labels;
export const LABELS = Object.keys(WEIGHTS);
/** Categories that only sentences about nothing else make; after each, the ones that may stand beside it. */
const ASIDES: readonly (readonly [string, ...string[]])[] = [
  ['Privacy contact information', 'Privacy contact information'],
  ['First Party Collection/Use', 'First Party Collection/Use', 'Third Party Sharing/Collection'],
];

/** Categories of OPP-115's segments by the practices found in them. */
export const categories: Task = {
  id: 'categories',
  title: 'OPP-115 categories, by segment',
  async run(folder, gloss, keeps) {
    const rows = readRows<Segment>(folder, 'opp115/segments.jsonl')?.filter(({ policy }) => keeps(policy));
    if (!rows) return null;
    const items: Item[] = [];
    for (const { id, policy, text, labels, fold } of rows) {
      const { findings } = await gloss.annotate(text);
      items.push({ id, group: policy, fold, text, gold: new Set(labels), predicted: categoriesOf(findings) });
    }
    return toResult(items);
  },
};

/** Categories that the findings of a segment are mostly about. */
export function categoriesOf(findings: readonly Finding[]): Set<string> {
  const sums = new Map(LABELS.map((label) => [label, 0]));
  for (const [start, sentence] of Map.groupBy(findings, (finding) => finding.start)) {
    const factor = start === 0 ? crosswalk.firstSentence : 1;
    for (const [label, weight] of weighSentence(sentence))
      sums.set(label, (sums.get(label) ?? 0) + factor * weight);
  }
  const least = Math.max(crosswalk.threshold, crosswalk.share * Math.max(...sums.values()));
  return new Set(LABELS.filter((label) => (sums.get(label) ?? 0) >= least));
}

function weighSentence(sentence: readonly Finding[]): Map<string, number> {
  const weights = new Map(
    LABELS.map((label) => [
      label,
      Math.max(...sentence.map(({ practice }) => WEIGHTS[label]?.[practice] ?? 0)),
    ]),
  );
  for (const [aside, ...beside] of ASIDES) {
    const isAside = LABELS.some((label) => !beside.includes(label) && (weights.get(label) ?? 0) > 0);
    if (isAside) weights.delete(aside);
  }
  return weights;
}

function toResult(items: Item[]): TaskResult {
  const counts = countLabels(items, LABELS);
  const micro = toScores(addCounts(counts.values()));
  const perLabel = Object.fromEntries([...counts].map(([label, count]) => [label, toScores(count)]));
  const microOf = (sample: Labelled[]) => toScores(addCounts(countLabels(sample, LABELS).values())).f1;
  const macroOf = (sample: Labelled[]) => macroF1(countLabels(sample, LABELS).values());
  const rows = [...counts].map(([label, count]) => {
    const { p, r, f1 } = toScores(count);
    return [
      label,
      String(count.truePositive + count.falseNegative),
      p.toFixed(3),
      r.toFixed(3),
      f1.toFixed(3),
    ];
  });
  const macro = { f1: macroF1(counts.values()), interval: intervalOf(items, macroOf) };
  const interval = intervalOf(items, microOf);
  return {
    figures: { micro: { ...micro, interval }, macro, perLabel },
    table: [
      ['category', 'n', 'P', 'R', 'F1', '95%'],
      ...rows,
      ['micro', '', micro.p.toFixed(3), micro.r.toFixed(3), micro.f1.toFixed(3), range(interval)],
      ['micro by fold', '', '', '', '', foldsOf(items, microOf)],
      ['macro', '', '', '', macro.f1.toFixed(3), range(macro.interval)],
    ],
    errors: items.flatMap((item) => errorsOf(item)),
  };
}

// Five folds of whole policies, weakest first: how much the figure hangs on whose policies were drawn.
function foldsOf(items: readonly Item[], figure: (sample: Item[]) => number): string {
  const folds = [...Map.groupBy(items, (item) => item.fold).values()].map(figure).sort((a, b) => a - b);
  return folds.map((f1) => f1.toFixed(2)).join(' ');
}

const range = ([low, high]: [number, number]): string => `${low.toFixed(3)}–${high.toFixed(3)}`;

function errorsOf({ id, text, gold, predicted }: Item): TaskResult['errors'] {
  return LABELS.filter((label) => gold.has(label) !== predicted.has(label)).map((label) => ({
    kind: `${gold.has(label) ? 'missed' : 'wrong'} ${label}`,
    id,
    text,
  }));
}
