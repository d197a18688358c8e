// OPP-115: do the findings of a segment give it the categories that two of three lawyers-to-be gave it?
// How findings are weighed: weigh-categories.ts.
import { addCounts, countLabels, intervalOf, type Labelled, macroF1, toScores } from './measures.ts';
import { readRows } from './read-data.ts';
import type { Task, TaskResult } from './task.ts';
import { categoriesOf, LABELS } from './weigh-categories.ts';

type Segment = { id: string; policy: string; text: string; labels: string[]; fold: number };

/** A segment judged. */
type Item = Labelled & { text: string; fold: number };

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
      const predicted = categoriesOf(findings, text);
      items.push({ id, group: policy, fold, text, gold: new Set(labels), predicted });
    }
    return toResult(items);
  },
};

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
