// The browser's small storage areas: `session` lives in memory until the browser closes and is
// closed to page scripts; `local` stays on disk.
import browser from 'webextension-polyfill';

/** Reads a value of the session; undefined when there is none. */
export async function readSession(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

/** Writes a value for the rest of the session, in memory only. */
export async function writeSession(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

/** Deletes a value of the session. */
export async function deleteSession(key: string): Promise<void> {
  await browser.storage.session.remove(key);
}

/** Calls back when a value of the session is written; gives the function that stops it. */
export function onSessionChange(key: string, onChange: () => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[key]?.newValue !== undefined) onChange();
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}

/** Reads a value kept on disk; undefined when there is none. */
export async function readLocal(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** Writes a value to disk. */
export async function writeLocal(key: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [key]: value });
}

/** Deletes everything in both areas. */
export async function clearStorage(): Promise<void> {
  await Promise.all([browser.storage.session.clear(), browser.storage.local.clear()]);
}
