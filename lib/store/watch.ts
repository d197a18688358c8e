// Follows a query of the store, across contexts: a row written by the background reaches an open page.
import { liveQuery } from 'dexie';

/** Calls back with a query's value now and after every change; gives the function that stops it. */
export function watch<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(query).subscribe(onValue, onError);
  return () => subscription.unsubscribe();
}
