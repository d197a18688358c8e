// What each sign means, in the words used everywhere, with how often the sample has it.
import { RATINGS } from '../../lib/model/practice.ts';
import type { Summary } from '../../lib/model/report.ts';
import { say } from '../../lib/words/say.ts';
import { RATING_NAMES, RATING_SIGNS } from '../report/words.ts';

/** Draws the signs; counts only once there is a summary. */
export function SignLegend({ summary }: { summary: Summary | null }) {
  return (
    <section class="legend" aria-labelledby="signs">
      <h3 id="signs">{say('welcome_signs')}</h3>
      <ul>
        {RATINGS.map((rating) => (
          <li key={rating} data-rating={rating}>
            <span class={`sign ${rating}`} aria-hidden="true">
              {RATING_SIGNS[rating]}
            </span>
            <span>{RATING_NAMES[rating]}</span>
            {summary && <strong>{summary.byRating[rating]}</strong>}
          </li>
        ))}
      </ul>
      <p class="hint">{say('welcome_unmarked')}</p>
    </section>
  );
}
