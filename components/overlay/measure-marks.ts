// The reading half of a pass: where badges and underlines belong. Writes nothing, so the browser
// lays the page out once.
import type { Rating } from '../../lib/model/practice.ts';
import type { Span } from '../../lib/model/report.ts';
import type { Mark } from './group-marks.ts';
import { type Box, intersect, joinLines } from './lines.ts';
import { createSurroundings, type Surroundings } from './read-surroundings.ts';

/** Finds the live range of a span of a block; null when it left the page. Good until the next call. */
export type Locate = (block: number, span: Span) => Range | null;

export type Underline = { left: number; top: number; width: number; rating: Rating };
/** Where one mark is drawn, in pixels from the overlay's host. */
export type PlacedMark = {
  mark: Mark;
  /** `isInline`: over the text, for want of room beside it. */
  badge: { left: number; top: number; isInline: boolean };
  underlines: Underline[];
  lines: Box[];
  isDark: boolean;
};

/** Smallest target a finger can hit (WCAG 2.5.8). */
export const BADGE_SIZE = 24;
const GAP = 4;
/** How far outside the viewport marks are drawn, so that scrolling finds them there. */
export const NEAR_PX = 600;
/** Badges of neighbouring lines stand in up to this many lanes before they are pushed down. */
const MAX_LANES = 3;

/** Measures the marks near the viewport; those that do not show are left out. */
export function measureMarks(
  marks: readonly Mark[],
  locate: Locate,
  host: Element,
  view: Window,
): PlacedMark[] {
  const origin = host.getBoundingClientRect();
  const around = createSurroundings(view);
  const near: Box = { left: -1e7, top: -NEAR_PX, right: 1e7, bottom: view.innerHeight + NEAR_PX };
  const placed: (PlacedMark & { wish: Wish })[] = [];
  for (const mark of marks) {
    const range = locate(mark.block, mark.sentence);
    const el = range?.startContainer.parentElement;
    if (!range || !el) continue;
    const clip = around.clipOf(el);
    const lines = showing(range, clip);
    const [first] = lines;
    if (!first || !lines.some((line) => intersect(line, near))) continue;
    placed.push({
      mark,
      wish: wishFor(lines, first, el, clip, around, view),
      badge: { left: 0, top: 0, isInline: false },
      underlines: underlinesOf(mark, locate, clip, origin),
      lines: lines.map((line) => shift(line, origin)),
      isDark: around.isDarkBehind(el),
    });
  }
  assignLanes(placed, origin);
  return placed;
}

function showing(range: Range, clip: Box): Box[] {
  return joinLines(range.getClientRects())
    .map((line) => intersect(line, clip))
    .filter((line) => line !== null);
}

function shift(box: Box, origin: { left: number; top: number }): Box {
  return {
    left: box.left - origin.left,
    right: box.right - origin.left,
    top: box.top - origin.top,
    bottom: box.bottom - origin.top,
  };
}

/** One line under the exact words of each finding; the same words with the same rating once. */
function underlinesOf(mark: Mark, locate: Locate, clip: Box, origin: Box): Underline[] {
  const underlines: Underline[] = [];
  const seen = new Set<string>();
  const taken = new Map<string, number>();
  for (const { match, rating } of mark.findings) {
    const key = `${match.start}-${match.end}-${rating}`;
    const range = seen.has(key) ? null : locate(mark.block, match);
    seen.add(key);
    if (!range) continue;
    const words = `${match.start}-${match.end}`;
    const level = taken.get(words) ?? 0;
    taken.set(words, level + 1);
    for (const line of showing(range, clip)) {
      const { left, bottom, right } = shift(line, origin);
      underlines.push({ left, top: bottom - 2 + level * 4, width: right - left, rating });
    }
  }
  return underlines;
}

/** Where a badge would like to stand, and which way it may step aside. */
type Wish = { left: number; top: number; step: number; laneCount: number };

/** Beside the column where the line starts, else on its other side, else over the sentence's end. */
function wishFor(lines: Box[], first: Box, el: Element, clip: Box, around: Surroundings, view: Window): Wish {
  const column = around.columnOf(el);
  const top = (first.top + first.bottom - BADGE_SIZE) / 2;
  const minLeft = Math.max(0, clip.left);
  const maxRight = Math.min(view.document.documentElement.clientWidth || view.innerWidth, clip.right);
  const before = {
    left: column.left - BADGE_SIZE - GAP,
    room: column.left - GAP - minLeft,
    step: -BADGE_SIZE,
  };
  const after = { left: column.right + GAP, room: maxRight - column.right - GAP, step: BADGE_SIZE };
  for (const { left, room, step } of around.isRightToLeft(el) ? [after, before] : [before, after]) {
    const laneCount = Math.min(MAX_LANES, Math.floor(room / BADGE_SIZE));
    if (laneCount > 0) return { left, top, step, laneCount };
  }
  const last = lines.at(-1) ?? first;
  const left = Math.max(minLeft, Math.min(last.right, maxRight - BADGE_SIZE));
  return { left, top: last.top - BADGE_SIZE * 0.7, step: 0, laneCount: 1 };
}

/** Gives each badge the first free lane at its height; when all are taken it moves down. */
function assignLanes(placed: (PlacedMark & { wish: Wish })[], origin: { left: number; top: number }): void {
  const bottoms = new Map<string, number>();
  const byHeight = [...placed].sort((a, b) => a.wish.top - b.wish.top);
  for (const { wish, badge } of byHeight) {
    const lanes = Array.from({ length: wish.laneCount }, (_, lane) => wish.left + lane * wish.step);
    const keys = lanes.map((left) => String(Math.round(left / BADGE_SIZE)));
    const isFree = (key: string) => (bottoms.get(key) ?? -1e7) <= wish.top + 2;
    const free = keys.findIndex(isFree);
    const at = free >= 0 ? free : 0;
    const key = keys[at] ?? '';
    const top = free >= 0 ? wish.top : Math.max(wish.top, bottoms.get(key) ?? wish.top);
    bottoms.set(key, top + BADGE_SIZE);
    badge.isInline = wish.step === 0;
    badge.left = Math.round((lanes[at] ?? wish.left) - origin.left);
    badge.top = Math.round(top - origin.top);
  }
}
