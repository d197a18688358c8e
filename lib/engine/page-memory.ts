// States of pages that must not, or cannot, be written to disk: by tab, gone when the browser closes.
import { type PageRow, type TabPage, toPageKey } from '../model/page-state.ts';

/** A small in-memory area of the browser that outlives the background. */
export type SessionArea = {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
};

export type PageMemory = {
  load(page: Pick<TabPage, 'tabId' | 'url'>): Promise<PageRow | null>;
  save(tabId: number, row: PageRow): Promise<void>;
  forget(tabId: number): Promise<void>;
};

const toKey = (tabId: number) => `page:${tabId}`;

/** Creates the memory; what the session area refuses (too large) is held as long as the background lives. */
export function createPageMemory(session: SessionArea): PageMemory {
  const held = new Map<number, PageRow>();
  return {
    async load({ tabId, url }) {
      const row = held.get(tabId) ?? ((await session.read(toKey(tabId)).catch(() => null)) as PageRow | null);
      return row && row.url === toPageKey(url) ? row : null;
    },
    async save(tabId, row) {
      held.set(tabId, row);
      await session.write(toKey(tabId), row).then(
        () => held.delete(tabId),
        () => {},
      );
    },
    async forget(tabId) {
      held.delete(tabId);
      await session.remove(toKey(tabId)).catch(() => {});
    },
  };
}
