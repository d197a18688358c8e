// Which finding the popup should show first, from a click on a badge in a page. Per tab, in memory.
import { deleteSession, onSessionChange, readSession, writeSession } from './storage.ts';

const toKey = (tabId: number) => `focus-finding:${tabId}`;

/** Keeps the finding to show first in a tab's popup or panel. */
export async function writeFocusFinding(tabId: number, findingId: string): Promise<void> {
  // With a moment, so that asking twice for the same finding is two changes.
  await writeSession(toKey(tabId), { findingId, askedAt: Date.now() });
}

/**
 * Calls back with the finding to show first, now if there is one and whenever somebody comes for one, and
 * forgets it; gives the function that stops it.
 */
export function watchFocusFinding(tabId: number, onFocus: (findingId: string) => void): () => void {
  const take = async () => {
    const asked = await readSession(toKey(tabId)).catch(() => null);
    const { findingId } = (asked ?? {}) as { findingId?: unknown };
    if (typeof findingId !== 'string') return;
    await deleteSession(toKey(tabId));
    onFocus(findingId);
  };
  const stop = onSessionChange(toKey(tabId), take);
  void take();
  return stop;
}
