// Counts by rating, each a button that shows or hides its findings.
import { RATINGS, type Rating } from '../../lib/model/practice.ts';
import type { Summary } from '../../lib/model/report.ts';
import { RATING_NAMES, RATING_SIGNS, REPORT_WORDS } from './words.ts';

/** Draws the counts; `shown` null means all ratings. */
export function RatingFilter(props: {
  summary: Summary;
  shown: Rating | null;
  onShow(rating: Rating | null): void;
}) {
  return (
    <fieldset class="ratings">
      <legend class="unseen">{REPORT_WORDS.filter}</legend>
      {RATINGS.map((rating) => {
        const isShown = props.shown === rating;
        return (
          <button
            key={rating}
            type="button"
            class={`rating ${rating}`}
            data-rating={rating}
            data-count={props.summary.byRating[rating]}
            aria-pressed={isShown}
            onClick={() => props.onShow(isShown ? null : rating)}
          >
            <span class={`sign ${rating}`} aria-hidden="true">
              {RATING_SIGNS[rating]}
            </span>
            <strong>{props.summary.byRating[rating]}</strong> <span>{RATING_NAMES[rating]}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
