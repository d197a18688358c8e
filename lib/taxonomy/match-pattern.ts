// Tries compiled patterns at the places of a run of word ids. Pure and bounded: every attempt has a
// budget of steps, gaps are at most 12 words and never cross a semicolon.
import type { Words } from '../text/tokenize.ts';
import type { CompiledNode, CompiledPattern } from './compile-pattern.ts';

/** Word ids of one sentence (or of a list header and its item, run together). */
export type WordRun = { ids: number[] } & Pick<Words, 'isAfterBreak' | 'isAfterComma' | 'brackets'>;

/** Where a pattern matched, in word positions, half-open. */
export type WordSpan = { from: number; to: number };

type Rest = { nodes: CompiledNode[]; at: number; next: Rest } | null;
type Attempt = { run: WordRun; step: 1 | -1; stepsLeft: number };

/** Far above any pattern of the seed (the costliest takes a few hundred); stops a hostile user pattern. */
const MAX_STEPS = 4000;

/** Matches a pattern whose anchor stands at a word; returns the nearest, most literal span or null. */
export function matchAt(pattern: CompiledPattern, run: WordRun, at: number): WordSpan | null {
  const to = advance(
    { run, step: 1, stepsLeft: MAX_STEPS },
    { nodes: pattern.forward, at: 0, next: null },
    at,
  );
  if (to < -1) return null;
  if (pattern.backward.length === 0) return { from: at, to };
  const before = advance(
    { run, step: -1, stepsLeft: MAX_STEPS },
    { nodes: pattern.backward, at: 0, next: null },
    at - 1,
  );
  return before < -1 ? null : { from: before + 1, to };
}

/** Tells whether a pattern matches anywhere in the run. */
export function matchesAnywhere(pattern: CompiledPattern, run: WordRun): boolean {
  return run.ids.some((id, at) => pattern.anchorIds.has(id) && matchAt(pattern, run, at) !== null);
}

/** Position of "no match"; -1 is a real position when reading backward. */
const FAILED = -2;

// Returns the position after the last word taken, or FAILED.
function advance(attempt: Attempt, rest: Rest, position: number): number {
  if (attempt.stepsLeft-- <= 0) return FAILED;
  if (rest === null) return position;
  const node = rest.nodes[rest.at];
  if (!node) return advance(attempt, rest.next, position);
  const after: Rest = rest.at + 1 < rest.nodes.length ? { ...rest, at: rest.at + 1 } : rest.next;
  if (node.kind === 'word') {
    const id = attempt.run.ids[position];
    return id !== undefined && node.ids.has(id) ? advance(attempt, after, position + attempt.step) : FAILED;
  }
  if (node.kind === 'gap') return advanceGap(attempt, node.max, after, position);
  for (const option of node.options) {
    const end = advance(attempt, { nodes: option, at: 0, next: after }, position);
    if (end !== FAILED) return end;
  }
  return node.isOptional ? advance(attempt, after, position) : FAILED;
}

// Nearest first: a short gap is the likelier reading.
function advanceGap(attempt: Attempt, max: number, after: Rest, from: number): number {
  const { run, step } = attempt;
  for (let skipped = 0, position = from; skipped <= max; skipped++, position += step) {
    if (position < 0 || position >= run.ids.length) return FAILED;
    const boundary = step === 1 ? position : position + 1;
    if (run.isAfterBreak[boundary]) return FAILED;
    const end = advance(attempt, after, position);
    if (end !== FAILED) return end;
  }
  return FAILED;
}
