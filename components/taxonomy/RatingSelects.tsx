// What each state of a practice means for the reader, to be chosen per state.
import { useId } from 'preact/hooks';
import { RATINGS, type Rating, STATES, type State } from '../../lib/model/practice.ts';
import { RATING_NAMES, RATING_SIGNS } from '../../lib/words/names.ts';
import { say } from '../../lib/words/say.ts';

/** Draws the choices; `seed` marks which rating came with Gloss. */
export function RatingSelects(props: {
  statements: Record<State, string>;
  ratings: Record<State, Rating>;
  seed: Record<State, Rating> | null;
  onRate(state: State, rating: Rating): void;
}) {
  const id = useId();
  return (
    <ul class="state-ratings">
      {STATES.map((state) => (
        <li key={state}>
          <label for={`${id}-${state}`}>{props.statements[state]}</label>
          <select
            id={`${id}-${state}`}
            data-state={state}
            value={props.ratings[state]}
            onChange={(event) => props.onRate(state, event.currentTarget.value as Rating)}
          >
            {RATINGS.map((rating) => (
              <option key={rating} value={rating}>
                {RATING_SIGNS[rating]} {RATING_NAMES[rating]}
                {props.seed?.[state] === rating && props.ratings[state] !== rating
                  ? ` ${say('options_from_gloss')}`
                  : ''}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  );
}
