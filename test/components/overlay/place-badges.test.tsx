import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupMarks, type Mark } from '../../../components/overlay/group-marks.ts';
import type { MeasuredMark } from '../../../components/overlay/measure-marks.ts';
import { labelOf } from '../../../components/overlay/paint-marks.ts';
import { placeBadges } from '../../../components/overlay/place-badges.ts';
import { sayPosition } from '../../../components/overlay/say-position.ts';
import type { Rating } from '../../../lib/model/practice.ts';
import { makeFinding } from './make-finding.ts';

function makeMark(block: number, rating: Rating = 'neutral', label = `Practice ${block}`): Mark {
  return groupMarks([makeFinding({ id: `f${block}`, block, rating, label })])[0] as Mark;
}

function measure(mark: Mark, top: number, left = 0): MeasuredMark {
  const wish = { left, top, kind: 'rail' as const, side: 'left' as const, isDark: false };
  return { mark, wish, underlines: [], lines: [], isDark: false };
}

describe('placeBadges', () => {
  it('gives sentences on lines apart a badge each, in reading order', () => {
    const badges = placeBadges([measure(makeMark(2), 60), measure(makeMark(1), 30), measure(makeMark(0), 0)]);
    expect(badges.map(({ top, marks }) => [top, marks.length])).toEqual([
      [0, 1],
      [30, 1],
      [60, 1],
    ]);
  });

  it('lets one badge of the worst rating stand for sentences that would collide', () => {
    const [badge, ...others] = placeBadges([measure(makeMark(0), 0), measure(makeMark(1, 'bad'), 15)]);
    expect(others).toEqual([]);
    expect(badge).toMatchObject({ key: '0:0', top: 0, rating: 'bad', count: 2 });
  });

  it('does not join a whole paragraph by way of its lines', () => {
    const badges = placeBadges([0, 1, 2, 3].map((at) => measure(makeMark(at), at * 15)));
    expect(badges.map(({ top, count }) => [top, count])).toEqual([
      [0, 2],
      [30, 2],
    ]);
  });

  it('keeps columns apart', () => {
    expect(placeBadges([measure(makeMark(0), 0, 0), measure(makeMark(1), 0, 400)])).toHaveLength(2);
  });

  it('keeps a badge where it was while others come near above it', () => {
    const all = [0, 1, 2, 3].map((at) => measure(makeMark(at), at * 15));
    const before = placeBadges(all.slice(1));
    const after = placeBadges(all, new Set(before.map(({ key }) => key)));
    expect(before.map(({ key }) => key)).toEqual(['1:0', '3:0']);
    expect(after.map(({ key }) => key)).toEqual(['1:0', '3:0']);
  });

  it('never lays badges over each other and loses no finding', () => {
    const place = fc.record({ top: fc.nat(300), left: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), fc.array(fc.nat(29)), (places, heads) => {
        const measured = places.map(({ top, left }, at) => measure(makeMark(at), top, left));
        const badges = placeBadges(measured, new Set(heads.map((at) => `${at}:0`)));
        for (const [at, a] of badges.entries())
          for (const b of badges.slice(at + 1))
            expect(Math.max(Math.abs(a.left - b.left), Math.abs(a.top - b.top))).toBeGreaterThanOrEqual(24);
        expect(badges.reduce((sum, { count }) => sum + count, 0)).toBe(places.length);
      }),
    );
  });
});

describe('labelOf', () => {
  const name = (...marks: Mark[]) => labelOf({ marks, rating: 'bad', count: marks.length });
  it.each([
    [[makeMark(0, 'bad', 'Sells')], 'Against you: 1 practice. Sells'],
    [
      [makeMark(0, 'good', 'Deletes'), makeMark(1, 'bad', 'Sells')],
      'Against you: 2 practices. Sells and Deletes',
    ],
    [
      [1, 2, 3, 4].map((at) => makeMark(at, 'bad')),
      'Against you: 4 practices. Practice 1, Practice 2 and Practice 3',
    ],
  ])('says rating, count and the worst practices first', (marks, expected) => {
    expect(name(...marks)).toBe(expected);
  });
});

describe('sayPosition', () => {
  const marks = groupMarks([
    makeFinding({ id: 'a' }),
    makeFinding({ id: 'b', block: 1 }),
    makeFinding({ id: 'c', block: 1 }),
    makeFinding({ id: 'd', block: 2 }),
  ]);
  it.each([
    [marks.slice(0, 1), 'Finding 1 of 4'],
    [marks.slice(1, 2), 'Findings 2 to 3 of 4'],
    [marks.slice(1, 3), 'Findings 2 to 4 of 4'],
    [marks.slice(2), 'Finding 4 of 4'],
  ])('counts findings, not sentences', (shown, expected) => {
    expect(sayPosition(shown, marks)).toBe(expected);
  });
});
