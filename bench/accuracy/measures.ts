// Precision, recall, F1 and their intervals. Shares are 0–1; a share of nothing is 0.

/** Right and wrong answers for one label. */
export type Counts = { truePositive: number; falsePositive: number; falseNegative: number };

/** Precision, recall and F1. */
export type Scores = { p: number; r: number; f1: number };

/** One judged item: the labels it has, the labels it was given, and the group it is resampled with. */
export type Labelled = { id: string; group: string; gold: Set<string>; predicted: Set<string> };

/** Makes counts of nothing. */
export const noCounts = (): Counts => ({ truePositive: 0, falsePositive: 0, falseNegative: 0 });

/** Adds counts up. */
export function addCounts(all: Iterable<Counts>): Counts {
  const sum = noCounts();
  for (const { truePositive, falsePositive, falseNegative } of all) {
    sum.truePositive += truePositive;
    sum.falsePositive += falsePositive;
    sum.falseNegative += falseNegative;
  }
  return sum;
}

/** Turns counts into scores, rounded to four places. */
export function toScores({ truePositive, falsePositive, falseNegative }: Counts): Scores {
  return {
    p: share(truePositive, truePositive + falsePositive),
    r: share(truePositive, truePositive + falseNegative),
    f1: share(2 * truePositive, 2 * truePositive + falsePositive + falseNegative),
  };
}

/** A share to four places. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
}

/** Counts every label over items. */
export function countLabels(items: readonly Labelled[], labels: readonly string[]): Map<string, Counts> {
  const counts = new Map(labels.map((label) => [label, noCounts()]));
  for (const { gold, predicted } of items) {
    for (const [label, count] of counts) {
      const isGold = gold.has(label);
      if (predicted.has(label)) count[isGold ? 'truePositive' : 'falsePositive']++;
      else if (isGold) count.falseNegative++;
    }
  }
  return counts;
}

/** Mean F1 over labels. */
export function macroF1(counts: Iterable<Counts>): number {
  const all = [...counts].map((count) => toScores(count).f1);
  return share(
    all.reduce((sum, f1) => sum + f1, 0),
    all.length,
  );
}

/** Draws of the bootstrap: enough for two steady places of an interval, a second of work. */
const DRAWS = 400;

/**
 * 95% interval of a figure by resampling whole groups (policies, services), because sentences of one
 * policy are alike. The seed is fixed: two runs on the same answers give the same interval.
 */
export function intervalOf<T extends { group: string }>(
  items: readonly T[],
  figure: (sample: T[]) => number,
): [number, number] {
  const groups = [...Map.groupBy(items, (item) => item.group).values()];
  const random = createRandom();
  const figures: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const sample: T[] = [];
    for (let at = 0; at < groups.length; at++)
      sample.push(...(groups[Math.floor(random() * groups.length)] ?? []));
    figures.push(figure(sample));
  }
  figures.sort((a, b) => a - b);
  const at = (quantile: number) => figures[Math.floor(quantile * (figures.length - 1))] ?? 0;
  return [at(0.025), at(0.975)];
}

// A small linear congruential generator: the interval needs no better, and must not change between runs.
function createRandom(): () => number {
  let state = 12_345;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
