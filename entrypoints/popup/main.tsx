// Wires the popup to the store, the background and the page. Nothing is decided here.
import { render } from 'preact';
import { fileName } from '../../lib/export/file-name.ts';
import { formatOf, formats } from '../../lib/export/formats.ts';
import { sendToBackground, sendToTab } from '../../lib/messages/send.ts';
import { DEFAULT_SETTINGS, toOverlaySettings } from '../../lib/model/settings.ts';
import { deleteFlag, loadFlags, saveFlag, toFlag } from '../../lib/store/flags.ts';
import { loadSettings, saveSettings } from '../../lib/store/settings.ts';
import { watch } from '../../lib/store/watch.ts';
import { clearFocusFinding, readFocusFinding } from '../../lib/webext/focus-finding.ts';
import { saveFile } from '../../lib/webext/save-file.ts';
import { readActiveTab, readTab } from '../../lib/webext/tabs.ts';
import { PopupApp } from './PopupApp.tsx';
import type { PopupPorts } from './popup-ports.ts';
import { watchPage } from './watch-page.ts';

// As a tab (narrow screens, tests) the popup is told which tab it speaks of.
const givenTab = new URLSearchParams(location.search).get('tabId');

const ports: PopupPorts = {
  readTab: () => (givenTab ? readTab(Number(givenTab)) : readActiveTab()),
  watchPage,
  watchFlags: (url, onFlags, onError) =>
    watch(
      () => loadFlags(url),
      onFlags,
      (error) => onError(error instanceof Error ? error.message : String(error)),
    ),
  watchSettings: (onSettings) => watch(loadSettings, onSettings, () => onSettings(DEFAULT_SETTINGS)),
  annotate: (tabId) => sendToBackground('annotateTab', { tabId }),
  reveal: (tabId, findingId) => sendToTab(tabId, 'revealFinding', { findingId }),
  showMarks: (tabId, isVisible) =>
    loadSettings().then((settings) =>
      sendToTab(tabId, 'setOverlay', { ...toOverlaySettings(settings), isVisible }),
    ),
  removeMarks: (tabId) => sendToTab(tabId, 'removeOverlay', {}),
  saveFlag,
  deleteFlag,
  toFlag: (url, finding) => toFlag(url, finding, new Date().toISOString()),
  saveSettings,
  async takeFocus(tabId) {
    const findingId = await readFocusFinding(tabId);
    await clearFocusFinding(tabId);
    return findingId;
  },
  formats,
  async saveExport(formatId, scope, report, flags) {
    const format = formatOf(formatId);
    const write = await format.load();
    const options = { scope, exportedAt: new Date().toISOString() };
    saveFile(fileName(report, options, format.extension), format.mime, write(report, flags, options));
  },
};

if (givenTab) document.documentElement.classList.add('is-page');
const app = document.querySelector('#app');
if (app) {
  app.replaceChildren();
  render(<PopupApp ports={ports} />, app);
}
