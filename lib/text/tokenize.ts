// Text to words as patterns know them: folded, hyphens apart, contractions and elisions spelled out.
// Knows nothing of patterns; offsets are into the text that was given.
import { foldWord } from './fold-word.ts';

/** Words of a text with their places; the arrays run in parallel. */
export type Words = {
  words: string[];
  starts: number[];
  ends: number[];
  /** True where a semicolon stands before the word: no gap crosses it. */
  isAfterBreak: boolean[];
  /** True where a comma stands before the word: in German a clause may start there. */
  isAfterComma: boolean[];
  /** Which bracket of the text the word stands in, innermost; 0 outside all. */
  brackets: number[];
};

/** The word that stands for any web address. */
export const URL_WORD = 'urltoken';

// An address, "e-mail", a word with inner apostrophes and its gender ending ("Nutzer:innen", "client·e·s"),
// or a mark.
const WORD =
  /https?:\/\/[^\s)\]]+|www\.[^\s)\]]+|\be[-‑]mail\p{L}*|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*(?:[:*_/]-?innen(?!\p{L})|[:*]in(?!\p{L})|(?:·\p{L}{1,5})+(?!\p{L}))?|[;,()[\]]/giu;

// UTF-8 read as Latin-1 leaves "donâ€™t" and "dataÂ": the apostrophe is one again, the "Â" no letter. Looked
// for only in texts that hold such signs, because it slows every letter.
const MOJIBAKE = /â€|Â(?!\p{L})/u;
const WORD_IN_MOJIBAKE = new RegExp(
  WORD.source
    .replace('[\\p{L}\\p{N}\\p{M}]+', '(?:(?!â€|Â(?!\\p{L}))[\\p{L}\\p{N}\\p{M}])+')
    .replace("['’]", "(?:['’]|â€™)"),
  WORD.flags,
);

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
/** French words that lose their vowel before another; no English word begins so but names. */
const ELIDED: Record<string, string> = {
  l: 'le',
  d: 'de',
  n: 'ne',
  s: 'se',
  c: 'ce',
  j: 'je',
  m: 'me',
  t: 'te',
  qu: 'que',
  jusqu: 'jusque',
  lorsqu: 'lorsque',
  puisqu: 'puisque',
};

/** Splits text into words; a contraction gives two words with one place ("don't": do, not). */
export function tokenize(text: string): Words {
  const out: Words = { words: [], starts: [], ends: [], isAfterBreak: [], isAfterComma: [], brackets: [] };
  const open: number[] = [];
  let bracketCount = 0;
  let mark = '';
  for (const found of text.matchAll(MOJIBAKE.test(text) ? WORD_IN_MOJIBAKE : WORD)) {
    const [raw] = found;
    if (MARKS.includes(raw)) {
      if (raw === '(' || raw === '[') open.push(++bracketCount);
      else if (raw === ')' || raw === ']') open.pop();
      else mark += raw;
      continue;
    }
    for (const word of spellOut(foldWord(raw.replaceAll('â€™', "'")))) {
      out.words.push(word);
      out.starts.push(found.index);
      out.ends.push(found.index + raw.length);
      out.isAfterBreak.push(mark.includes(';'));
      out.isAfterComma.push(mark.includes(','));
      out.brackets.push(open.at(-1) ?? 0);
      mark = '';
    }
  }
  return out;
}

const MARKS = ';,()[]';

function spellOut(raw: string): string[] {
  if (raw.startsWith('http') || raw.startsWith('www.')) return [URL_WORD];
  if (/^e[-‑]mail/.test(raw)) return [`email${raw.slice(6)}`];
  if (raw === 'cannot') return ['can', 'not'];
  const word = withoutGender(raw);
  return /['’]/.test(word) ? withoutApostrophe(word.replaceAll('’', "'")) : [word];
}

// "nutzer:innen" is read as "nutzerinnen", "client·e·s" as "client".
function withoutGender(word: string): string {
  return word.replace(/[:*_/]-?(?=in)/u, '').replace(/·.*$/u, '');
}

function withoutApostrophe(word: string): string[] {
  const irregular = Object.hasOwn(IRREGULAR_NEGATIONS, word) ? IRREGULAR_NEGATIONS[word] : undefined;
  if (irregular) return [irregular, 'not'];
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  const head = word.slice(0, word.indexOf("'"));
  const tail = word.slice(head.length + 1);
  const elided = Object.hasOwn(ELIDED, head) && tail !== 's' ? ELIDED[head] : undefined;
  if (elided) return [head === 's' && /^ils?$/.test(tail) ? 'si' : elided, ...spellOut(tail)];
  for (const [suffix, full] of CONTRACTED) {
    if (word.endsWith(suffix)) return [word.slice(0, -suffix.length), full];
  }
  return [word.endsWith("'s") ? word.slice(0, -2) : word];
}
