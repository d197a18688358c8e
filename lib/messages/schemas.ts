// What each call's payload must look like; every size is bounded. Receiving side only: page scripts
// must not carry a validator.
import * as v from 'valibot';
import type { PageSource, Verdict } from '../model/page.ts';
import type { Payload, ToBackground } from './protocol.ts';

/** The largest policies measured hold some 6,000 blocks; ten times that is still read. */
export const MAX_BLOCK_COUNT = 60_000;
/** Characters of text in one page: 40 times the longest policy measured. */
export const MAX_TEXT_LENGTH = 4_000_000;
/** Characters of headings and link addresses in one page, which repeat per block. */
export const MAX_SIDE_LENGTH = 16_000_000;

const shortText = v.pipe(v.string(), v.maxLength(200));
const longText = v.pipe(v.string(), v.maxLength(10_000));
const address = v.pipe(v.string(), v.maxLength(65_536));
const position = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_TEXT_LENGTH));
const finite = v.pipe(v.number(), v.finite());
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));

const verdict: v.GenericSchema<unknown, Verdict> = v.object({
  kind: v.picklist(['policy', 'maybe', 'no']),
  score: finite,
  reasons: v.pipe(v.array(v.object({ code: shortText, weight: finite, detail: longText })), v.maxLength(200)),
});

const link = v.pipe(
  v.object({ start: position, end: position, href: address }),
  v.check(({ start, end }) => start <= end, 'a link must not end before it starts'),
);

const block = v.pipe(
  v.object({
    index: position,
    kind: v.picklist(['heading', 'paragraph', 'list-item', 'cell']),
    text: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TEXT_LENGTH)),
    headings: v.pipe(v.array(v.string()), v.maxLength(32)),
    listHeader: v.nullable(position),
    links: v.pipe(v.array(link), v.maxLength(20_000)),
  }),
  v.check(({ text, links }) => links.every(({ end }) => end <= text.length), 'a link must lie in its block'),
);

type Blocks = PageSource['blocks'];

const blocks = v.pipe(
  // Counted before a single block is looked at.
  v.array(v.unknown()),
  v.maxLength(MAX_BLOCK_COUNT, 'too many blocks'),
  v.array(block),
  v.check((list) => list.every((one, at) => one.index === at), 'blocks must be numbered in order'),
  v.check((list) => list.every((one) => (one.listHeader ?? 0) < list.length), 'no such list header'),
  v.check((list) => textLength(list) <= MAX_TEXT_LENGTH, 'too much text'),
  v.check((list) => sideLength(list) <= MAX_SIDE_LENGTH, 'too many headings or links'),
);

const source: v.GenericSchema<unknown, PageSource> = v.object({
  url: address,
  title: longText,
  lang: v.nullable(shortText),
  verdict,
  blocks,
  isTruncated: v.boolean(),
});

/** A schema for every call to the background. */
export const payloadSchemas: {
  [T in keyof ToBackground]: v.GenericSchema<unknown, Payload<ToBackground, T>>;
} = {
  policyDetected: v.object({ verdict }),
  analyzeDocument: v.object({ requestId: id, source }),
  openFinding: v.object({ findingId: id }),
  annotateTab: v.object({ tabId }),
  readPageState: v.object({ tabId }),
  reloadTaxonomy: v.object({}),
};

function textLength(list: Blocks): number {
  return list.reduce((sum, { text }) => sum + text.length, 0);
}

function sideLength(list: Blocks): number {
  let sum = 0;
  for (const { headings, links } of list) {
    for (const heading of headings) sum += heading.length;
    for (const { href } of links) sum += href.length;
  }
  return sum;
}
