// How the reader narrows the list down: search, tag, changed only.
import { say } from '../../lib/words/say.ts';
import { Toggle } from '../ui/Toggle.tsx';

/** What the list is narrowed down to; empty texts narrow nothing. */
export type ListFilter = { search: string; tag: string; isChangedOnly: boolean };

/** Draws the filters; the tags only when there are any. */
export function ListFilters(props: {
  filter: ListFilter;
  tags: readonly string[];
  onFilter(filter: ListFilter): void;
}) {
  const { filter, tags, onFilter } = props;
  return (
    <search class="filters">
      <label class="search">
        <span>{say('library_search')}</span>
        <input
          type="search"
          value={filter.search}
          placeholder={say('library_search_hint')}
          onInput={(event) => onFilter({ ...filter, search: event.currentTarget.value })}
        />
      </label>
      {tags.length > 0 && (
        <label>
          <span>{say('library_tag')}</span>
          <select
            class="tag-filter"
            value={filter.tag}
            onChange={(event) => onFilter({ ...filter, tag: event.currentTarget.value })}
          >
            <option value="">{say('library_tag_any')}</option>
            {tags.map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
          </select>
        </label>
      )}
      <Toggle
        label={say('library_only_changed')}
        isOn={filter.isChangedOnly}
        onChange={(isChangedOnly) => onFilter({ ...filter, isChangedOnly })}
      />
    </search>
  );
}
