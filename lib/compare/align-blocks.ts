// Lays two texts side by side: blocks first, then words inside blocks that are alike. Judges nothing; what
// it says can always be put together again to the one text and to the other.
import { diffArrays, diffWordsWithSpace } from 'diff';
import type { AlignedBlock, WordPiece } from '../model/comparison.ts';

/** Edits between two texts beyond which they are two texts: the search grows with their square. */
const MAX_BLOCK_EDITS = 2_000;
/** The same for the words of one block. */
const MAX_WORD_EDITS = 1_500;
/** Blocks that share less than this part of their words are two blocks, tried on rewritten paragraphs. */
const MIN_LIKENESS = 0.4;
/** How far ahead the counterpart of a block is looked for. */
const MAX_LOOKAHEAD = 25;

/** Aligns the blocks of two texts, in reading order. */
export function alignBlocks(before: readonly string[], after: readonly string[]): AlignedBlock[] {
  const runs = diffArrays([...before], [...after], { maxEditLength: MAX_BLOCK_EDITS });
  if (!runs) return pairBlocks(before, after);
  const aligned: AlignedBlock[] = [];
  let gone: string[] = [];
  let fresh: string[] = [];
  const flush = () => {
    for (const block of pairBlocks(gone, fresh)) aligned.push(block);
    [gone, fresh] = [[], []];
  };
  for (const { value, added, removed } of runs) {
    if (removed) gone = gone.concat(value);
    else if (added) fresh = fresh.concat(value);
    else {
      flush();
      for (const text of value) aligned.push({ kind: 'same', text });
    }
  }
  flush();
  return aligned;
}

/** Counts the blocks that are not the same in both texts. */
export function countChangedBlocks(blocks: readonly AlignedBlock[]): number {
  return blocks.filter(({ kind }) => kind !== 'same').length;
}

/** Finds for each gone block the next new one that is like it; the others are gone or new. */
function pairBlocks(gone: readonly string[], fresh: readonly string[]): AlignedBlock[] {
  const freshWords = fresh.map(toWords);
  const aligned: AlignedBlock[] = [];
  let next = 0;
  for (const text of gone) {
    const words = toWords(text);
    const ahead = freshWords.slice(next, next + MAX_LOOKAHEAD);
    const at = ahead.findIndex((others) => likeness(words, others) >= MIN_LIKENESS);
    if (at < 0) {
      aligned.push({ kind: 'gone', text });
      continue;
    }
    for (const one of fresh.slice(next, next + at)) aligned.push({ kind: 'new', text: one });
    aligned.push(...toChanged(text, fresh[next + at] ?? ''));
    next += at + 1;
  }
  for (const text of fresh.slice(next)) aligned.push({ kind: 'new', text });
  return aligned;
}

function toChanged(before: string, after: string): AlignedBlock[] {
  const runs = diffWordsWithSpace(before, after, { maxEditLength: MAX_WORD_EDITS });
  if (!runs) {
    return [
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ];
  }
  const pieces = runs.map(({ value, added, removed }): WordPiece => {
    return { kind: added ? 'new' : removed ? 'gone' : 'same', text: value };
  });
  return [{ kind: 'changed', pieces: joinShortGaps(pieces) }];
}

/**
 * Words that change one after another are easier read as one change: a space between two changes, the
 * same in both texts, goes into both.
 */
function joinShortGaps(pieces: readonly WordPiece[]): WordPiece[] {
  const joined: WordPiece[] = [];
  let [gone, fresh] = ['', ''];
  const flush = () => {
    if (gone) joined.push({ kind: 'gone', text: gone });
    if (fresh) joined.push({ kind: 'new', text: fresh });
    [gone, fresh] = ['', ''];
  };
  for (const [at, { kind, text }] of pieces.entries()) {
    // A space that only one side would take is lost on the other: both have to be open.
    const isGap =
      kind === 'same' && text.trim() === '' && gone !== '' && fresh !== '' && at < pieces.length - 1;
    if (kind === 'gone' || isGap) gone += text;
    if (kind === 'new' || isGap) fresh += text;
    if (kind !== 'same' || isGap) continue;
    flush();
    joined.push({ kind, text });
  }
  flush();
  return joined;
}

function toWords(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [text]);
}

/** The part of their words that two blocks share, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
