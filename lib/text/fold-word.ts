// The one spelling in which words of texts and of patterns meet: lower case, without accents, "ß" as "ss".
// Unaccented capitals, decomposed accents and Swiss spelling are then no different words.

/** Folds a word for matching; never for showing. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  // Most words: nothing to fold.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  if (/^[\u0000-\u007f]*$/.test(lower)) return lower;
  const bare = lower.normalize('NFD').replace(/\p{M}+/gu, '');
  return bare.replaceAll('ß', 'ss').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}
