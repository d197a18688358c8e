// All practices by category, searchable, with what each state means for the reader. Choosing one is a link,
// so that a practice has an address.
import { CATEGORIES, STATES } from '../../lib/model/practice.ts';
import type { PracticeView } from '../../lib/model/practice-view.ts';
import { sayList } from '../../lib/words/format.ts';
import { CATEGORY_NAMES, RATING_NAMES, RATING_SIGNS, STATE_NAMES } from '../../lib/words/names.ts';
import { say, sayCount } from '../../lib/words/say.ts';

/** Draws the list; `query` is what the reader searches for. */
export function PracticeList(props: {
  practices: readonly PracticeView[];
  query: string;
  onQuery(query: string): void;
}) {
  const shown = props.practices.filter((practice) => isFound(practice, props.query));
  return (
    <section class="practices" aria-label={say('options_practices')}>
      <label class="search">
        {say('options_search')}
        <input
          type="search"
          value={props.query}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
        />
      </label>
      <p class="hint" role="status">
        {sayCount('options_practices_count', shown.length)}
      </p>
      <p class="hint">{say('options_signs', sayList(STATES.map((state) => STATE_NAMES[state])))}</p>
      {CATEGORIES.map((category) => {
        const members = shown.filter((practice) => practice.category === category);
        return (
          members.length > 0 && (
            <details key={category} open={props.query !== '' || undefined} class="category">
              <summary>
                <h3>{CATEGORY_NAMES[category]}</h3> <span class="count">{members.length}</span>
              </summary>
              <ul>
                {members.map((practice) => (
                  <PracticeRow key={practice.id} practice={practice} />
                ))}
              </ul>
            </details>
          )
        );
      })}
    </section>
  );
}

function PracticeRow({ practice }: { practice: PracticeView }) {
  const { id, label, ratings, isMuted, isOwn, isEdited, change } = practice;
  return (
    <li data-practice={id} class={isMuted ? 'muted' : undefined}>
      <a href={`#taxonomy/${id}`}>{label}</a>
      {isOwn && <span class="tag">{say('options_tag_own')}</span>}
      {isEdited && !isOwn && <span class="tag">{say('options_tag_edited')}</span>}
      {isMuted && <span class="tag">{say('options_tag_muted')}</span>}
      {change && <span class="tag">{say('options_tag_changed')}</span>}
      <span class="states">
        {STATES.map((state) => {
          const words = say('options_state_rating', STATE_NAMES[state], RATING_NAMES[ratings[state]]);
          return (
            <span key={state} class={`sign ${ratings[state]}`} role="img" aria-label={words} title={words}>
              {RATING_SIGNS[ratings[state]]}
            </span>
          );
        })}
      </span>
    </li>
  );
}

function isFound({ id, label, meaning }: PracticeView, query: string): boolean {
  const wanted = query.trim().toLocaleLowerCase();
  return `${id} ${label} ${meaning}`.toLocaleLowerCase().includes(wanted);
}
