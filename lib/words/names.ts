// Names and signs of the model's own words: ratings, states, categories, purposes, answers.
import type { CategoryId, Rating, State } from '../model/practice.ts';
import type { ActionPurpose, ChecklistAnswer, Rarity } from '../model/report.ts';
import { say, sayTable } from './say.ts';

export const RATING_NAMES = sayTable<Rating>({
  bad: 'rating_bad',
  caution: 'rating_caution',
  neutral: 'rating_neutral',
  good: 'rating_good',
});

export const STATE_NAMES = sayTable<State>({
  does: 'state_does',
  may: 'state_may',
  'only-if': 'state_only_if',
  'does-not': 'state_does_not',
});

export const CATEGORY_NAMES = sayTable<CategoryId>({
  collection: 'category_collection',
  tracking: 'category_tracking',
  use: 'category_use',
  sharing: 'category_sharing',
  choice: 'category_choice',
  rights: 'category_rights',
  retention: 'category_retention',
  security: 'category_security',
  governance: 'category_governance',
});

export const PURPOSE_NAMES = sayTable<ActionPurpose>({
  sale: 'purpose_sale',
  ads: 'purpose_ads',
  cookies: 'purpose_cookies',
  marketing: 'purpose_marketing',
  access: 'purpose_access',
  deletion: 'purpose_deletion',
  correction: 'purpose_correction',
  complaint: 'purpose_complaint',
  contact: 'purpose_contact',
});

export const ANSWER_NAMES = sayTable<ChecklistAnswer>({
  found: 'answer_found',
  denied: 'answer_denied',
  'no-mention': 'answer_no_mention',
  'could-not-look': 'answer_could_not_look',
});

/** A sign per rating, so that colour is never alone. */
export const RATING_SIGNS: Record<Rating, string> = { bad: '!', caution: '?', neutral: 'i', good: '✓' };

/** A sign per answer; none of them judges whether the answer is good. */
export const ANSWER_SIGNS: Record<ChecklistAnswer, string> = {
  found: '●',
  denied: '○',
  'no-mention': '–',
  'could-not-look': '?',
};

/** Says in how many of the measured policies the same was found. */
export function sayRarity({ policies, of }: Rarity): string {
  return policies === 0 ? say('rarity_none', of) : say('rarity', policies, of);
}
