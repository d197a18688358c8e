// The reading half of a pass: where badges would like to stand and underlines belong. Writes nothing,
// so the browser lays the page out once.
import type { Rating } from '../../lib/model/practice.ts';
import type { Span } from '../../lib/model/report.ts';
import type { Mark } from './group-marks.ts';
import { type Box, intersect, joinLines } from './lines.ts';
import { createSurroundings } from './read-surroundings.ts';
import { type Wish, wishFor } from './wish-for.ts';

/** Finds the live range of a span of a block; null when it left the page. Good until the next call. */
export type Locate = (block: number, span: Span) => Range | null;

export type Underline = { left: number; top: number; width: number; rating: Rating };
/** Where one mark is drawn, in pixels from the overlay's host. */
export type MeasuredMark = {
  mark: Mark;
  wish: Wish;
  underlines: Underline[];
  lines: Box[];
  /** Whether the page is dark behind the words. */
  isDark: boolean;
};

/** How far outside the viewport marks are drawn, so that scrolling finds them there. */
export const NEAR_PX = 600;

type Options = {
  locate: Locate;
  host: Element;
  view: Window;
  /** Key of a mark that is measured however far away: the reader's focus may be on its badge. */
  keptKey: string | null;
};

/** Measures the marks near the viewport; those that do not show are left out. */
export function measureMarks(
  marks: readonly Mark[],
  { locate, host, view, keptKey }: Options,
): MeasuredMark[] {
  const origin = host.getBoundingClientRect();
  const around = createSurroundings(view);
  const near: Box = { left: -1e7, top: -NEAR_PX, right: 1e7, bottom: view.innerHeight + NEAR_PX };
  const measured: MeasuredMark[] = [];
  for (const mark of marks) {
    const range = locate(mark.block, mark.sentence);
    const el = range?.startContainer.parentElement;
    if (!range || !el) continue;
    const clip = around.clipOf(el);
    const lines = showing(range, clip);
    const isNear = mark.key === keptKey || lines.some((line) => intersect(line, near));
    if (lines.length === 0 || !isNear) continue;
    const wish = wishFor({ lines, range, el, clip, around, view });
    measured.push({
      mark,
      wish: { ...wish, left: wish.left - origin.left, top: wish.top - origin.top },
      underlines: underlinesOf(mark, locate, clip, origin),
      lines: lines.map((line) => shift(line, origin)),
      isDark: around.isDarkBehind(el),
    });
  }
  return measured;
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
