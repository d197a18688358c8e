// The keys that the reader gave to Gloss's commands. Says which was pressed, and does nothing about it.
import browser from 'webextension-polyfill';
import { type BrowserTab, toBrowserTab } from './tabs.ts';

/** Calls back with the name of a command and the tab it was pressed in; never where there are no commands (Android). */
export function onCommand(listener: (name: string, tab: BrowserTab | null) => void): void {
  browser.commands?.onCommand.addListener((name, tab) => listener(name, toBrowserTab(tab)));
}

/** A command of the manifest and the keys it has; empty while the reader gave it none. */
export type CommandKeys = { name: string; keys: string };

/** Reads the keys of every command; none where there are no commands. */
export async function readCommandKeys(): Promise<CommandKeys[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name, shortcut }) => ({ name: name ?? '', keys: shortcut ?? '' }));
}

/** Opens the browser's own page for keys. */
export async function openKeySettings(): Promise<void> {
  // Firefox lets no extension open its page by address, Chromium has no call for its own.
  if (browser.commands.openShortcutSettings) await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
