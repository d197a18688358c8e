// What an element is for the walk, by its tag alone: style differs between a live page and the
// command line, and the same page must give the same blocks in both.

const NEVER_TEXT = new Set(
  'script style noscript template svg math canvas audio video iframe object embed select textarea datalist input img picture map progress meter head title'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);
const BOLD = new Set(['b', 'strong']);

/** Level of text that heads what follows without being h1 to h6: summaries, terms, lines all in bold. */
export const MINOR_HEADING_LEVEL = 7;

/** Tells whether an element holds no text of the page. */
export const isNeverText = (tag: string): boolean => NEVER_TEXT.has(tag);
/** Tells whether an element starts and ends a block. */
export const isBlock = (tag: string): boolean => BLOCKS.has(tag);
/** Tells whether an element is a list of items. */
export const isList = (tag: string): boolean => LISTS.has(tag);
/** Tells whether an element makes its text bold. */
export const isBold = (tag: string): boolean => BOLD.has(tag);

/** Returns the level of a heading, or null for any other element. */
export function headingLevel(el: Element, tag: string): number | null {
  if (/^h[1-6]$/.test(tag)) return Number(tag[1]);
  if (tag === 'summary' || tag === 'dt') return MINOR_HEADING_LEVEL;
  if (el.getAttribute('role') !== 'heading') return null;
  return Number(el.getAttribute('aria-level')) || 2;
}
