// Which policies the list shows, and in which order. Pure.
import type { ListFilter } from '../../components/library/ListFilters.tsx';
import type { Sort, SortColumn } from '../../components/library/PolicyTable.tsx';
import { countChanges } from '../../components/library/words.ts';
import type { PolicyRow } from '../../lib/model/policy.ts';
import { foldWord } from '../../lib/text/fold-word.ts';

/** Selects and sorts the policies; those that are equal in the column stay as they came. */
export function selectRows(
  policies: readonly PolicyRow[],
  filter: ListFilter,
  { column, direction }: Sort,
): PolicyRow[] {
  const words = foldWord(filter.search).split(/\s+/u).filter(Boolean);
  const shown = policies.filter((policy) => isShown(policy, filter, words));
  const sign = direction === 'ascending' ? 1 : -1;
  return shown.sort((a, b) => sign * COMPARE[column](a, b));
}

/** Lists the tags of all policies, each once. */
export function listTags(policies: readonly PolicyRow[]): string[] {
  return [...new Set(policies.flatMap(({ tags }) => tags))].sort(byName.compare);
}

const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const COMPARE: Record<SortColumn, (a: PolicyRow, b: PolicyRow) => number> = {
  site: (a, b) => byName.compare(a.site || a.url, b.site || b.url) || byName.compare(a.title, b.title),
  read: (a, b) => byCode(a.capturedAt, b.capturedAt),
  dated: (a, b) => byCode(a.updated ?? '', b.updated ?? ''),
  counts: ({ summary: a }, { summary: b }) =>
    a.byRating.bad - b.byRating.bad ||
    a.byRating.caution - b.byRating.caution ||
    a.findingCount - b.findingCount,
  change: (a, b) =>
    countChanges(a.change) - countChanges(b.change) || byCode(a.change?.since ?? '', b.change?.since ?? ''),
};

function isShown(policy: PolicyRow, filter: ListFilter, words: readonly string[]): boolean {
  if (filter.tag && !policy.tags.includes(filter.tag)) return false;
  if (filter.isChangedOnly && policy.change === null) return false;
  if (words.length === 0) return true;
  const text = foldWord([policy.url, policy.title, ...policy.tags, policy.note].join('\n'));
  return words.every((word) => text.includes(word));
}
