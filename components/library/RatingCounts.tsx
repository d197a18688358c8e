// The counts of a policy by rating: sign and number, with names for those who do not see the signs.
import { RATINGS } from '../../lib/model/practice.ts';
import type { ReportStatus, Summary } from '../../lib/model/report.ts';
import { RATING_NAMES, RATING_SIGNS } from '../../lib/words/names.ts';
import { say } from '../../lib/words/say.ts';
import { sayRatingCounts } from './words.ts';

/** Draws the counts; in words where nobody could look. */
export function RatingCounts({ summary, status }: { summary: Summary; status: ReportStatus }) {
  if (status !== 'analyzed') return <span class="hint">{say('library_could_not_look')}</span>;
  return (
    <span class="rating-counts">
      <span class="unseen">{sayRatingCounts(summary)}</span>
      {RATINGS.map((rating) => (
        <span
          key={rating}
          class={`count ${summary.byRating[rating] === 0 ? 'is-zero' : ''}`}
          title={RATING_NAMES[rating]}
          aria-hidden="true"
        >
          <span class={`sign ${rating}`}>{RATING_SIGNS[rating]}</span>
          {summary.byRating[rating]}
        </span>
      ))}
    </span>
  );
}
