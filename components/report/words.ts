// Every word the popup says, in one place, ready to be translated.

import type { Verdict } from '../../lib/model/page.ts';
import type { CategoryId, Rating, State } from '../../lib/model/practice.ts';

export const RATING_NAMES: Record<Rating, string> = {
  bad: 'Against you',
  caution: 'Look closer',
  neutral: 'Good to know',
  good: 'In your favour',
};

/** A sign per rating, so that colour is never alone. */
export const RATING_SIGNS: Record<Rating, string> = { bad: '!', caution: '?', neutral: 'i', good: '✓' };

export const STATE_NAMES: Record<State, string> = {
  does: 'does',
  may: 'may',
  'only-if': 'only if',
  'does-not': 'does not',
};

export const CATEGORY_NAMES: Record<CategoryId, string> = {
  collection: 'What is collected',
  tracking: 'Tracking',
  use: 'Use',
  sharing: 'Sharing and sale',
  choice: 'Your choices',
  rights: 'Your rights',
  retention: 'Retention',
  security: 'Security',
  governance: 'About the policy',
};

export const VERDICT_WORDS: Record<Verdict['kind'], string> = {
  policy: 'This page is a privacy policy.',
  maybe: 'This page may be a privacy policy.',
  no: 'This page does not look like a privacy policy.',
};

/** Counts a noun in English. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Names a language for the reader; the code itself where the browser has no name for it. */
export function languageName(code: string): string {
  if (code === 'und') return 'a language Gloss could not tell';
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(code) ?? code;
}
