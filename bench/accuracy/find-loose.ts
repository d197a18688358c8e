// Finds a quote in a text by its letters and digits alone, because the quote was taken from Markdown
// and the text from the HTML made of it. The product never searches for a quote.
import type { Span } from '../../lib/model/report.ts';

/** Finds where `quote` stands in `text`, blind to case, punctuation and white space; null when it does not. */
export function findLoose(text: string, quote: string): Span | null {
  const folded = foldToLetters(text);
  const wanted = foldToLetters(quote).letters;
  const at = folded.letters.indexOf(wanted);
  if (wanted === '' || at < 0) return null;
  const first = folded.positions[at] ?? 0;
  const last = folded.positions[at + wanted.length - 1] ?? first;
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
