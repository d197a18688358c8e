// Loads the store, and with it the database library, without keeping the first paint waiting.

/** Loads what popup and panel use of the store; once. */
export function loadStore() {
  return import('./reading-store.ts');
}
