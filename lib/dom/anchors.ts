// Where the words of a block stand in the live document. Anchors never leave the page; all
// arithmetic between block offsets and Text nodes is here and in the block writer.
import type { Span } from '../model/report.ts';

/**
 * A stretch of a block's text that stands character for character in one Text node (white space
 * counts as equal). Characters that the block leaves out (soft hyphens, further white space) fall between runs.
 */
export type AnchorRun = { node: Text; nodeStart: number; start: number; length: number };

/** The Text nodes of one block, in reading order. */
export type Anchor = { block: number; runs: AnchorRun[] };

/**
 * Finds the live range of a span of a block, or null when its nodes left the document or changed.
 * Pass a range to set that one: every live range makes each later edit of the page slower until it is
 * collected (500 of them cost 20 ms a pass in Chromium 156).
 */
export function rangeOf(anchor: Anchor, span: Span, into?: Range): Range | null {
  const first = anchor.runs.find((run) => run.start + run.length > span.start);
  const last = anchor.runs.findLast((run) => run.start < span.end);
  if (!first || !last || span.end <= span.start || first.start > last.start) return null;
  if (!first.node.isConnected || !last.node.isConnected) return null;
  const startAt = first.nodeStart + Math.max(0, span.start - first.start);
  const endAt = last.nodeStart + Math.min(last.length, span.end - last.start);
  // A node whose text was cut short since the walk: the caller is about to collect again.
  if (startAt > first.node.data.length || endAt > last.node.data.length) return null;
  const range = into ?? first.node.ownerDocument.createRange();
  range.setStart(first.node, startAt);
  range.setEnd(last.node, endAt);
  return range;
}

/** Returns the element that holds the first words of a block, or null when it left the document. */
export function elementOf(anchor: Anchor): Element | null {
  const node = anchor.runs[0]?.node;
  return node?.isConnected ? node.parentElement : null;
}
