import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderSteps } from '../../../components/overlay/find-step.ts';
import { clusterTicks } from '../../../components/overlay/finding-map.ts';
import { groupMarks, type Mark } from '../../../components/overlay/group-marks.ts';
import { keepRare } from '../../../components/overlay/keep-rare.ts';
import { joinLines } from '../../../components/overlay/lines.ts';
import { luminanceOf } from '../../../components/overlay/read-surroundings.ts';
import { splitQuote } from '../../../components/overlay/split-quote.ts';
import { makeFinding } from './make-finding.ts';

describe('groupMarks', () => {
  it('groups by sentence in reading order, worst first', () => {
    const later = { sentence: { start: 50, end: 60 } };
    const marks = groupMarks([
      makeFinding({ id: 'c', block: 2 }),
      makeFinding({ id: 'b', ...later, rating: 'good' }),
      makeFinding({ id: 'a', rating: 'good' }),
      makeFinding({ id: 'd', ...later, rating: 'bad' }),
    ]);
    expect(marks.map(({ findings }) => findings.map(({ id }) => id).join())).toEqual(['a', 'd,b', 'c']);
    expect(marks.map(({ rating }) => rating)).toEqual(['good', 'bad', 'caution']);
  });
});

describe('joinLines', () => {
  const box = (left: number, top: number, width: number) => ({
    left,
    top,
    right: left + width,
    bottom: top + 20,
  });

  it('joins pieces of a line and keeps lines apart', () => {
    expect(joinLines([box(0, 0, 50), box(50, 2, 30), box(0, 24, 40)])).toEqual([
      { left: 0, top: 0, right: 80, bottom: 22 },
      { left: 0, top: 24, right: 40, bottom: 44 },
    ]);
  });

  it('keeps columns apart and drops what has no size', () => {
    expect(joinLines([box(0, 0, 50), box(400, 0, 50), box(60, 0, 0)])).toHaveLength(2);
  });
});

describe('luminanceOf', () => {
  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgba(0, 0, 0, 0)', null],
    ['color(srgb 1 1 1)', 1],
    ['oklch(1 0 0)', 1],
    ['something', null],
  ])('%s is %s', (color, expected) => {
    const got = luminanceOf(color);
    if (expected === null) expect(got).toBeNull();
    else expect(got).toBeCloseTo(expected, 2);
  });
});

describe('splitQuote', () => {
  it('loses no character, whatever was matched', () => {
    const span = fc
      .tuple(fc.nat(43), fc.nat(43))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 4 }), span, (matches, words) => {
        const decidedBy = [{ ...words, text: '', role: 'negator' as const, isInHeader: false }];
        const pieces = splitQuote(matches.map((match) => makeFinding({ match, decidedBy })));
        expect(pieces.map(({ text }) => text).join('')).toBe(makeFinding().sentenceText);
      }),
    );
  });
});

describe('orderSteps', () => {
  it.each([
    [{ at: 1 }, 'next', [2, 3, 0, 1]],
    [{ at: 1 }, 'previous', [0, 3, 2, 1]],
    [{ at: 3 }, 'next', [0, 1, 2, 3]],
    [{ before: 0 }, 'next', [0, 1, 2, 3]],
    [{ before: 0 }, 'previous', [3, 2, 1, 0]],
    [{ before: 2 }, 'next', [2, 3, 0, 1]],
    [{ before: 2 }, 'previous', [1, 0, 3, 2]],
    [{ before: 4 }, 'next', [0, 1, 2, 3]],
  ] as const)('from %j to the %s', (place, direction, expected) => {
    expect(orderSteps(4, place, direction)).toEqual(expected);
  });

  it('has nowhere to go without marks', () => {
    expect(orderSteps(0, { before: 0 }, 'next')).toEqual([]);
  });
});

describe('clusterTicks', () => {
  it('makes one row of ticks that are close, of the worst rating', () => {
    const mark = (rating: string) => ({ rating }) as Mark;
    const rows = clusterTicks([
      { mark: mark('good'), y: 9 },
      { mark: mark('bad'), y: 11 },
      { mark: mark('neutral'), y: 12 },
    ]);
    expect([...rows]).toEqual([
      [10, 'bad'],
      [14, 'neutral'],
    ]);
  });
});

describe('keepRare', () => {
  it('leaves a rarity only on what the report calls unusual, in every sentence that says it', () => {
    const rarity = { policies: 4, of: 100 };
    const findings = [
      makeFinding({ id: 'a', rarity }),
      makeFinding({ id: 'b', rarity }),
      makeFinding({ id: 'c', rarity, state: 'does' }),
    ];
    const kept = keepRare({ findings, unusual: ['a'] });
    expect(kept.map((finding) => finding.rarity)).toEqual([rarity, rarity, null]);
  });
});
