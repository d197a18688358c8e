// A fresh database per test, and stores that are broken in a chosen way.
import { createDb, type GlossDb, setDb } from '../../lib/store/db.ts';
import { type Store, store } from '../../lib/store/store.ts';

let count = 0;

/** Opens an empty database of its own and points the store at it. */
export function useFreshDb(): GlossDb {
  count += 1;
  const db = createDb(`gloss-test-${count}`);
  setDb(db);
  return db;
}

/** Makes a store in which the named functions fail. */
export function makeFailingStore(names: (keyof Store)[], error: Error): Store {
  const failing = names.map((name) => [name, () => Promise.reject(error)]);
  return { ...store, ...Object.fromEntries(failing) };
}
