// Joins popup and side panel to the browser, the background, the page and the store. Decides nothing.
import type { ReadingPorts, ReadingTab } from '../../components/reading/reading-ports.ts';
import { fileName } from '../export/file-name.ts';
import { formatOf, formats } from '../export/formats.ts';
import { sendToBackground, sendToTab } from '../messages/send.ts';
import type { Flag, Report } from '../model/report.ts';
import { DEFAULT_SETTINGS } from '../model/settings.ts';
import { toFlag } from '../model/to-flag.ts';
import { copyText } from '../webext/copy-text.ts';
import { watchFocusFinding } from '../webext/focus-finding.ts';

import { openPanelFromPage } from '../webext/panel.ts';
import { saveFile } from '../webext/save-file.ts';
import { openOwnPage } from '../webext/tabs.ts';
import { loadStore } from './load-store.ts';
import { sayAnswer } from './say-answer.ts';
import { watchPage } from './watch-page.ts';

/** Creates the ports of a surface; `watchTab` says which tab it speaks of. */
export function createReadingPorts(
  watchTab: (onTab: (tab: ReadingTab | null) => void) => () => void,
): ReadingPorts {
  return {
    watchTab,
    watchPage,
    watchFlags: (url, onFlags, onError) =>
      watchStore(({ watch, loadFlags }) =>
        watch(
          () => loadFlags(url),
          onFlags,
          (error) => onError(toText(error)),
        ),
      ),
    watchPolicy: (url, onPolicy) =>
      watchStore(({ watch, loadPolicy }) =>
        watch(
          () => loadPolicy(url),
          onPolicy,
          () => onPolicy(null),
        ),
      ),
    watchSettings: (onSettings) =>
      watchStore(({ watch, loadSettings }) =>
        watch(loadSettings, onSettings, () => onSettings(DEFAULT_SETTINGS)),
      ),
    annotate: (tabId) => sayAnswer(sendToBackground('annotateTab', { tabId })),
    reveal: (tabId, findingId) => sayAnswer(sendToTab(tabId, 'revealFinding', { findingId })),
    showOverlay: (tabId, settings) => sayAnswer(sendToTab(tabId, 'setOverlay', settings)),
    removeMarks: (tabId) => sayAnswer(sendToTab(tabId, 'removeOverlay', {})),
    saveFlag: async (flag) => (await loadStore()).saveFlag(flag),
    deleteFlag: async (key) => (await loadStore()).deleteFlag(key),
    toFlag: (url, finding) => toFlag(url, finding, new Date().toISOString()),
    saveSettings: async (patch) => (await loadStore()).saveSettings(patch),
    savePolicyNote: async (url, note) => (await loadStore()).savePolicyNote(url, { note }),
    watchFocus: watchFocusFinding,
    formats,
    async saveExport(choice, report, flags) {
      const { text, name, mime } = await writeExport(choice, report, flags);
      saveFile(name, mime, text);
    },
    async copyExport(choice, report, flags) {
      await copyText((await writeExport(choice, report, flags)).text);
    },
    openPanel: openPanelFromPage,
    openLibrary: (url) =>
      openOwnPage(url ? `library.html#/policy?url=${encodeURIComponent(url)}` : 'library.html'),
    openOptions: () => openOwnPage('options.html'),
  };
}

type Store = Awaited<ReturnType<typeof loadStore>>;

/** Starts to follow something when the store is there, unless it was given up meanwhile. */
function watchStore(start: (store: Store) => () => void): () => void {
  let isStopped = false;
  let stop = () => {};
  void loadStore().then((store) => {
    if (!isStopped) stop = start(store);
  });
  return () => {
    isStopped = true;
    stop();
  };
}

async function writeExport(
  { formatId, scope, shownIds }: Parameters<ReadingPorts['saveExport']>[0],
  report: Report,
  flags: readonly Flag[],
) {
  const format = formatOf(formatId);
  const write = await format.load();
  const options = { scope, shownIds, exportedAt: new Date().toISOString() };
  return {
    text: write(report, flags, options),
    name: fileName(report, options, format.extension),
    mime: format.mime,
  };
}

function toText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
