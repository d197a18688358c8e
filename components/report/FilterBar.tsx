// Narrows a list of findings: words, topic, state. The rating has its own buttons.
import { CATEGORIES, type CategoryId, type Rating, STATES, type State } from '../../lib/model/practice.ts';
import type { Finding } from '../../lib/model/report.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { CATEGORY_NAMES, STATE_NAMES } from './words.ts';

/** What a list is narrowed to; null and '' mean no narrowing. */
export type Filter = {
  words: string;
  rating: Rating | null;
  category: CategoryId | null;
  state: State | null;
};

export const NO_FILTER: Filter = { words: '', rating: null, category: null, state: null };

/** Tells whether a filter leaves anything out. */
export function isFiltering({ words, rating, category, state }: Filter): boolean {
  return words.trim() !== '' || rating !== null || category !== null || state !== null;
}

/** Gives the findings that fit a filter. */
export function filterFindings(findings: readonly Finding[], filter: Filter): Finding[] {
  const words = foldText(filter.words).split(/\s+/).filter(Boolean);
  return findings.filter((finding) => {
    if (filter.rating && finding.rating !== filter.rating) return false;
    if (filter.category && finding.category !== filter.category) return false;
    if (filter.state && finding.state !== filter.state) return false;
    const text = foldText(`${finding.label} ${finding.statement} ${finding.sentenceText}`);
    return words.every((word) => text.includes(word));
  });
}

/** Makes texts comparable: no case, no accents. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Draws the filter; `shownCount` is said, so that a screen reader hears what typing did. */
export function FilterBar(props: { filter: Filter; shownCount: number; onFilter(filter: Filter): void }) {
  const { filter, onFilter } = props;
  return (
    <search class="filter">
      <label class="words">
        <span>{say('panel_search')}</span>
        <input
          type="search"
          value={filter.words}
          placeholder={say('panel_search_hint')}
          onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
        />
      </label>
      <Choice
        label={say('panel_category')}
        value={filter.category}
        options={CATEGORIES.map((id) => [id, CATEGORY_NAMES[id]])}
        onChoose={(category) => onFilter({ ...filter, category })}
      />
      <Choice
        label={say('panel_state')}
        value={filter.state}
        options={STATES.map((id) => [id, STATE_NAMES[id]])}
        onChoose={(state) => onFilter({ ...filter, state })}
      />
      <p class="shown" aria-live="polite">
        {isFiltering(filter) && sayCount('panel_shown', props.shownCount)}
      </p>
      {isFiltering(filter) && (
        <button type="button" class="clear" onClick={() => onFilter(NO_FILTER)}>
          {say('panel_clear')}
        </button>
      )}
    </search>
  );
}

function Choice<T extends string>(props: {
  label: string;
  value: T | null;
  options: readonly (readonly [T, string])[];
  onChoose(value: T | null): void;
}) {
  return (
    <label class="choice">
      <span>{props.label}</span>
      <select
        value={props.value ?? ''}
        onChange={(event) => props.onChoose((event.currentTarget.value || null) as T | null)}
      >
        <option value="">{say('panel_any')}</option>
        {props.options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
