// Builders of page sources for tests; the text is the test's own.
import type { Block, PageSource } from '../../lib/model/page.ts';

/** Makes a block with the given text; everything else has a plain default. */
export function makeBlock(text: string, over: Partial<Block> = {}): Block {
  return { index: 0, kind: 'paragraph', text, headings: [], listHeader: null, links: [], ...over };
}

/** Makes a page of blocks, numbering them in order. */
export function makeSource(blocks: (string | Block)[], over: Partial<PageSource> = {}): PageSource {
  return {
    url: 'https://example.test/privacy',
    title: 'Privacy policy',
    lang: 'en',
    verdict: { kind: 'policy', score: 1, reasons: [] },
    blocks: blocks.map((block, index) => ({
      ...(typeof block === 'string' ? makeBlock(block) : block),
      index,
    })),
    isTruncated: false,
    ...over,
  };
}

/** Makes a page of a list header and one list item, or of one paragraph, under a heading or none. */
export function makeExampleSource(text: string, header?: string, heading?: string): PageSource {
  if (!header) return makeSource([makeBlock(text, { headings: heading ? [heading] : [] })]);
  return makeSource([header, makeBlock(text, { kind: 'list-item', listHeader: 0 })]);
}
