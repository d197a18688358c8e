// Asks the running extension what it knows of a tab, over its own messages, from one of its own pages.
// Changes nothing but what a reader can switch.
import type { Page } from 'puppeteer-core';
import type { PageState } from '../../lib/model/page-state.ts';

/** What the toolbar button of a tab shows. */
export type LiveBadge = { text: string; title: string };

type ExtensionApi = {
  tabs: {
    query(what: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tabId: number, message: object): Promise<unknown>;
  };
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; value?: unknown; error?: string }> };
  action: {
    getBadgeText(what: object): Promise<string>;
    getTitle(what: object): Promise<string>;
  };
};
declare const browser: ExtensionApi;

/** Finds the id of the tab that shows `url`. */
export async function readTabId(extensionPage: Page, url: string): Promise<number> {
  const id = await extensionPage.evaluate(async (wanted: string) => {
    const tabs = await browser.tabs.query({});
    return tabs.find((tab) => tab.url === wanted)?.id ?? null;
  }, url);
  if (id === null) throw new Error(`No tab shows ${url}`);
  return id;
}

/** Asks the background for the state of a tab; null when it knows nothing of it. */
export async function readPageState(extensionPage: Page, tabId: number): Promise<PageState | null> {
  const answer = await extensionPage.evaluate(
    (id: number) => browser.runtime.sendMessage({ type: 'readPageState', payload: { tabId: id } }),
    tabId,
  );
  if (!answer?.ok) throw new Error(`readPageState: ${answer?.error ?? 'no answer'}`);
  return answer.value as PageState | null;
}

/** Waits until the background is done with a tab, well or badly. */
export async function waitForPageState(
  extensionPage: Page,
  tabId: number,
  isReached: (state: PageState | null) => boolean = (state) => state !== null && state.status !== 'running',
  timeoutMs = 20_000,
): Promise<PageState | null> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const state = await readPageState(extensionPage, tabId);
    if (isReached(state)) return state;
    if (Date.now() > end)
      throw new Error(`State of tab ${tabId} is still ${JSON.stringify(state)?.slice(0, 300)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Reads badge text and title of a tab's toolbar button. */
export async function readLiveBadge(extensionPage: Page, tabId: number): Promise<LiveBadge> {
  return extensionPage.evaluate(
    async (id: number) => ({
      text: await browser.action.getBadgeText({ tabId: id }),
      title: await browser.action.getTitle({ tabId: id }),
    }),
    tabId,
  );
}

/** Shows or hides the marks in a tab, as the popup's switch does. */
export async function setOverlayVisible(
  extensionPage: Page,
  tabId: number,
  isVisible: boolean,
): Promise<void> {
  await extensionPage.evaluate(
    async (id: number, value: boolean) => {
      await browser.tabs.sendMessage(id, {
        type: 'setOverlay',
        payload: {
          isVisible: value,
          density: 'all',
          hiddenCategories: [],
          isMapShown: true,
          isPrinted: false,
        },
      });
    },
    tabId,
    isVisible,
  );
}
