// One policy in the list. Its drawing is kept while the policy and its selection are the same, so that a
// press in a list of thousands redraws one line.
import { useMemo } from 'preact/hooks';
import type { PolicyRow } from '../../lib/model/policy.ts';
import { sayDate } from '../../lib/words/format.ts';
import { say } from '../../lib/words/say.ts';
import { RatingCounts } from './RatingCounts.tsx';
import { countChanges, sayChange } from './words.ts';

/** What a line can ask for, and where it leads. */
export type LineCallbacks = {
  hrefOf(url: string): string;
  onSelect(url: string, isSelected: boolean): void;
};

/** Draws a policy as a row of the table; `position` counts from 1 over all that is shown. */
export function PolicyLine(
  props: LineCallbacks & { policy: PolicyRow; isSelected: boolean; position: number },
) {
  const { policy, isSelected, position, hrefOf, onSelect } = props;
  return useMemo(() => {
    const { url, site, title, capturedAt, updated, change, tags } = policy;
    const name = site || url;
    return (
      <tr aria-rowindex={position + 1} data-url={url} class={isSelected ? 'is-selected' : ''}>
        <td class="pick">
          <label>
            <input
              type="checkbox"
              checked={isSelected}
              aria-label={say('library_select', name)}
              onChange={(event) => onSelect(url, event.currentTarget.checked)}
            />
          </label>
        </td>
        <th scope="row">
          <a href={hrefOf(url)}>
            <bdi>{name}</bdi>
          </a>
          <bdi class="title" dir="auto">
            {title}
          </bdi>
        </th>
        <Cell label={say('library_column_read')}>
          <time dateTime={capturedAt}>{sayDate(capturedAt)}</time>
        </Cell>
        <Cell label={say('library_column_dated')}>
          {updated ? <time dateTime={updated}>{sayDate(updated)}</time> : say('library_no_date')}
        </Cell>
        <Cell label={say('library_column_counts')}>
          <RatingCounts summary={policy.summary} status={policy.status} />
        </Cell>
        <Cell label={say('library_column_change')} isStrong={countChanges(change) > 0}>
          {change ? sayChange(change) : <span class="hint">{say('library_change_none')}</span>}
        </Cell>
        <Cell label={say('library_column_tags')}>
          <span class="tags">
            {tags.map((tag) => (
              <bdi key={tag} class="tag">
                {tag}
              </bdi>
            ))}
          </span>
        </Cell>
      </tr>
    );
  }, [policy, isSelected, position]);
}

/** A cell that carries its column's name where the screen is too narrow for columns. */
function Cell(props: { label: string; isStrong?: boolean; children: preact.ComponentChildren }) {
  return (
    <td class={props.isStrong ? 'is-strong' : ''}>
      <span class="cell-label" aria-hidden="true">
        {props.label}
      </span>
      {props.children}
    </td>
  );
}
