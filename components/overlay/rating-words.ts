// What a rating is called and how it is drawn on the page: never by colour alone.
import type { Rating } from '../../lib/model/practice.ts';

/** Words for a rating, as a screen reader says them and the card shows them. */
export const RATING_WORDS: Record<Rating, string> = {
  bad: 'Works against you',
  caution: 'Worth a closer look',
  neutral: 'Good to know',
  good: 'In your favour',
};

/** The sign in a badge, one per rating. */
export const RATING_GLYPHS: Record<Rating, string> = { bad: '!', caution: '?', neutral: 'i', good: '✓' };
