// Which language a text is in, by its commonest words. Tells the languages of the seed apart; anything
// else, or too little text, is what the page declares, or "und".

/** A language Gloss can tell, and its function words. */
export type LanguageWords = { code: string; words: string[] };

/** Characters looked at: a whole policy, or windows spread over one that is longer. */
const SAMPLE_LENGTH = 120_000;
const WINDOW_LENGTH = 4_000;
/** Below this many words a declared language speaks for the text: "door" alone is English and Dutch. */
const MIN_WORDS = 12;
/** Below this many words a language must lead the declared one by so much to be believed. */
const SURE_WORDS = 40;
const SHORT_LEAD = 1.5;
/** Words of another language, and none of its own, that outweigh a declaration all the same. */
const MIN_FOREIGN_WORDS = 3;
/** Share of function words below which no language is claimed (running prose has 25–45%). */
const MIN_SHARE = 0.1;
/** From here on a text without function words is in a language that is not known, whatever it declares. */
const MANY_LETTERS = 200;

type Score = {
  code: string;
  /** Words of the text that are of the language. */
  count: number;
  /** The same, where a word of several languages ("de", "la") counts for each in part. */
  weight: number;
};

/** Detects the language of most of a text; a declared language breaks ties and speaks for short texts. */
export function detectLanguage(text: string, declared: string | null, languages: LanguageWords[]): string {
  const words =
    sampleOf(text)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const declaredCode = declared?.toLowerCase().split(/[-_]/)[0] ?? '';
  const scores = scoreLanguages(words, languages);
  const own = scores.find(({ code }) => code === declaredCode);
  const lead = words.length < SURE_WORDS ? SHORT_LEAD : 1;
  const best = scores.reduce<Score | null>((top, one) => {
    const weight = one === own ? one.weight * lead : one.weight;
    return weight > (top?.weight ?? 0) ? { ...one, weight } : top;
  }, own ?? null);
  if (!best) return declaredCode || 'und';
  if (words.length < MIN_WORDS && declaredCode) {
    const isForeign = own && own.count === 0 && best.count >= MIN_FOREIGN_WORDS;
    return isForeign ? best.code : declaredCode;
  }
  if (best.count / Math.max(1, words.length) >= MIN_SHARE) return best.code;
  return own && isLong(words) ? 'und' : declaredCode || 'und';
}

/** Tells a text long enough that its language would have been told, had it been one of those known. */
export function isLongText(text: string): boolean {
  return isLong(sampleOf(text).match(/\p{L}+/gu) ?? []);
}

const isLong = (words: string[]): boolean =>
  words.reduce((sum, word) => sum + word.length, 0) >= MANY_LETTERS;

function scoreLanguages(words: string[], languages: LanguageWords[]): Score[] {
  const scores = languages.map(({ code }) => ({ code, count: 0, weight: 0 }));
  const owners = new Map<string, Score[]>();
  languages.forEach((language, at) => {
    const score = scores[at];
    for (const word of score ? language.words : [])
      owners.set(word, [...(owners.get(word) ?? []), score as Score]);
  });
  for (const word of words) {
    const there = owners.get(word) ?? [];
    for (const score of there) {
      score.count++;
      score.weight += 1 / there.length;
    }
  }
  return scores;
}

// Windows all over a long text, so that neither its head nor its tail speaks for the whole.
function sampleOf(text: string): string {
  if (text.length <= SAMPLE_LENGTH) return text;
  const count = SAMPLE_LENGTH / WINDOW_LENGTH;
  const step = Math.floor((text.length - WINDOW_LENGTH) / (count - 1));
  return Array.from({ length: count }, (_, at) => text.slice(at * step, at * step + WINDOW_LENGTH)).join(' ');
}
