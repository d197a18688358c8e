// OPP-115: do the findings of a segment give it the categories that two of three lawyers-to-be gave it?
// A category is given when the weights of the practices found there add up to 1; the weights are set by
// hand in crosswalks/opp115.json and are part of the bench, not of Gloss.
import type { Finding } from '../../lib/model/report.ts';
import crosswalk from '../crosswalks/opp115.json' with { type: 'json' };
import { addCounts, countLabels, intervalOf, type Labelled, macroF1, toScores } from './measures.ts';
import { readRows } from './read-data.ts';
import type { Task, TaskResult } from './task.ts';

type Segment = { id: string; policy: string; text: string; labels: string[] };

const WEIGHTS: Record<string, Record<string, number>> = crosswalk.labels;
export const LABELS = Object.keys(WEIGHTS);

/** Categories of OPP-115's segments by the practices found in them. */
export const categories: Task = {
  id: 'categories',
  title: 'OPP-115 categories, by segment',
  async run(folder, gloss, keeps) {
    const rows = readRows<Segment>(folder, 'opp115/segments.jsonl')?.filter(({ policy }) => keeps(policy));
    if (!rows) return null;
    const items: (Labelled & { text: string })[] = [];
    for (const { id, policy, text, labels } of rows) {
      const { findings } = await gloss.annotate(text);
      items.push({ id, group: policy, text, gold: new Set(labels), predicted: categoriesOf(findings) });
    }
    return toResult(items);
  },
};

/** Categories that findings add up to. */
export function categoriesOf(findings: readonly Finding[]): Set<string> {
  const found = new Set<string>(findings.map((finding) => finding.practice));
  const sums = LABELS.map((label) => {
    const weights = WEIGHTS[label] ?? {};
    return [label, [...found].reduce((sum, practice) => sum + (weights[practice] ?? 0), 0)] as const;
  });
  return new Set(sums.filter(([, sum]) => sum >= 1).map(([label]) => label));
}

function toResult(items: (Labelled & { text: string })[]): TaskResult {
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
      ['macro', '', '', '', macro.f1.toFixed(3), range(macro.interval)],
    ],
    errors: items.flatMap((item) => errorsOf(item)),
  };
}

const range = ([low, high]: [number, number]): string => `${low.toFixed(3)}–${high.toFixed(3)}`;

function errorsOf({ id, text, gold, predicted }: Labelled & { text: string }): TaskResult['errors'] {
  return LABELS.filter((label) => gold.has(label) !== predicted.has(label)).map((label) => ({
    kind: `${gold.has(label) ? 'missed' : 'wrong'} ${label}`,
    id,
    text,
  }));
}
