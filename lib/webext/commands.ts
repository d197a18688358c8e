// The keys that the reader gave to Gloss's commands. Says which was pressed, and does nothing about it.
import browser from 'webextension-polyfill';
import { type BrowserTab, toBrowserTab } from './tabs.ts';

/** Calls back with the name of a command and the tab it was pressed in; never where there are no commands (Android). */
export function onCommand(listener: (name: string, tab: BrowserTab | null) => void): void {
  browser.commands?.onCommand.addListener((name, tab) => listener(name, toBrowserTab(tab)));
}

/** A command with the keys it has now; '' for none. */
export type BrowserCommand = { name: string; description: string; keys: string };

/** Reads the commands with their keys; null where the browser has none (Android). */
export async function readCommands(): Promise<BrowserCommand[] | null> {
  const all = await browser.commands?.getAll();
  if (!all) return null;
  return all.flatMap(({ name, description, shortcut }) =>
    name ? [{ name, description: description || name, keys: shortcut ?? '' }] : [],
  );
}

// Firefox 137 and later; unknown to the polyfill.
type WithSettings = { openShortcutSettings?(): Promise<void> };

/** Tells whether the page on which the browser lets its user set keys can be opened. */
export function canOpenShortcutPage(): boolean {
  return (
    isChromium() || typeof (browser.commands as WithSettings | undefined)?.openShortcutSettings === 'function'
  );
}

/** Opens that page. */
export async function openShortcutPage(): Promise<void> {
  if (isChromium()) await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  else await (browser.commands as WithSettings).openShortcutSettings?.();
}

function isChromium(): boolean {
  return browser.runtime.getURL('').startsWith('chrome-extension:');
}
