// A rating as a sign with a name, so that colour is never alone.
import type { Rating } from '../../lib/model/practice.ts';
import { RATING_NAMES, RATING_SIGNS } from './words.ts';

/** Draws the sign of a rating. */
export function RatingSign({ rating }: { rating: Rating }) {
  return (
    <span class={`sign ${rating}`} role="img" aria-label={RATING_NAMES[rating]} title={RATING_NAMES[rating]}>
      {RATING_SIGNS[rating]}
    </span>
  );
}
