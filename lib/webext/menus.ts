// The browser's context menu. Knows neither what its choices say nor what they do.
import browser from 'webextension-polyfill';
import { type BrowserTab, toBrowserTab } from './tabs.ts';

/** A choice in the context menu of a web page, or of a link that leads to one. */
export type MenuChoice = { id: string; title: string; place: 'page' | 'link' };

/** What was chosen, and where. */
export type MenuPress = { id: string; tab: BrowserTab | null; linkUrl: string | null };

const WEB_PAGES = ['http://*/*', 'https://*/*'];

// Browsers on Android have no context menu.
const menus = browser.contextMenus as typeof browser.contextMenus | undefined;

/** Puts the choices into the context menu, in place of those that were there. */
export async function createMenu(choices: readonly MenuChoice[]): Promise<void> {
  await menus?.removeAll();
  for (const { id, title, place } of choices) {
    const where: browser.Menus.CreateCreatePropertiesType =
      place === 'page'
        ? { contexts: ['page', 'selection'], documentUrlPatterns: WEB_PAGES }
        : { contexts: ['link'], targetUrlPatterns: WEB_PAGES };
    // Asked for its error, so that none is logged: a start beside an installation makes each choice twice.
    menus?.create({ id, title, ...where }, () => void browser.runtime.lastError);
  }
}

/** Calls back when something was chosen. */
export function onMenuPress(listener: (press: MenuPress) => void): void {
  menus?.onClicked.addListener(({ menuItemId, linkUrl }, tab) =>
    listener({ id: String(menuItemId), tab: toBrowserTab(tab), linkUrl: linkUrl ?? null }),
  );
}
