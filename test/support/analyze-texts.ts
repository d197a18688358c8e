// Runs texts through the whole core with the real seed, for tests of what a report says of a page.
import { analyze } from '../../lib/analyze/analyze.ts';
import type { Block, PageSource } from '../../lib/model/page.ts';
import type { Report } from '../../lib/model/report.ts';
import { compileTaxonomy } from '../../lib/taxonomy/compile-taxonomy.ts';
import { readSeed } from '../../seeds/index.ts';
import { makeBlock, makeSource } from './make-source.ts';

const taxonomy = compileTaxonomy(readSeed());
export const CAPTURED_AT = '2026-11-01T00:00:00.000Z';

/** Analyzes a page of paragraphs. */
export function analyzeTexts(texts: (string | Block)[], over: Partial<PageSource> = {}): Promise<Report> {
  return analyze(makeSource(texts, over), taxonomy, { capturedAt: CAPTURED_AT });
}

/** Makes a paragraph in which each `[label](address)` is a link. */
export function makeLinked(marked: string): Block {
  const links: Block['links'] = [];
  let text = '';
  let from = 0;
  for (const { 0: whole, 1: label = '', 2: href = '', index } of marked.matchAll(
    /\[([^\]]*)\]\(([^)]*)\)/g,
  )) {
    text += marked.slice(from, index);
    links.push({ start: text.length, end: text.length + label.length, href });
    text += label;
    from = index + whole.length;
  }
  return makeBlock(text + marked.slice(from), { links });
}
