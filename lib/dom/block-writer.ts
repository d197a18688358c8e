// Writes one block's text: folds white space, drops characters that do not show, and remembers for
// every kept character where it stands. Knows nothing of elements.
import type { BlockLink } from '../model/page.ts';
import type { AnchorRun } from './anchors.ts';

/** A finished text with its places and links. */
export type WrittenText = { text: string; runs: AnchorRun[]; links: BlockLink[]; isAllBold: boolean };

export type BlockWriter = ReturnType<typeof createBlockWriter>;

/** Creates a writer; `take` hands the text over and starts the next block. */
export function createBlockWriter() {
  let parts: string[] = [];
  let length = 0;
  let runs: AnchorRun[] = [];
  let links: BlockLink[] = [];
  let plainCount = 0;
  let pending: { node: Text | null; at: number } | null = null;
  let openLink: { href: string; start: number } | null = null;

  function push(node: Text | null, at: number, text: string): void {
    parts.push(text);
    if (node) extendRuns(runs, node, at, length, text.length);
    length += text.length;
  }

  function closeLink(): void {
    if (openLink && openLink.start >= 0 && openLink.start < length) {
      links.push({ start: openLink.start, end: length, href: openLink.href });
    }
  }

  return {
    /** Length of the text so far. */
    length: () => length,
    /** Adds white space that no Text node holds, as `<br>` does. */
    space(): void {
      if (length > 0) pending ??= { node: null, at: 0 };
    },
    /** Adds the text of a node between two offsets. */
    write(node: Text, from: number, to: number, isBold: boolean): void {
      const data = node.data;
      let at = from;
      while (at < to) {
        const kind = kindOf(data.charCodeAt(at));
        if (kind === 'white' && length > 0) pending ??= { node, at };
        if (kind !== 'shown') {
          at++;
          continue;
        }
        let end = at + 1;
        while (end < to && kindOf(data.charCodeAt(end)) === 'shown') end++;
        if (pending) push(pending.node, pending.at, ' ');
        pending = null;
        if (openLink && openLink.start < 0) openLink.start = length;
        push(node, at, data.slice(at, end));
        if (!isBold) plainCount += end - at;
        at = end;
      }
    },
    /** Starts a link; it goes on in the next block when the text is taken before it ends. */
    openLink(href: string): void {
      openLink = { href, start: -1 };
    },
    closeLink(): void {
      closeLink();
      openLink = null;
    },
    /** Returns what was written, or null when nothing was, and starts anew. */
    take(): WrittenText | null {
      closeLink();
      const written = length > 0 ? { text: parts.join(''), runs, links, isAllBold: plainCount === 0 } : null;
      parts = [];
      runs = [];
      links = [];
      length = 0;
      plainCount = 0;
      pending = null;
      if (openLink) openLink.start = -1;
      return written;
    },
  };
}

/** Adds to the last run when the characters follow on in the same node, else starts a run. */
function extendRuns(runs: AnchorRun[], node: Text, nodeStart: number, start: number, length: number): void {
  const last = runs.at(-1);
  if (
    last &&
    last.node === node &&
    last.nodeStart + last.length === nodeStart &&
    last.start + last.length === start
  ) {
    last.length += length;
  } else {
    runs.push({ node, nodeStart, start, length });
  }
}

/** Sorts a character: white space is folded, what has no width is dropped (it splits words unseen). */
function kindOf(code: number): 'shown' | 'white' | 'dropped' {
  if (code > 32 && code < 127) return 'shown';
  if (code === 32 || (code >= 9 && code <= 13) || code === 0xa0) return 'white';
  if (code < 0x1680) return code === 0xad || code < 32 ? 'dropped' : 'shown';
  if (code === 0xfeff || (code >= 0x200b && code <= 0x200f)) return 'dropped';
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2069)) return 'dropped';
  const isWhite =
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000;
  return isWhite ? 'white' : 'shown';
}
