// The arithmetic of the accuracy bench, checked by hand on figures small enough to count.
import { describe, expect, it } from 'vitest';
import {
  addCounts,
  countLabels,
  intervalOf,
  type Labelled,
  macroF1,
  share,
  toScores,
} from '../../../bench/accuracy/measures.ts';
import { keepsOf } from '../../../bench/accuracy/parts.ts';

const item = (group: string, gold: string[], predicted: string[]): Labelled => ({
  id: group,
  group,
  gold: new Set(gold),
  predicted: new Set(predicted),
});

describe('countLabels', () => {
  const items = [item('a', ['x'], ['x', 'y']), item('b', ['x', 'y'], ['y']), item('c', [], ['x'])];
  const counts = countLabels(items, ['x', 'y']);

  it('counts each label apart', () => {
    expect(counts.get('x')).toEqual({ truePositive: 1, falsePositive: 1, falseNegative: 1 });
    expect(counts.get('y')).toEqual({ truePositive: 1, falsePositive: 1, falseNegative: 0 });
  });

  it('adds labels up to micro figures and averages F1 to macro', () => {
    expect(toScores(addCounts(counts.values()))).toEqual({ p: 0.5, r: 0.6667, f1: 0.5714 });
    expect(macroF1(counts.values())).toBeCloseTo((0.5 + 0.6667) / 2, 3);
  });

  it('ignores labels that are not asked for', () => {
    expect(countLabels(items, ['y']).has('x')).toBe(false);
  });
});

describe('share', () => {
  it.each([
    [1, 3, 0.3333],
    [0, 5, 0],
    [0, 0, 0],
  ])('of %i in %i is %f', (part, whole, expected) => expect(share(part, whole)).toBe(expected));
});

describe('intervalOf', () => {
  const mean = (sample: { value: number }[]) =>
    sample.reduce((sum, { value }) => sum + value, 0) / sample.length;
  const items = Array.from({ length: 60 }, (_, at) => ({
    group: `g${at % 20}`,
    value: at % 20 < 10 ? 1 : 0,
  }));

  it('holds the figure of the whole and is the same each time', () => {
    const [low, high] = intervalOf(items, mean);
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.5);
    expect(intervalOf(items, mean)).toEqual([low, high]);
  });

  it('is a point where all groups agree', () => {
    expect(
      intervalOf(
        [
          { group: 'a', value: 1 },
          { group: 'b', value: 1 },
        ],
        mean,
      ),
    ).toEqual([1, 1]);
  });
});

describe('the parts of the data', () => {
  const groups = Array.from({ length: 400 }, (_, at) => `policy-${at}`);

  it('never share a group and leave none out', () => {
    const both = groups.filter((group) => keepsOf('seen')(group) === keepsOf('unseen')(group));
    expect(both).toEqual([]);
    expect(groups.every(keepsOf('all'))).toBe(true);
  });

  it('leave about a quarter unseen', () => {
    const unseen = groups.filter(keepsOf('unseen')).length;
    expect(unseen).toBeGreaterThan(70);
    expect(unseen).toBeLessThan(130);
  });
});
