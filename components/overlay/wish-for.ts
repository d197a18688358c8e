// Where the badge of a sentence would like to stand: in the margin beside its column, in a thin margin
// with a small glyph, or over the sentence's end. Knows of no other badge.
import type { Box } from './lines.ts';
import type { Surroundings } from './read-surroundings.ts';

/** Smallest target a finger can hit (WCAG 2.5.8). */
export const BADGE_SIZE = 24;
const GAP = 4;
/** Width of the small glyph with its gap; the target around it is still of full size. */
const SLIM_ROOM = 15;

/**
 * `rail`: beside the text; `slim`: the glyph beside the text, only its empty target over it;
 * `inline`: over the sentence's end, for want of room.
 */
export type BadgeKind = 'rail' | 'slim' | 'inline';
export type Wish = {
  left: number;
  top: number;
  kind: BadgeKind;
  /** The side of the target at which a small glyph is drawn. */
  side: 'left' | 'right';
  /** Whether the page is dark behind the badge. */
  isDark: boolean;
};

type Place = {
  lines: readonly Box[];
  range: Range;
  el: Element;
  clip: Box;
  around: Surroundings;
  view: Window;
};

/** Finds the place; positions are those of the viewport. `lines` may not be empty. */
export function wishFor({ lines, range, el, clip, around, view }: Place): Wish {
  const first = lines[0] as Box;
  const column = around.columnOf(el);
  const top = (first.top + first.bottom - BADGE_SIZE) / 2;
  const minLeft = Math.max(0, clip.left);
  const maxRight = Math.min(view.document.documentElement.clientWidth || view.innerWidth, clip.right);
  const hasRoom = (left: number, right: number) =>
    left >= minLeft &&
    right <= maxRight &&
    around.isFreeBeside(el, { left, right, top: first.top, bottom: first.bottom });
  const wish = (left: number, kind: BadgeKind, side: 'left' | 'right'): Wish => ({
    left,
    top,
    kind,
    side,
    isDark: around.isDarkAt(el, left + BADGE_SIZE / 2, first.top),
  });
  const sides = around.isRightToLeft(el) ? (['right', 'left'] as const) : (['left', 'right'] as const);
  for (const side of sides) {
    const left = side === 'left' ? column.left - GAP - BADGE_SIZE : column.right + GAP;
    if (hasRoom(left, left + BADGE_SIZE)) return wish(left, 'rail', side);
  }
  for (const side of sides) {
    const left = side === 'left' ? column.left - SLIM_ROOM : column.right;
    const isFree = hasRoom(left, left + SLIM_ROOM);
    if (isFree) return wish(side === 'left' ? left : left + SLIM_ROOM - BADGE_SIZE, 'slim', side);
  }
  const last = lines.at(-1) ?? first;
  const isRightToLeft = around.isRightToLeft(el);
  const end = isRightToLeft ? last.left - BADGE_SIZE : last.right;
  const left = Math.max(minLeft, Math.min(end, maxRight - BADGE_SIZE));
  const isAfter =
    left === end && left >= column.left && left + BADGE_SIZE <= column.right && isEndOfBlock(range, around);
  const middle = (last.top + last.bottom - BADGE_SIZE) / 2;
  const inline = { ...wish(left, 'inline', 'left'), isDark: around.isDarkBehind(el) };
  return { ...inline, top: isAfter ? middle : last.top - BADGE_SIZE * 0.7 };
}

/** Whether no text follows a range in its paragraph, so that the rest of the line is free. */
function isEndOfBlock({ endContainer, endOffset }: Range, { isBlock }: Surroundings): boolean {
  if (endContainer.textContent?.slice(endOffset).trim()) return false;
  for (let at: Node | null = endContainer; at; at = at.parentNode) {
    if (at.nodeType === 1 && isBlock(at as Element)) return true;
    for (let next = at.nextSibling; next; next = next.nextSibling) if (next.textContent?.trim()) return false;
  }
  return true;
}
