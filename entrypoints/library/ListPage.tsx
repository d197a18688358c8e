// The list of all policies with search, order and selection. Reads rows only, never reports.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { DeleteDialog } from '../../components/library/DeleteDialog.tsx';
import { type ListFilter, ListFilters } from '../../components/library/ListFilters.tsx';
import { PolicyTable, type Sort, type SortColumn } from '../../components/library/PolicyTable.tsx';
import { SelectionBar } from '../../components/library/SelectionBar.tsx';
import { StorageLine, type StorageUse } from '../../components/library/StorageLine.tsx';
import type { PolicyRow } from '../../lib/model/policy.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import type { LibraryPorts, Tell } from './library-ports.ts';
import { EmptyNotice, FollowedNotice } from './Notices.tsx';
import { MAX_COMPARED, toCompareHash, toPolicyHash } from './read-route.ts';
import { listTags, selectRows } from './select-rows.ts';
import { useBulk } from './use-bulk.ts';
import { useFollowed } from './use-library.ts';

const NO_FILTER: ListFilter = { search: '', tag: '', isChangedOnly: false };
const FIRST_SORT: Sort = { column: 'read', direction: 'descending' };

/** Draws the list. */
export function ListPage({ ports, tell }: { ports: LibraryPorts; tell: Tell }) {
  const followed = useFollowed(ports.watchPolicies, 'list');
  if (followed.kind !== 'known') return <FollowedNotice followed={followed} />;
  if (followed.value.length === 0) {
    const texts = [say('library_empty_text'), say('library_empty_hint')];
    return <EmptyNotice title={say('library_empty')} texts={texts} />;
  }
  return <List policies={followed.value} ports={ports} tell={tell} />;
}

function List(props: { policies: PolicyRow[]; ports: LibraryPorts; tell: Tell }) {
  const { policies, ports, tell } = props;
  const [filter, setFilter] = useState(NO_FILTER);
  const [sort, setSort] = useState(FIRST_SORT);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<string[] | null>(null);
  const shown = useMemo(() => selectRows(policies, filter, sort), [policies, filter, sort]);
  const tags = useMemo(() => listTags(policies), [policies]);
  // A policy that is gone is selected no more.
  const chosen = policies.filter(({ url }) => selected.has(url)).map(({ url }) => url);
  const bulk = useBulk(ports, tell);
  const select = (url: string, isSelected: boolean) =>
    setSelected((before) => {
      const after = new Set(before);
      if (isSelected) after.add(url);
      else after.delete(url);
      return after;
    });
  const remove = (urls: string[]) => {
    setAsked(null);
    setSelected(new Set());
    void bulk.remove(urls);
  };
  return (
    <>
      <ListFilters filter={filter} tags={tags} onFilter={setFilter} />
      <p class="list-head">
        <strong class="policy-count" role="status">
          {shown.length === policies.length
            ? sayCount('library_policies', policies.length)
            : say('library_shown', shown.length, sayCount('library_policies', policies.length))}
        </strong>
        <button type="button" class="delete-all" onClick={() => setAsked(policies.map(({ url }) => url))}>
          {say('library_delete_all')}
        </button>
      </p>
      {chosen.length > 0 && (
        <SelectionBar
          count={chosen.length}
          compareHref={isComparable(chosen) ? toCompareHash(chosen) : null}
          formats={ports.bulkFormats}
          progress={bulk.progress}
          onExport={(formatId) => void bulk.save(formatId, chosen)}
          onCancel={bulk.cancel}
          onDelete={() => (chosen.length > ports.maxUndoCount ? setAsked(chosen) : remove(chosen))}
          onClear={() => setSelected(new Set())}
        />
      )}
      {shown.length > 0 ? (
        <PolicyTable
          policies={shown}
          selected={selected}
          sort={sort}
          orderKey={JSON.stringify([filter, sort])}
          hrefOf={toPolicyHash}
          onSort={(column) => setSort((before) => nextSort(before, column))}
          onSelect={select}
          onSelectAll={(isAll) => setSelected(new Set(isAll ? shown.map(({ url }) => url) : []))}
        />
      ) : (
        <p class="empty">
          {say('library_none_shown')}{' '}
          <button type="button" onClick={() => setFilter(NO_FILTER)}>
            {say('library_clear_filter')}
          </button>
        </p>
      )}
      <Storage policies={policies} ports={ports} />
      {asked && (
        <DeleteDialog
          count={asked.length}
          canUndo={asked.length <= ports.maxUndoCount}
          onDelete={() => remove(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

const isComparable = ({ length }: readonly string[]) => length >= 2 && length <= MAX_COMPARED;

/** Names rise first, dates and counts fall first; a second press turns the order around. */
function nextSort(before: Sort, column: SortColumn): Sort {
  const first = column === 'site' ? 'ascending' : 'descending';
  if (before.column !== column) return { column, direction: first };
  return { column, direction: before.direction === 'ascending' ? 'descending' : 'ascending' };
}

function Storage({ policies, ports }: { policies: PolicyRow[]; ports: LibraryPorts }) {
  const [use, setUse] = useState<StorageUse | null>(null);
  // Measured again when a policy came or went; without an answer there is nothing to say.
  useEffect(() => {
    let isWanted = true;
    ports.measure().then(
      (next) => isWanted && setUse(next),
      () => isWanted && setUse(null),
    );
    return () => {
      isWanted = false;
    };
  }, [policies.length]);
  return use && <StorageLine policyCount={policies.length} use={use} />;
}
