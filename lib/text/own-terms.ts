// A policy's own words for personal data: "personal information (collectively, “Records”)" or "by “Records”
// we mean personal data". Where such a term stands later it is read as the word patterns know. English only:
// German and French policies hardly do it.
import type { Words } from './tokenize.ts';

/** The word that stands for personal data however a policy calls it. */
export const PERSONAL_DATA_WORD = 'pii';

/** Terms as written; a term in other letters ("records") is an ordinary word. */
export type OwnTerms = readonly string[];

const PERSONAL = String.raw`\bpersonal(?:ly (?:identifiable|identifying))?\s+(?:information|data|details)\b`;
const TERM = String.raw`["“'‘]([A-Z][\w-]{1,30}(?: [A-Z][\w-]{1,30}){0,2})["”'’]`;
/** Characters between what is defined and its name: a short list of kinds of data fits, a paragraph does not. */
const NAMED_AFTER = new RegExp(String.raw`${PERSONAL}[^.“”"]{0,120}\([^()“”"']{0,60}${TERM}\s*\)`, 'g');
const NAMED_BEFORE = new RegExp(
  String.raw`${TERM}[^.“”"]{0,20}\b(?:we mean|means?|refers? to|is defined as)\b[^.“”"]{0,60}${PERSONAL}`,
  'g',
);
/** Patterns know these by themselves. */
const KNOWN = /\b(?:information|data|details|pii)\b/i;

/** Finds the names that a text gives to personal data, each once. */
export function findOwnTerms(text: string): OwnTerms {
  const terms = [NAMED_AFTER, NAMED_BEFORE].flatMap((form) =>
    [...text.matchAll(form)].map(([, term = '']) => term),
  );
  return [...new Set(terms)].filter((term) => !KNOWN.test(term));
}

/** Reads the policy's own names among words of a text as {@link PERSONAL_DATA_WORD}. */
export function readOwnTerms(words: Words, text: string, terms: OwnTerms): Words {
  if (terms.length === 0) return words;
  const spelled = words.words.map((word, at) =>
    terms.some((term) => isLastOf(term, text, words.ends[at] ?? 0)) ? PERSONAL_DATA_WORD : word,
  );
  return { ...words, words: spelled };
}

// The last word of a term stands for all of it; what comes before reads as its adjective.
function isLastOf(term: string, text: string, end: number): boolean {
  const start = end - term.length;
  return start >= 0 && text.startsWith(term, start) && !/[\p{L}\p{N}]/u.test(text[start - 1] ?? '');
}
