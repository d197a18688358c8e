// Text to words as patterns know them: lower case, hyphens apart, contractions spelled out.
// Knows nothing of patterns; offsets are into the text that was given.

/** Words of a text with their places; the arrays run in parallel. */
export type Words = {
  words: string[];
  starts: number[];
  ends: number[];
  /** True where a semicolon stands before the word: no gap crosses it. */
  isAfterBreak: boolean[];
};

/** The word that stands for any web address. */
export const URL_WORD = 'urltoken';

// An address, "e-mail", a word with inner apostrophes, or a break.
const WORD = /https?:\/\/[^\s)\]]+|www\.[^\s)\]]+|\be-mail\p{L}*|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)*|;/giu;

const IRREGULAR_NEGATIONS: Record<string, string> = {
  "won't": 'will',
  "can't": 'can',
  "shan't": 'shall',
  "ain't": 'are',
};
const CONTRACTED: [suffix: string, word: string][] = [
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'d", 'would'],
  ["'m", 'am'],
];

/** Splits text into words; a contraction gives two words with one place ("don't": do, not). */
export function tokenize(text: string): Words {
  const out: Words = { words: [], starts: [], ends: [], isAfterBreak: [] };
  let isAfterBreak = false;
  for (const found of text.matchAll(WORD)) {
    if (found[0] === ';') {
      isAfterBreak = true;
      continue;
    }
    for (const word of spellOut(found[0].toLowerCase())) {
      out.words.push(word);
      out.starts.push(found.index);
      out.ends.push(found.index + found[0].length);
      out.isAfterBreak.push(isAfterBreak);
      isAfterBreak = false;
    }
  }
  return out;
}

function spellOut(raw: string): string[] {
  if (raw.startsWith('http') || raw.startsWith('www.')) return [URL_WORD];
  if (raw.startsWith('e-mail')) return [`email${raw.slice(6)}`];
  if (raw === 'cannot') return ['can', 'not'];
  if (!/['’]/.test(raw)) return [raw];
  const word = raw.replaceAll('’', "'");
  const irregular = Object.hasOwn(IRREGULAR_NEGATIONS, word) ? IRREGULAR_NEGATIONS[word] : undefined;
  if (irregular) return [irregular, 'not'];
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  for (const [suffix, full] of CONTRACTED) {
    if (word.endsWith(suffix)) return [word.slice(0, -suffix.length), full];
  }
  return [word.endsWith("'s") ? word.slice(0, -2) : word];
}
