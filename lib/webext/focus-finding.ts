// Which finding the popup should show first, from a click on a badge in a page. Per tab, in memory.
import { deleteSession, readSession, writeSession } from './storage.ts';

const toKey = (tabId: number) => `focus-finding:${tabId}`;

/** Reads the finding to show first in a tab's popup; null when there is none. */
export async function readFocusFinding(tabId: number): Promise<string | null> {
  const findingId = await readSession(toKey(tabId));
  return typeof findingId === 'string' ? findingId : null;
}

/** Keeps the finding to show first in a tab's popup. */
export async function writeFocusFinding(tabId: number, findingId: string): Promise<void> {
  await writeSession(toKey(tabId), findingId);
}

/** Forgets the finding to show first. */
export async function clearFocusFinding(tabId: number): Promise<void> {
  await deleteSession(toKey(tabId));
}
