// What the popup and the side panel need of the world, so that they can be tested without one.
import type { PageState } from '../../lib/model/page-state.ts';
import type { PolicyRow } from '../../lib/model/policy.ts';
import type { Finding, Flag, Report } from '../../lib/model/report.ts';
import type { OverlaySettings, Settings } from '../../lib/model/settings.ts';
import type { ExportChoice } from '../report/ExportBar.tsx';

/** The tab that is spoken of. */
export type ReadingTab = { tabId: number; url: string };

/** The answer of the background or of a page; `error` is a plain sentence. */
export type PortAnswer<V> = { ok: true; value: V } | { ok: false; error: string };

/** Everything outside, by what it does. Each `watch…` gives the function that stops it. */
export type ReadingPorts = {
  /** Calls back with the tab now and whenever it is another one or on another page. */
  watchTab(onTab: (tab: ReadingTab | null) => void): () => void;
  watchPage(
    tab: ReadingTab,
    onState: (state: PageState | null) => void,
    onError: (error: string) => void,
  ): () => void;
  watchFlags(url: string, onFlags: (flags: Flag[]) => void, onError: (error: string) => void): () => void;
  watchPolicy(url: string, onPolicy: (policy: PolicyRow | null) => void): () => void;
  watchSettings(onSettings: (settings: Settings) => void): () => void;
  annotate(tabId: number): Promise<PortAnswer<void>>;
  reveal(tabId: number, findingId: string): Promise<PortAnswer<boolean>>;
  showOverlay(tabId: number, settings: OverlaySettings): Promise<PortAnswer<void>>;
  removeMarks(tabId: number): Promise<PortAnswer<void>>;
  saveFlag(flag: Flag): Promise<void>;
  deleteFlag(key: string): Promise<void>;
  toFlag(url: string, finding: Finding): Flag;
  saveSettings(patch: Partial<Settings>): Promise<void>;
  savePolicyNote(url: string, note: string): Promise<void>;
  /** Calls back with the finding to show first, once each time somebody came for one. */
  watchFocus(tabId: number, onFocus: (findingId: string) => void): () => void;
  formats: readonly { id: string; label: string }[];
  saveExport(choice: ExportChoice, report: Report, flags: readonly Flag[]): Promise<void>;
  copyExport(choice: ExportChoice, report: Report, flags: readonly Flag[]): Promise<void>;
  /** Opens the side panel; called at once in a press, or the browser refuses. */
  openPanel(tabId: number): Promise<void>;
  openLibrary(url?: string): Promise<void>;
  openOptions(): Promise<void>;
};
