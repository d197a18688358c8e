// The policies as one real table. Lines come in bodies of twenty, and only bodies near the screen are drawn:
// a browser lays a table out as a whole, so thousands of drawn lines would make each step of a scroll slow.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PolicyRow } from '../../lib/model/policy.ts';
import type { WordKey } from '../../lib/words/keys.ts';
import { say } from '../../lib/words/say.ts';
import { type LineCallbacks, PolicyLine } from './PolicyLine.tsx';

export type SortColumn = 'site' | 'read' | 'dated' | 'counts' | 'change';
export type Sort = { column: SortColumn; direction: 'ascending' | 'descending' };

/** Lines in a body: about a screen, so that drawing one is done within a frame or two. */
const BODY_LENGTH = 20;
/** Height of a line that nobody measured, in pixels: two lines of text and the padding. */
const LINE_HEIGHT = 56;
/** Bodies are drawn before they are on the screen, so that Tab and scrolling find them there. */
const NEAR = '1500px';

const COLUMNS: [SortColumn, WordKey][] = [
  ['site', 'library_column_policy'],
  ['read', 'library_column_read'],
  ['dated', 'library_column_dated'],
  ['counts', 'library_column_counts'],
  ['change', 'library_column_change'],
];

type Props = LineCallbacks & {
  policies: readonly PolicyRow[];
  selected: ReadonlySet<string>;
  sort: Sort;
  /** Another one for every other order or choice of policies: what was drawn before is then let go. */
  orderKey: string;
  onSort(column: SortColumn): void;
  onSelectAll(isSelected: boolean): void;
};

/** Draws the table. */
export function PolicyTable(props: Props) {
  const { policies, orderKey } = props;
  const starts = Array.from(
    { length: Math.ceil(policies.length / BODY_LENGTH) },
    (_, at) => at * BODY_LENGTH,
  );
  return (
    <table class="policies" aria-rowcount={policies.length + 1}>
      <caption class="unseen">{say('library_table')}</caption>
      <Head {...props} />
      {starts.map((start) => (
        <Body
          {...props}
          key={`${orderKey} ${start}`}
          policies={policies.slice(start, start + BODY_LENGTH)}
          start={start}
        />
      ))}
    </table>
  );
}

function Head({ policies, selected, sort, onSort, onSelectAll }: Props) {
  const count = policies.filter(({ url }) => selected.has(url)).length;
  const isAll = count > 0 && count === policies.length;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <td class="pick">
          <label>
            <input
              type="checkbox"
              class="select-all"
              checked={isAll}
              indeterminate={count > 0 && !isAll}
              aria-label={say('library_select_all')}
              onChange={(event) => onSelectAll(event.currentTarget.checked)}
            />
          </label>
        </td>
        {COLUMNS.map(([column, key]) => (
          <th
            key={column}
            scope="col"
            data-column={column}
            aria-sort={sort.column === column ? sort.direction : undefined}
          >
            <button type="button" onClick={() => onSort(column)}>
              {say(key)}
              <span class="arrow" aria-hidden="true">
                {sort.column !== column ? '' : sort.direction === 'ascending' ? '▲' : '▼'}
              </span>
            </button>
          </th>
        ))}
        <th scope="col">{say('library_column_tags')}</th>
      </tr>
    </thead>
  );
}

function Body({ policies, start, selected, hrefOf, onSelect }: Props & { start: number }) {
  const [isDrawn, setIsDrawn] = useState(start === 0 || typeof IntersectionObserver === 'undefined');
  const body = useRef<HTMLTableSectionElement>(null);
  const height = useRef(policies.length * LINE_HEIGHT);
  useEffect(() => {
    const el = body.current;
    if (!el || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (seen) => {
        const last = seen.at(-1);
        if (!last) return;
        // The keyboard is never taken away from under the reader.
        const isNeeded = last.isIntersecting || el.contains(document.activeElement);
        if (!isNeeded && last.boundingClientRect.height > 0) height.current = last.boundingClientRect.height;
        setIsDrawn(isNeeded);
      },
      { rootMargin: NEAR },
    );
    observer.observe(el);
    return () => observer.disconnect();
  }, []);
  return (
    <tbody ref={body}>
      {isDrawn ? (
        policies.map((policy, at) => (
          <PolicyLine
            key={policy.url}
            policy={policy}
            isSelected={selected.has(policy.url)}
            position={start + at + 1}
            hrefOf={hrefOf}
            onSelect={onSelect}
          />
        ))
      ) : (
        <tr class="placeholder">
          <td colSpan={7} style={{ blockSize: `${height.current}px` }} />
        </tr>
      )}
    </tbody>
  );
}
