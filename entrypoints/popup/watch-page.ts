// Follows the state of the page in a tab: the stored row says when to look, the background says what
// is there (it alone knows of private windows and of storage that fails).
import { sendToBackground } from '../../lib/messages/send.ts';
import { loadPageRow } from '../../lib/store/reports.ts';
import { watch } from '../../lib/store/watch.ts';
import type { PopupPorts } from './popup-ports.ts';

/** How often to ask while a page is being read and nothing is stored that could tell. */
const POLL_MS = 500;

/** Follows the page in a tab; gives the function that stops it. */
export const watchPage: PopupPorts['watchPage'] = (tab, onState, onError) => {
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async () => {
    clearTimeout(timer);
    const answer = await sendToBackground('readPageState', { tabId: tab.tabId });
    if (isStopped) return;
    if (!answer.ok) return onError(answer.error);
    onState(answer.value);
    // Also while nobody has looked yet: in a private window no row will ever say so.
    if (answer.value === null || answer.value.status === 'running') timer = setTimeout(ask, POLL_MS);
  };
  const stop = watch(() => loadPageRow(tab.url), ask, ask);
  return () => {
    isStopped = true;
    clearTimeout(timer);
    stop();
  };
};
