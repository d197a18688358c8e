// The background: connects messages to the engine and the engine to the browser. Every listener is
// registered before this function returns, or the message that woke the worker would be missed.
import seed from 'virtual:seed';
import { defineBackground } from 'wxt/utils/define-background';
import { analyze } from '../lib/analyze/analyze.ts';
import { createEngine } from '../lib/engine/create-engine.ts';
import { createHandlers } from '../lib/engine/create-handlers.ts';
import { createPageMemory } from '../lib/engine/page-memory.ts';
import { handleMessages } from '../lib/messages/handle-messages.ts';
import { store } from '../lib/store/store.ts';
import { compileTaxonomy } from '../lib/taxonomy/compile-taxonomy.ts';
import { setActionBadge } from '../lib/webext/action.ts';
import { writeFocusFinding } from '../lib/webext/focus-finding.ts';
import { injectAnnotator } from '../lib/webext/inject-annotator.ts';
import { openPanel } from '../lib/webext/panel.ts';
import { onStart, runtime } from '../lib/webext/runtime.ts';
import { deleteSession, readLocal, readSession, writeLocal, writeSession } from '../lib/webext/storage.ts';
import { onTabRemoved, readTab } from '../lib/webext/tabs.ts';

const BIRTH_KEY = 'database-birth';

export default defineBackground(() => {
  const engine = createEngine({
    store,
    seed,
    compile: compileTaxonomy,
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

  handleMessages(runtime, handlers);
  // Waking up for these is all: the seeding below runs at every start of the background.
  onStart(() => void engine.seedIfNeeded());
  onTabRemoved((tabId) => void engine.forgetTab(tabId));
  void engine.seedIfNeeded();
});
