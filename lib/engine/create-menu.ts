// The choices of the context menu and what each does. Knows no browser; it comes by parameter.
import type { PageState, TabPage } from '../model/page-state.ts';
import { say } from '../words/say.ts';

/** A choice in the context menu of a web page, or of a link that leads to one. */
export type MenuChoice = { id: string; title: string; place: 'page' | 'link' };

/** What was chosen, and where. */
export type MenuPress = { id: string; tab: TabPage | null; linkUrl: string | null };

/** What the menu needs. */
export type MenuHands = {
  annotateTab(payload: { tabId: number }): Promise<void>;
  readPageState(payload: { tabId: number }): Promise<PageState | null>;
  /** Opens an address beside a tab; gives the new tab. */
  openTabBeside(url: string, tabId: number | null): Promise<number | null>;
  /** Waits until the page in a tab is there, or so long. */
  waitForLoad(tabId: number, maxMs: number): Promise<void>;
  clock(): Date;
};

/** Browsers end a background that was silent for 30 s: what is not there by now is read as far as it came. */
const MAX_LOAD_MS = 20_000;

/** Lists the choices, in the language of the browser. */
export function listMenuChoices(): MenuChoice[] {
  return [
    { id: 'annotate-page', title: say('menu_annotate_page'), place: 'page' },
    { id: 'check-link', title: say('menu_check_link'), place: 'link' },
  ];
}

/** Creates what does what was chosen. */
export function createMenuActions(hands: MenuHands): (press: MenuPress) => Promise<void> {
  async function annotate(tabId: number): Promise<void> {
    // Why a page cannot be read stands on the toolbar button; there is nobody here to tell.
    await hands.annotateTab({ tabId }).catch(() => {});
  }

  async function checkLink(url: string, openerId: number | null): Promise<void> {
    const askedAt = hands.clock().toISOString();
    const tabId = await hands.openTabBeside(url, openerId);
    if (tabId === null) return;
    await hands.waitForLoad(tabId, MAX_LOAD_MS);
    // A policy that was recognised is being read already; anything else is read because it was asked for.
    const state = await hands.readPageState({ tabId });
    if (!state || state.startedAt < askedAt) await annotate(tabId);
  }

  return async ({ id, tab, linkUrl }) => {
    if (id === 'annotate-page' && tab) await annotate(tab.tabId);
    if (id === 'check-link' && linkUrl && /^https?:/i.test(linkUrl)) {
      await checkLink(linkUrl, tab?.tabId ?? null);
    }
  };
}
