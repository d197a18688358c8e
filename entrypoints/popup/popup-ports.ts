// What the popup needs of the world, so that it can be tested without one.

import type { ExportScope } from '../../components/report/ExportBar.tsx';
import type { Answer } from '../../lib/messages/protocol.ts';
import type { PageState } from '../../lib/model/page-state.ts';
import type { Finding, Flag, Report } from '../../lib/model/report.ts';
import type { Settings } from '../../lib/model/settings.ts';

/** The tab the popup speaks of. */
export type PopupTab = { tabId: number; url: string };

/** Everything outside the popup, by what it does. Each `watch…` gives the function that stops it. */
export type PopupPorts = {
  readTab(): Promise<PopupTab | null>;
  watchPage(
    tab: PopupTab,
    onState: (state: PageState | null) => void,
    onError: (error: string) => void,
  ): () => void;
  watchFlags(url: string, onFlags: (flags: Flag[]) => void, onError: (error: string) => void): () => void;
  watchSettings(onSettings: (settings: Settings) => void): () => void;
  annotate(tabId: number): Promise<Answer<void>>;
  reveal(tabId: number, findingId: string): Promise<Answer<boolean>>;
  showMarks(tabId: number, isVisible: boolean): Promise<Answer<void>>;
  removeMarks(tabId: number): Promise<Answer<void>>;
  saveFlag(flag: Flag): Promise<void>;
  deleteFlag(key: string): Promise<void>;
  toFlag(url: string, finding: Finding): Flag;
  saveSettings(patch: Partial<Settings>): Promise<void>;
  /** Reads and forgets the finding to show first. */
  takeFocus(tabId: number): Promise<string | null>;
  formats: readonly { id: string; label: string }[];
  saveExport(formatId: string, scope: ExportScope, report: Report, flags: readonly Flag[]): Promise<void>;
};
