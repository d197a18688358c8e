// The background: connects messages to the engine and the engine to the browser. Every listener is
// registered before this function returns, or the message that woke the worker would be missed.
import seed from 'virtual:seed';
import translations from 'virtual:translations';
import { defineBackground } from 'wxt/utils/define-background';
import { analyze } from '../lib/analyze/analyze.ts';
import { createCommands } from '../lib/engine/create-commands.ts';
import { createEngine } from '../lib/engine/create-engine.ts';
import { createHandlers } from '../lib/engine/create-handlers.ts';
import { createMenuActions, listMenuChoices } from '../lib/engine/create-menu.ts';
import { createPageMemory } from '../lib/engine/page-memory.ts';
import { handleMessages } from '../lib/messages/handle-messages.ts';
import { sendToTab } from '../lib/messages/send.ts';
import { saveSettings } from '../lib/store/settings.ts';
import { store } from '../lib/store/store.ts';
import { compileTaxonomy } from '../lib/taxonomy/compile-taxonomy.ts';
import { pickTranslation, translateSeed } from '../lib/taxonomy/translate-seed.ts';
import { setActionBadge } from '../lib/webext/action.ts';
import { onCommand } from '../lib/webext/commands.ts';
import { writeFocusFinding } from '../lib/webext/focus-finding.ts';
import { injectAnnotator } from '../lib/webext/inject-annotator.ts';
import { createMenu, onMenuPress } from '../lib/webext/menus.ts';
import { openPanel } from '../lib/webext/panel.ts';
import { onFirstInstall, onStart, runtime } from '../lib/webext/runtime.ts';
import { deleteSession, readLocal, readSession, writeLocal, writeSession } from '../lib/webext/storage.ts';
import {
  onTabRemoved,
  openOwnPage,
  openTabBeside,
  readActiveTab,
  readTab,
  readTabIds,
  waitForLoad,
} from '../lib/webext/tabs.ts';
import { wordLanguage } from '../lib/words/say.ts';

const BIRTH_KEY = 'database-birth';

export default defineBackground(() => {
  const engine = createEngine({
    store,
    seed,
    compile: (english, options) =>
      compileTaxonomy(translateSeed(english, pickTranslation(translations, wordLanguage())), options),
    analyze,
    memory: createPageMemory({ read: readSession, write: writeSession, remove: deleteSession }),
    mirror: { read: () => readLocal(BIRTH_KEY), write: (birth) => writeLocal(BIRTH_KEY, birth) },
    clock: () => new Date(),
  });
  const handlers = createHandlers(engine, {
    readTab,
    injectAnnotator,
    setActionBadge,
    writeFocusFinding,
    openPanel,
  });

  const runCommand = createCommands({
    readActiveTab,
    readTabIds,
    stepFinding: (tabId, direction) => sendToTab(tabId, 'stepFinding', { direction }),
    setOverlay: (tabId, overlay) => sendToTab(tabId, 'setOverlay', overlay),
    annotateTab: handlers.annotateTab,
    loadSettings: engine.loadSettings,
    saveSettings,
  });
  const runMenuPress = createMenuActions({
    annotateTab: handlers.annotateTab,
    readPageState: handlers.readPageState,
    openTabBeside,
    waitForLoad,
    clock: () => new Date(),
  });

  handleMessages(runtime, handlers);
  onCommand((name, tab) => void runCommand(name, tab));
  onMenuPress((press) => void runMenuPress(press));
  // Waking up is enough for the seeding, below; browsers keep a menu until the next start.
  onStart(() => void createMenu(listMenuChoices()));
  onFirstInstall(() => void openOwnPage('welcome.html'));
  onTabRemoved((tabId) => void engine.forgetTab(tabId));
  void engine.seedIfNeeded();
});
