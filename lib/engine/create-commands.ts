// What the keys of the browser's commands do. Knows no browser: whoever wires it says how to reach tabs.
import type { TabPage } from '../model/page-state.ts';
import { type OverlaySettings, type Settings, toOverlaySettings } from '../model/settings.ts';

/** What the commands need. */
export type CommandHands = {
  /** The tab the reader is looking at, where the browser does not say it. */
  readActiveTab(): Promise<TabPage | null>;
  readTabIds(): Promise<number[]>;
  /** Asks the annotator of a tab to go on; not ok when there is none. */
  stepFinding(tabId: number, direction: 'next' | 'previous'): Promise<{ ok: boolean }>;
  setOverlay(tabId: number, overlay: OverlaySettings): Promise<unknown>;
  annotateTab(payload: { tabId: number }): Promise<void>;
  loadSettings(): Promise<Settings>;
  saveSettings(patch: Partial<Settings>): Promise<void>;
};

/** Runs a command by the name it has in the manifest, in a tab; does nothing for another name. */
export type RunCommand = (name: string, tab: TabPage | null) => Promise<void>;

/** Creates what runs the commands. */
export function createCommands(hands: CommandHands): RunCommand {
  const step = (direction: 'next' | 'previous') => async (tab: TabPage | null) => {
    const there = tab ?? (await hands.readActiveTab());
    if (!there) return;
    const answer = await hands.stepFinding(there.tabId, direction);
    // Nobody read this page yet. A reader who asks for its findings wants it read; a page that no extension
    // may read stays as it is.
    if (!answer.ok) await hands.annotateTab({ tabId: there.tabId }).catch(() => {});
  };

  async function toggleMarks(): Promise<void> {
    const settings = await hands.loadSettings();
    const isOverlayVisible = !settings.isOverlayVisible;
    // What cannot be kept is still done, for the pages that are open.
    await hands.saveSettings({ isOverlayVisible }).catch(() => {});
    const overlay = toOverlaySettings({ ...settings, isOverlayVisible });
    const tabIds = await hands.readTabIds();
    await Promise.all(tabIds.map((tabId) => hands.setOverlay(tabId, overlay)));
  }

  const commands = new Map<string, (tab: TabPage | null) => Promise<void>>([
    ['next-finding', step('next')],
    ['previous-finding', step('previous')],
    ['toggle-marks', toggleMarks],
  ]);
  return async (name, tab) => await commands.get(name)?.(tab);
}
