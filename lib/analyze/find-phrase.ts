// Whether a sentence holds one of a list of phrases, and where. For lists that read a page as a whole;
// practices are matched by patterns.
import { tokenize, type Words } from '../text/tokenize.ts';

const folded = new WeakMap<readonly string[], string[]>();

/** Gives the words of a sentence as one string, a space on either side of each. */
export function toSpoken({ words }: Words): string {
  return ` ${words.join(' ')} `;
}

/** Finds the first of the phrases that stands in the words: its place in the text, or null. */
export function findPhrase(
  spoken: string,
  words: Words,
  phrases: readonly string[],
): { start: number; end: number } | null {
  const phrase = foldAll(phrases).find((one) => spoken.includes(one));
  if (!phrase) return null;
  const from = countWords(spoken.slice(0, spoken.indexOf(phrase) + 1));
  return { start: words.starts[from] ?? 0, end: words.ends[from + countWords(phrase) - 1] ?? 0 };
}

/** Finds where the phrase that ends last in the words ends, in words; null where none stands there. */
export function findLastPhrase(spoken: string, phrases: readonly string[]): number | null {
  const ends = foldAll(phrases).flatMap((phrase) => {
    const at = spoken.lastIndexOf(phrase);
    return at < 0 ? [] : [countWords(spoken.slice(0, at + phrase.length))];
  });
  return ends.length > 0 ? Math.max(...ends) : null;
}

/** Tells whether one of the phrases stands in the words. */
export function hasPhrase(spoken: string, phrases: readonly string[]): boolean {
  return foldAll(phrases).some((one) => spoken.includes(one));
}

const countWords = (text: string): number => text.split(' ').filter(Boolean).length;

// Lists are data that never changes while Gloss runs: each is folded once.
function foldAll(phrases: readonly string[]): string[] {
  const known = folded.get(phrases);
  if (known) return known;
  const list = phrases.map((phrase) => toSpoken(tokenize(phrase)));
  folded.set(phrases, list);
  return list;
}
