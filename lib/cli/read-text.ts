// Plain text to blocks: lines that belong together, headings, list items with the line that introduces
// them. Text stays as written but for quote marks at the start of a line, so that the blocks joined by
// one space are the white-space-folded text and offsets into either agree.
import type { Block } from '../model/page.ts';
import { foldWhiteSpace } from '../text/fold-white-space.ts';
import { introducesList } from '../text/introduces-list.ts';

/** Below this a line is a title or an end of a paragraph: the next line starts something new. */
const MIN_WRAPPED_LENGTH = 45;
/** Above this nobody wraps by hand: each line is a paragraph of its own. */
const MAX_WRAPPED_LENGTH = 120;

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;
const QUOTE_MARKS = /^\s*(?:> ?)+/;
const HEADING = /^(#{1,6})\s+\S/;
const BULLET = /^\\?[-*+•·▪◦‣–—]\s+\S/;
const NUMBER = /^\(?(?:\d{1,3}|[a-z]|[ivxl]{2,6})\\?[.)]\s+\S/i;
const INTRODUCES = /[:：][\s"'”’*_)\\-]*$/;
const ENDS_SENTENCE = /[.!?:;,][\s"'”’*_)\]]*$/;

type Line = { text: string; indent: number; isAfterGap: boolean };
type Draft = { kind: Block['kind']; lines: string[]; indent: number };
/** A list that is being read: where its markers stand and which block introduces it. */
type OpenList = { indent: number; header: number | null };

/** Reads plain text into blocks; `headings` are those already known to stand above it. */
export function readText(text: string, headings: readonly string[] = []): Block[] {
  const blocks: Block[] = [];
  const lists: OpenList[] = [];
  let above: { level: number; text: string }[] = headings.map((heading) => ({ level: 0, text: heading }));
  for (const draft of toDrafts(readLines(text))) {
    const own = foldWhiteSpace(draft.lines.join(' '));
    const level = draft.kind === 'heading' ? (HEADING.exec(own)?.[1]?.length ?? 1) : 0;
    if (level > 0) above = above.filter((heading) => heading.level < level);
    blocks.push({
      index: blocks.length,
      kind: draft.kind,
      text: own,
      headings: above.map((heading) => heading.text),
      listHeader: findListHeader(draft, blocks, lists),
      links: [],
    });
    if (level > 0) above.push({ level, text: own.replace(/^#+\s+/, '') });
  }
  return blocks;
}

function readLines(text: string): Line[] {
  let isAfterGap = true;
  const lines: Line[] = [];
  for (const raw of text.split(LINE_END)) {
    const line = raw.replace(QUOTE_MARKS, '');
    const trimmed = line.trim();
    if (trimmed) lines.push({ text: trimmed, indent: line.length - line.trimStart().length, isAfterGap });
    isAfterGap = trimmed === '';
  }
  return lines;
}

function toDrafts(lines: Line[]): Draft[] {
  const drafts: Draft[] = [];
  for (const line of lines) {
    const last = drafts.at(-1) ?? null;
    const kind = kindOf(line, last);
    if (last && kind === null) last.lines.push(line.text);
    else drafts.push({ kind: kind ?? 'paragraph', lines: [line.text], indent: line.indent });
  }
  return drafts;
}

/** Says what a line starts, or null when it goes on with the block before it. */
function kindOf(line: Line, last: Draft | null): Block['kind'] | null {
  if (HEADING.test(line.text)) return 'heading';
  if (BULLET.test(line.text)) return 'list-item';
  const goesOn = !line.isAfterGap && last !== null && last.kind !== 'heading' && isContinued(last, line.text);
  // "a." or "2." may also be the wrapped middle of a sentence.
  if (NUMBER.test(line.text)) return goesOn && last.kind !== 'list-item' ? null : 'list-item';
  return goesOn ? null : 'paragraph';
}

function isContinued(last: Draft, next: string): boolean {
  const before = last.lines.at(-1) ?? '';
  if (INTRODUCES.test(before)) return false;
  if (/^\p{Ll}/u.test(next) && !NUMBER.test(next)) return true;
  const isWrapped = before.length >= MIN_WRAPPED_LENGTH && before.length <= MAX_WRAPPED_LENGTH;
  return isWrapped && !ENDS_SENTENCE.test(before);
}

/** Finds the block that introduces a list item; keeps the lists that are open, outermost first. */
function findListHeader(draft: Draft, blocks: readonly Block[], lists: OpenList[]): number | null {
  if (draft.kind !== 'list-item') {
    // An indented paragraph goes on with its item; anything else ends all lists.
    const list = lists.at(-1);
    if (draft.kind === 'paragraph' && list && draft.indent > list.indent) return list.header;
    lists.length = 0;
    return null;
  }
  const before = blocks.at(-1);
  while ((lists.at(-1)?.indent ?? -1) > draft.indent) lists.pop();
  const list = lists.at(-1);
  const isIntroduced = before !== undefined && introduces(before);
  if (list && list.indent === draft.indent) {
    // An unindented sub-list: the item above introduces what follows.
    if (isIntroduced) list.header = before.index;
    return list.header;
  }
  const header = isIntroduced ? before.index : (list?.header ?? null);
  lists.push({ indent: draft.indent, header });
  return header;
}

// An item without a full stop is no introduction of the next; a title may stand where a paragraph does.
function introduces({ kind, text }: Block): boolean {
  return kind === 'list-item' ? INTRODUCES.test(text) : introducesList(text, kind === 'heading');
}
