// Which words a list cannot be read without. Both readers of pages ask here, so that the same policy has the
// same list headers as HTML and as plain text.

/** An introduction without a colon ("We do not") is short; a paragraph that lost its full stop is not. */
const MAX_INTRO_LENGTH = 200;
const COLON = /[:：–—-][\s"'”’*_)\\-]*$/u;
const SENTENCE_END = /[.!?;…]["'”’)\]*_\s]*$/u;
/** Words by which a whole sentence points to the list after it, in the languages Gloss reads. */
const POINTS_ON =
  /\b(?:the following|as follows|listed below|described below|these (?:cases|purposes|reasons|circumstances)|folgende[nrms]?|suivant(?:e?s)?|ci-dessous)\b[^.!?]*[.!]["'”’)\s]*$/iu;
/** A heading that denies ("What we never do") denies what is listed under it. */
const DENYING_HEADING = /\b(?:we|our|us)\b.*\b(?:not|never|no)\b|\bwe\b.*n['’]t\b|\bwir\b.*\bnicht\b/iu;

/** Tells whether a text that stands right before a list introduces its items. */
export function introducesList(text: string, isHeading: boolean): boolean {
  // The end alone is looked at, and of headings short ones: every test stays bounded on hostile text.
  const end = text.slice(-MAX_INTRO_LENGTH);
  if (COLON.test(end)) return true;
  if (isHeading) return text.length <= MAX_INTRO_LENGTH && DENYING_HEADING.test(text) && !text.includes('?');
  if (!SENTENCE_END.test(end)) return text.length <= MAX_INTRO_LENGTH;
  return POINTS_ON.test(end);
}
