// Which language a text is in, by its commonest words. Tells the languages of the seed apart; anything
// else, or too little text, is "und".

/** A language Gloss can tell, and its function words. */
export type LanguageWords = { code: string; words: string[] };

/** Words looked at: enough to be sure, few enough to be free. */
const SAMPLE_WORDS = 2000;
/** Below this many words a declared language speaks for the text: "door" alone is English and Dutch. */
const MIN_WORDS = 12;
/** Share of function words below which no language is claimed (running prose has 25–45%). */
const MIN_SHARE = 0.1;

/** Detects the language of a text; a declared language breaks ties and speaks for short texts. */
export function detectLanguage(text: string, declared: string | null, languages: LanguageWords[]): string {
  const words =
    text
      .slice(0, SAMPLE_WORDS * 10)
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, SAMPLE_WORDS) ?? [];
  const declaredCode = declared?.toLowerCase().split(/[-_]/)[0] ?? '';
  let best = { code: 'und', share: 0 };
  for (const { code, words: known } of languages) {
    const set = new Set(known);
    const share = words.filter((word) => set.has(word)).length / Math.max(1, words.length);
    if (share > best.share || (share === best.share && code === declaredCode)) best = { code, share };
  }
  if (words.length < MIN_WORDS && declaredCode) return declaredCode;
  if (best.share >= MIN_SHARE) return best.code;
  return declaredCode || 'und';
}
