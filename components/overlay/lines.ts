// Rectangle arithmetic for text on a page: lines of a range, cut to what shows. Pure.

/** A rectangle in CSS pixels, in whatever space its maker used. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** Joins the rectangles of a range (one per Text node and inline element) into one per line. */
export function joinLines(rects: Iterable<Box>): Box[] {
  const lines: Box[] = [];
  for (const { left, top, right, bottom } of rects) {
    if (right - left < 1 || bottom - top < 1) continue;
    const line = lines.find((known) => isSameLine(known, { left, top, right, bottom }));
    if (!line) {
      lines.push({ left, top, right, bottom });
      continue;
    }
    line.left = Math.min(line.left, left);
    line.right = Math.max(line.right, right);
    line.top = Math.min(line.top, top);
    line.bottom = Math.max(line.bottom, bottom);
  }
  return lines;
}

/** Two boxes share a line when they overlap by more than half of the lower one's height and nearly touch. */
function isSameLine(a: Box, b: Box): boolean {
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const isBeside = b.left <= a.right + 40 && a.left <= b.right + 40;
  return isBeside && overlap > Math.min(a.bottom - a.top, b.bottom - b.top) / 2;
}

/** Cuts a box to another; null when nothing is left. */
export function intersect(box: Box, clip: Box): Box | null {
  const left = Math.max(box.left, clip.left);
  const top = Math.max(box.top, clip.top);
  const right = Math.min(box.right, clip.right);
  const bottom = Math.min(box.bottom, clip.bottom);
  return right - left < 1 || bottom - top < 1 ? null : { left, top, right, bottom };
}
