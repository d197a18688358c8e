// Follows the state of the page in a tab: the background is asked at once (it alone knows of private
// windows and of storage that fails); the stored row, read by a store that loads meanwhile, says when to
// ask again.
import type { ReadingPorts } from '../../components/reading/reading-ports.ts';
import { sendToBackground } from '../messages/send.ts';
import { loadStore } from './load-store.ts';
import { sayAnswer } from './say-answer.ts';

/** How often to ask while a page is being read and nothing is stored that could tell. */
const POLL_MS = 500;

/** Follows the page in a tab; gives the function that stops it. */
export const watchPage: ReadingPorts['watchPage'] = (tab, onState, onError) => {
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopWatching = () => {};

  const ask = async () => {
    clearTimeout(timer);
    const answer = await sayAnswer(sendToBackground('readPageState', { tabId: tab.tabId }));
    if (isStopped) return;
    if (!answer.ok) return onError(answer.error);
    onState(answer.value);
    // Also while nobody has looked yet: in a private window no row will ever say so.
    if (answer.value === null || answer.value.status === 'running') timer = setTimeout(ask, POLL_MS);
  };
  void ask();
  void loadStore().then(({ watch, loadPageRow }) => {
    if (!isStopped) stopWatching = watch(() => loadPageRow(tab.url), ask, ask);
  });
  return () => {
    isStopped = true;
    clearTimeout(timer);
    stopWatching();
  };
};
