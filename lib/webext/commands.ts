// The keys that the reader gave to Gloss's commands. Says which was pressed, and does nothing about it.
import browser from 'webextension-polyfill';
import { type BrowserTab, toBrowserTab } from './tabs.ts';

/** Calls back with the name of a command and the tab it was pressed in; never where there are no commands (Android). */
export function onCommand(listener: (name: string, tab: BrowserTab | null) => void): void {
  browser.commands?.onCommand.addListener((name, tab) => listener(name, toBrowserTab(tab)));
}
