// Reads what lies around a piece of text: what cuts it off, which column it stands in, how bright it
// is behind. One reader per pass: it remembers per element, because a page's paragraphs share ancestors.
import { type Box, intersect } from './lines.ts';

const EVERYWHERE: Box = { left: -1e7, top: -1e7, right: 1e7, bottom: 1e7 };
/** Elements whose markers and rows a badge must not cover: it goes beside the whole of them. */
const LIST_PART = 'li,dt,dd';
/** A table this wide is the page's layout, not a table of data. */
const LAYOUT_TABLE_SHARE = 0.95;
/** The room that browsers leave for list markers is 40 pixels; a bullet or two digits need this much. */
const MARKER_ROOM = 24;
/** Sidebars stand close to what they are beside; the flow of a long page is not walked. */
const MAX_SIBLING_COUNT = 12;

export type Surroundings = ReturnType<typeof createSurroundings>;

/** Creates a reader for one pass; positions are those of the viewport. */
export function createSurroundings(view: Window) {
  const clips = new Map<Element, Box>();
  const columns = new Map<Element, Box>();
  const darkness = new Map<Element, boolean>();
  const neighbours = new Map<Element, Neighbour[]>();
  const styleOf = (el: Element) => view.getComputedStyle(el);
  const isBlock = (el: Element) => !/^(inline|contents)/.test(styleOf(el).display);

  /** What an element's scrolling and clipping ancestors let show. */
  function clipOf(el: Element): Box {
    const known = clips.get(el);
    if (known) return known;
    const parent = parentOf(el);
    const isRoot = !parent || el === el.ownerDocument.body;
    let clip = isRoot ? EVERYWHERE : clipOf(parent);
    if (!isRoot && styleOf(el).overflow !== 'visible') {
      clip = intersect(el.getBoundingClientRect(), clip) ?? { left: 0, top: 0, right: 0, bottom: 0 };
    }
    clips.set(el, clip);
    return clip;
  }

  /** The column of text that an element stands in. */
  function columnOf(el: Element): Box {
    const known = columns.get(el);
    if (known) return known;
    let block = el;
    for (let up: Element | null = el; up && !isBlock(block); up = parentOf(up)) block = up;
    for (let part = block.closest(LIST_PART); part; part = part.parentElement?.closest(LIST_PART) ?? null) {
      block = part.parentElement ?? part;
    }
    const table = block.closest('table');
    if (table && table.getBoundingClientRect().width < view.innerWidth * LAYOUT_TABLE_SHARE) block = table;
    const column = withMarkers(block);
    columns.set(el, column);
    return column;
  }

  /** A list without padding hangs its markers out of its box. */
  function withMarkers(block: Element): Box {
    const { left, right, top, bottom } = block.getBoundingClientRect();
    const { listStyleType, listStylePosition, paddingInlineStart, direction } = styleOf(block);
    const hangs =
      /^(ul|ol)$/.test(block.localName) && listStyleType !== 'none' && listStylePosition !== 'inside';
    const out = hangs ? Math.max(0, MARKER_ROOM - (Number.parseFloat(paddingInlineStart) || 0)) : 0;
    return direction === 'rtl'
      ? { left, top, bottom, right: right + out }
      : { left: left - out, top, bottom, right };
  }

  /** Whether no other text stands in a strip beside an element. */
  function isFreeBeside(el: Element, strip: Box): boolean {
    for (let at: Element | null = el; at && at !== el.ownerDocument.body; at = parentOf(at)) {
      if (neighboursOf(at).some(({ box, hasText }) => intersect(box, strip) && hasText())) return false;
    }
    return true;
  }

  /** What stands beside an element, outside its own box: sidebars, side headings, other columns. */
  function neighboursOf(el: Element): Neighbour[] {
    const known = neighbours.get(el);
    if (known) return known;
    const own = el.getBoundingClientRect();
    const found: Neighbour[] = [];
    for (const next of ['previousElementSibling', 'nextElementSibling'] as const) {
      let at = el[next];
      for (let count = 0; at && count < MAX_SIBLING_COUNT; count++, at = at[next]) {
        const box = at.getBoundingClientRect();
        // What lies over the element as well is a layer, such as a dialog, and no neighbour.
        if ((box.left >= own.left && box.right <= own.right) || intersect(box, own)) continue;
        found.push({ box, hasText: rememberText(at) });
      }
    }
    neighbours.set(el, found);
    return found;
  }

  /** Whether the page is dark behind an element. */
  function isDarkBehind(el: Element): boolean {
    const known = darkness.get(el);
    if (known !== undefined) return known;
    const parent = parentOf(el);
    const own = ownLuminance(el);
    const isDark = own !== null ? own < 0.4 : parent ? isDarkBehind(parent) : isDarkCanvas(el);
    darkness.set(el, isDark);
    return isDark;
  }

  /** The canvas takes the body's background where the root has none. */
  function ownLuminance(el: Element): number | null {
    const own = luminanceOf(styleOf(el).backgroundColor);
    const { documentElement, body } = el.ownerDocument;
    return own === null && el === documentElement && body ? luminanceOf(styleOf(body).backgroundColor) : own;
  }

  /** Whether the page is dark behind a point beside an element. */
  function isDarkAt(el: Element, x: number, y: number): boolean {
    let at: Element | null = el;
    for (; at; at = parentOf(at)) {
      const { left, right, top, bottom } = at.getBoundingClientRect();
      if (left <= x && x <= right && top <= y && y <= bottom) break;
    }
    return isDarkBehind(at ?? el.ownerDocument.documentElement);
  }

  /** With no background anywhere the browser paints the canvas by the page's colour scheme. */
  function isDarkCanvas(el: Element): boolean {
    const scheme = styleOf(el).colorScheme ?? '';
    return (
      /dark/.test(scheme) &&
      (!/light/.test(scheme) || view.matchMedia('(prefers-color-scheme: dark)').matches)
    );
  }

  const isRightToLeft = (el: Element) => styleOf(el).direction === 'rtl';
  return { clipOf, columnOf, isFreeBeside, isDarkBehind, isDarkAt, isRightToLeft, isBlock };
}

type Neighbour = { box: Box; hasText: () => boolean };

/** Looks for text that shows, once and only when asked: a sibling may hold half a page. */
function rememberText(el: Element): () => boolean {
  let known: boolean | null = null;
  return () => {
    known ??=
      (el.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true) &&
      (el.textContent ?? '').trim() !== '';
    return known;
  };
}

function parentOf(el: Element): Element | null {
  if (el.parentElement) return el.parentElement;
  const root = el.getRootNode();
  return root.nodeType === 11 && 'host' in root ? (root as ShadowRoot).host : null;
}

/** Relative luminance (0 black to 1 white) of a computed colour; null when it is see-through or unknown. */
export function luminanceOf(color: string): number | null {
  const isRgb = /^rgba?\(/.test(color);
  const isSrgb = /^color\(srgb /.test(color);
  const numbers = (color.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const [red, green, blue, alpha = 1] = numbers;
  if (alpha < 0.5 || red === undefined || green === undefined || blue === undefined) return null;
  if (/^oklab\(|^oklch\(/.test(color)) return red ** 3;
  if (/^lab\(|^lch\(/.test(color)) return ((red + 16) / 116) ** 3;
  if (!isRgb && !isSrgb) return null;
  const linear = (part: number) => {
    const value = isRgb ? part / 255 : part;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
