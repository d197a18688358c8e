// The taxonomy and the reader's edits, followed while the page is open.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { loadEdits } from '../../lib/store/edits.ts';
import { watch } from '../../lib/store/watch.ts';
import type { Desk, DeskState } from './taxonomy-desk.ts';
import { wordsOf } from './use-status.ts';

/** The desk with what the edits make of it; `error` when it could not be read. */
export type TaxonomyState =
  | { kind: 'loading' }
  | { kind: 'failed'; error: string; retry(): void }
  | { kind: 'ready'; desk: Desk; state: DeskState };

/** Loads the desk once it `isWanted` and follows the edits. */
export function useTaxonomy(isWanted: boolean): TaxonomyState {
  const [desk, setDesk] = useState<Desk | null>(null);
  const [state, setState] = useState<DeskState | null>(null);
  const [error, setError] = useState<string | null>(null);
  const fail = (thrown: unknown) => setError(wordsOf(thrown));
  const load = useCallback(() => {
    setError(null);
    // Loaded apart: the page paints before the matcher is there.
    import('./taxonomy-desk.ts').then(({ loadDesk }) => loadDesk()).then(setDesk, fail);
  }, []);
  useEffect(() => {
    if (isWanted && !desk) load();
  }, [isWanted]);
  useEffect(() => {
    if (!desk) return;
    return watch(
      () => loadEdits(),
      (rows) => void desk.readEdits(rows).then(setState, fail),
      fail,
    );
  }, [desk]);
  if (error !== null) return { kind: 'failed', error, retry: load };
  return desk && state ? { kind: 'ready', desk, state } : { kind: 'loading' };
}
