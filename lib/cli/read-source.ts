// An input to the page the core analyzes: HTML by the same walk as in the browser, text by its lines.
import { judgePage } from '../detect/judge-page.ts';
import { collectPage } from '../dom/collect-page.ts';
import { readPageSignals } from '../dom/read-page-signals.ts';
import type { Block, PageSignals, PageSource } from '../model/page.ts';
import type { Detector } from '../taxonomy/schema.ts';
import { parseHtml } from './parse-html.ts';
import type { Input } from './read-inputs.ts';
import { readText } from './read-text.ts';

const MAX_SAMPLE_LENGTH = 20_000;
const MAX_HEADINGS = 12;
const MAX_HEADING_LENGTH = 200;
/** A first line up to this length without a full stop is taken for the title of a text. */
const MAX_TITLE_LENGTH = 100;

/** A page and the signals its verdict came from. */
export type ReadSource = { source: PageSource; signals: PageSignals };

/** Reads an input into a page, judged by the detector. */
export function readSource(input: Input, detector: Detector): ReadSource {
  return input.content.kind === 'html' ? readHtml(input, detector) : readPlain(input, detector);
}

function readHtml(input: Input, detector: Detector): ReadSource {
  const page = parseHtml(input.content.value);
  const url = input.url ?? '';
  const read = readPageSignals(page, url);
  const signals = {
    ...read,
    title: input.title ?? read.title,
    headings: [...input.headings, ...read.headings].slice(0, MAX_HEADINGS),
  };
  const { blocks, lang, title, isTruncated } = collectPage(page, url ? { baseUrl: url } : {});
  const verdict = judgePage(signals, detector);
  return { source: { url, title: input.title ?? title, lang, verdict, blocks, isTruncated }, signals };
}

function readPlain(input: Input, detector: Detector): ReadSource {
  const blocks = readText(input.content.value, input.headings);
  const text = blocks.map((block) => block.text).join(' ');
  const own = blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => block.text.replace(/^#+\s+/, ''));
  const signals: PageSignals = {
    url: input.url ?? '',
    title: input.title ?? titleOf(blocks),
    headings: [...input.headings, ...own]
      .slice(0, MAX_HEADINGS)
      .map((heading) => heading.slice(0, MAX_HEADING_LENGTH)),
    isPrivacyLinkTarget: false,
    lang: null,
    sample: text.slice(0, MAX_SAMPLE_LENGTH),
    textLength: text.length,
  };
  const verdict = judgePage(signals, detector);
  const source = { url: signals.url, title: signals.title, lang: null, verdict, blocks, isTruncated: false };
  return { source, signals };
}

function titleOf(blocks: readonly Block[]): string {
  const [first] = blocks;
  if (!first || blocks.length === 1) return '';
  const isTitle = first.text.length <= MAX_TITLE_LENGTH && !/[.:;,]$/.test(first.text);
  return isTitle ? first.text.replace(/^#+\s+/, '') : '';
}
