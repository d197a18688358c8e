// Reads what lies around a piece of text: what cuts it off, which column it stands in, how bright it
// is behind. One reader per pass: it remembers per element, because a page's paragraphs share ancestors.
import { type Box, intersect } from './lines.ts';

const EVERYWHERE: Box = { left: -1e7, top: -1e7, right: 1e7, bottom: 1e7 };
/** Elements whose markers and rows a badge must not cover: it goes beside the whole of them. */
const LIST_PART = 'li,dt,dd';
/** A table this wide is the page's layout, not a table of data. */
const LAYOUT_TABLE_SHARE = 0.95;

export type Surroundings = ReturnType<typeof createSurroundings>;

/** Creates a reader for one pass; positions are those of the viewport. */
export function createSurroundings(view: Window) {
  const clips = new Map<Element, Box>();
  const columns = new Map<Element, Box>();
  const darkness = new Map<Element, boolean>();
  const styleOf = (el: Element) => view.getComputedStyle(el);

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
    for (
      let up: Element | null = el;
      up && /^(inline|contents)/.test(styleOf(block).display);
      up = parentOf(up)
    )
      block = up;
    for (let part = block.closest(LIST_PART); part; part = part.parentElement?.closest(LIST_PART) ?? null) {
      block = part.parentElement ?? part;
    }
    const table = block.closest('table');
    if (table && table.getBoundingClientRect().width < view.innerWidth * LAYOUT_TABLE_SHARE) block = table;
    const column = block.getBoundingClientRect();
    columns.set(el, column);
    return column;
  }

  /** Whether the page is dark behind an element. */
  function isDarkBehind(el: Element): boolean {
    const known = darkness.get(el);
    if (known !== undefined) return known;
    const parent = parentOf(el);
    const own = luminanceOf(styleOf(el).backgroundColor);
    const isDark = own !== null ? own < 0.4 : parent ? isDarkBehind(parent) : isDarkCanvas(el);
    darkness.set(el, isDark);
    return isDark;
  }

  /** With no background anywhere the browser paints the canvas by the page's colour scheme. */
  function isDarkCanvas(el: Element): boolean {
    const scheme = styleOf(el).colorScheme ?? '';
    return (
      /dark/.test(scheme) &&
      (!/light/.test(scheme) || view.matchMedia('(prefers-color-scheme: dark)').matches)
    );
  }

  return { clipOf, columnOf, isDarkBehind, isRightToLeft: (el: Element) => styleOf(el).direction === 'rtl' };
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
