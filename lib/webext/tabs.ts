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

/** Calls back when a tab was closed. */
export function onTabRemoved(listener: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(listener);
}

function toBrowserTab(tab: browser.Tabs.Tab | undefined): BrowserTab | null {
  if (tab?.id === undefined) return null;
  return { tabId: tab.id, url: tab.url ?? '', title: tab.title ?? '', isPrivate: tab.incognito };
}
