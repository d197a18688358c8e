// What the library follows while it is open: the address, and one query at a time. No drawing.
import { useEffect, useState } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';
import { type Route, readRoute } from './read-route.ts';

/** Something that is followed: not known yet, could not be read, or known. */
export type Followed<T> =
  | { kind: 'loading' }
  | { kind: 'failed'; error: string; retry(): void }
  | { kind: 'known'; value: T };

/** Follows a query; begins anew when `key` changes or the reader asks to try again. */
export function useFollowed<T>(
  follow: (onValue: (value: T) => void, onError: (error: unknown) => void) => () => void,
  key: string,
): Followed<T> {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ key: string; followed: Followed<T> }>();
  useEffect(() => {
    const tell = (followed: Followed<T>) => setState({ key, followed });
    return follow(
      (value) => tell({ kind: 'known', value }),
      (error) =>
        tell({
          kind: 'failed',
          error: wordsOf(error),
          retry: () => {
            tell({ kind: 'loading' });
            setAttempt((before) => before + 1);
          },
        }),
    );
  }, [key, attempt]);
  // What was known of another key is not shown for this one.
  return state?.key === key ? state.followed : { kind: 'loading' };
}

/** Follows the address. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const take = () => setHash(location.hash);
    globalThis.addEventListener('hashchange', take);
    return () => globalThis.removeEventListener('hashchange', take);
  }, []);
  return readRoute(hash);
}

/** Says what went wrong; a full disk in words that say what helps. */
export function wordsOf(error: unknown): string {
  if (isFull(error)) return say('library_disk_full');
  return error instanceof Error ? error.message : String(error);
}

// Dexie passes the browser's error on under its own name, or inside of another.
function isFull(error: unknown): boolean {
  const { name, inner } = (error ?? {}) as { name?: string; inner?: unknown };
  return name === 'QuotaExceededError' || (inner !== undefined && inner !== null && isFull(inner));
}
