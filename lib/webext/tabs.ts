// Tabs as the browser tells of them.
import browser from 'webextension-polyfill';

/** A tab with the address of its page; the address is empty where the browser keeps it to itself. */
export type BrowserTab = { tabId: number; url: string; title: string; isPrivate: boolean };

/** Reads the tab the reader is looking at; null when there is none. */
export async function readActiveTab(): Promise<BrowserTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return toBrowserTab(tab);
}

/** Reads a tab; null when it is closed. */
export async function readTab(tabId: number): Promise<BrowserTab | null> {
  return toBrowserTab(await browser.tabs.get(tabId).catch(() => undefined));
}

/** Lists the ids of all open tabs. */
export async function readTabIds(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
}

/** Lists all open tabs, the one that was looked at last first. */
export async function readAllTabs(): Promise<BrowserTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap((tab) => toBrowserTab(tab) ?? []);
}

/** Opens an address in front, beside the tab it was asked for in; gives the id of the new tab, or null. */
export async function openTabBeside(url: string, tabId: number | null): Promise<number | null> {
  const opener = tabId === null ? null : await browser.tabs.get(tabId).catch(() => null);
  const { id } = await browser.tabs.create({
    url,
    ...(opener && { openerTabId: opener.id, windowId: opener.windowId, index: opener.index + 1 }),
  });
  return id ?? null;
}

/** Opens a page of the extension in a new tab. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/**
 * Resolves when the page in a tab is there, or after `maxMs`. Listens only while it waits: a listener that
 * stayed would wake the background for every page in every tab.
 */
export function waitForLoad(tabId: number, maxMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, maxMs);
    function onUpdated(id: number, { status }: { status?: string }, { url }: browser.Tabs.Tab): void {
      // Firefox is done with an empty page first, at an address of its own.
      if (id === tabId && status === 'complete' && /^https?:/.test(url ?? '')) end();
    }
    function end(): void {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
      resolve();
    }
    browser.tabs.onUpdated.addListener(onUpdated);
  });
}

/** Calls back with a tab now and whenever it moved to another page, or was closed. */
export function watchTab(tabId: number, onTab: (tab: BrowserTab | null) => void): () => void {
  return watchTabs(() => readTab(tabId), onTab);
}

/** Calls back with the tab the reader is looking at, now and whenever it is another one or moved on. */
export function watchActiveTab(onTab: (tab: BrowserTab | null) => void): () => void {
  return watchTabs(readActiveTab, onTab);
}

function watchTabs(read: () => Promise<BrowserTab | null>, onTab: (tab: BrowserTab | null) => void) {
  const look = () => {
    read().then(onTab, () => onTab(null));
  };
  const { onActivated, onUpdated, onRemoved } = browser.tabs;
  for (const event of [onActivated, onUpdated, onRemoved]) event.addListener(look);
  look();
  return () => {
    for (const event of [onActivated, onUpdated, onRemoved]) event.removeListener(look);
  };
}

/** Calls back when a tab was closed. */
export function onTabRemoved(listener: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(listener);
}

/** Reads a tab as the browser gives it; null for one without an id. */
export function toBrowserTab(tab: browser.Tabs.Tab | undefined): BrowserTab | null {
  if (tab?.id === undefined) return null;
  return { tabId: tab.id, url: tab.url ?? '', title: tab.title ?? '', isPrivate: tab.incognito };
}
