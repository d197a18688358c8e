// Turns written texts into blocks: kind, heading path, list header. Knows nesting, not meaning.
import type { Block } from '../model/page.ts';
import { introducesList } from '../text/introduces-list.ts';
import type { Anchor } from './anchors.ts';
import type { BlockWriter, WrittenText } from './block-writer.ts';
import { MINOR_HEADING_LEVEL } from './element-kinds.ts';

type Heading = { level: number; text: string };
/** An element that is open in the walk and shapes the blocks inside. */
type Frame = {
  el: Element;
  tag: string;
  headingLevel: number | null;
  isList: boolean;
  /** For lists: the block that introduces the items. */
  listHeader: number | null;
  /** For list items: the last block written inside. */
  lastBlock: number | null;
  /** How many headings stood above when the element began. */
  headingCount: number;
};

/** A line all in bold heads what follows when it is no longer than this; longer ones are emphasis. */
const MAX_BOLD_HEADING_LENGTH = 60;
const BULLET = /^[•·▪◦‣●○■□➢✓✗–-]\s/u;
const NUMBER = /^\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]\s/iu;

/** Creates a collector that takes its texts from a writer. */
export function createBlockCollector(writer: BlockWriter) {
  const blocks: Block[] = [];
  const anchors: Anchor[] = [];
  const frames: Frame[] = [];
  let headings: Heading[] = [];
  let totalLength = 0;

  function flush(): void {
    const written = writer.take();
    if (!written) return;
    const level = headingLevelOf(frames, written);
    const index = blocks.length;
    if (level !== null) headings = headings.filter((heading) => heading.level < level);
    const place =
      level === null ? placeOf(frames, blocks, written.text) : { kind: 'heading' as const, listHeader: null };
    blocks.push({
      index,
      text: written.text,
      headings: headings.map(({ text }) => text),
      links: written.links,
      ...place,
    });
    anchors.push({ block: index, runs: written.runs });
    if (level !== null) headings.push({ level, text: written.text });
    const item = frames.findLast((frame) => frame.tag === 'li');
    if (item) item.lastBlock = index;
    totalLength += written.text.length + 1;
  }

  return {
    blocks,
    anchors,
    totalLength: () => totalLength,
    flush,
    /** Starts a block-level element. */
    open(el: Element, tag: string, headingLevel: number | null, isList: boolean): void {
      flush();
      const listHeader = isList ? findListHeader(frames, blocks) : null;
      const headingCount = headings.length;
      frames.push({ el, tag, headingLevel, isList, listHeader, lastBlock: null, headingCount });
    },
    /** Ends it; headings inside a fold or a term list do not reach beyond it. */
    close(el: Element): void {
      flush();
      const frame = frames.pop();
      if (frame?.el !== el) throw new Error('block-collector: close does not match open');
      if (frame.tag === 'details' || frame.tag === 'dl') headings = headings.slice(0, frame.headingCount);
    },
  };
}

function headingLevelOf(frames: Frame[], written: WrittenText): number | null {
  const heading = frames.findLast((frame) => frame.headingLevel !== null);
  if (heading) return heading.headingLevel;
  const isInItem = frames.some((frame) => frame.tag === 'li' || frame.tag === 'td' || frame.tag === 'th');
  if (isInItem || !written.isAllBold || written.text.length > MAX_BOLD_HEADING_LENGTH) return null;
  return /[.:;,!]["”’)]*$/u.test(written.text) || !/\p{L}/u.test(written.text) ? null : MINOR_HEADING_LEVEL;
}

function placeOf(frames: Frame[], blocks: Block[], text: string): Pick<Block, 'kind' | 'listHeader'> {
  const at = frames.findLastIndex(({ tag }) => tag === 'li' || tag === 'td' || tag === 'th');
  if (frames[at]?.tag === 'li') {
    const list = frames.slice(0, at).findLast((frame) => frame.isList);
    return { kind: 'list-item', listHeader: list?.listHeader ?? null };
  }
  // Whole pages stand in layout tables; a paragraph in a cell is a paragraph.
  const isCell = at >= 0 && frames.findLastIndex(({ tag }) => tag === 'p') < at;
  if (isCell) return { kind: 'cell', listHeader: null };
  if (BULLET.test(text) || (NUMBER.test(text) && isInTypedList(blocks)))
    return { kind: 'list-item', listHeader: typedListHeader(blocks) };
  return { kind: 'paragraph', listHeader: null };
}

/** A typed number may as well begin a section: it is an item only where a list was announced or goes on. */
function isInTypedList(blocks: Block[]): boolean {
  const last = blocks.at(-1);
  if (!last || last.kind === 'heading') return false;
  return last.kind === 'list-item' ? NUMBER.test(last.text) : /[:：]\s*$/u.test(last.text);
}

/** The introduction of items typed with bullets instead of list elements. */
function typedListHeader(blocks: Block[]): number | null {
  const last = blocks.at(-1);
  if (!last) return null;
  if (last.kind === 'list-item' && (BULLET.test(last.text) || NUMBER.test(last.text))) return last.listHeader;
  return introducesList(last.text, last.kind === 'heading') ? last.index : null;
}

/** The block that introduces a list which begins now: the words just before it, or the outer list's. */
function findListHeader(frames: Frame[], blocks: Block[]): number | null {
  const item = frames.findLast((frame) => frame.tag === 'li');
  const last = blocks.at(-1);
  const isOwn = item ? item.lastBlock !== null && item.lastBlock === last?.index : last?.kind !== 'list-item';
  if (last && isOwn && introducesList(last.text, last.kind === 'heading')) return last.index;
  return frames.findLast((frame) => frame.isList)?.listHeader ?? null;
}
