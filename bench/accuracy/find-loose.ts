// Finds a quote in a text by its letters and digits alone, because the quote was taken from Markdown
// and the text from the HTML made of it. The product never searches for a quote.
import type { Span } from '../../lib/model/report.ts';

/** Finds where `quote` stands in `text`, blind to case, punctuation and white space; null when it does not. */
export function findLoose(text: string, quote: string): Span | null {
  const folded = foldToLetters(text);
  const wanted = foldToLetters(quote).letters;
  const at = folded.letters.indexOf(wanted);
  return wanted === '' || at < 0 ? null : toSpan(folded.positions, at, wanted.length);
}

/**
 * Finds where `quote` stands in `text` past `from` as whole words; null where it does not, or stands more
 * than once and so has no place ("will not").
 */
export function findOnly(text: string, quote: string, from = 0): Span | null {
  const folded = foldToLetters(text);
  const wanted = foldToLetters(quote).letters;
  const spans: Span[] = [];
  if (wanted === '') return null;
  for (let at = folded.letters.indexOf(wanted); at >= 0; at = folded.letters.indexOf(wanted, at + 1)) {
    const span = toSpan(folded.positions, at, wanted.length);
    const isWhole = !LETTER.test(text[span.start - 1] ?? '') && !LETTER.test(text[span.end] ?? '');
    if (isWhole && span.start >= from) spans.push(span);
  }
  return spans.length === 1 ? (spans[0] ?? null) : null;
}

const LETTER = /[\p{L}\p{N}]/u;

function toSpan(positions: number[], at: number, length: number): Span {
  const first = positions[at] ?? 0;
  const last = positions[at + length - 1] ?? first;
  return { start: first, end: last + 1 };
}

function foldToLetters(text: string): { letters: string; positions: number[] } {
  let letters = '';
  const positions: number[] = [];
  for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    const lower = letter.toLowerCase();
    letters += lower;
    for (let unit = 0; unit < lower.length; unit++) positions.push(index);
  }
  return { letters, positions };
}
