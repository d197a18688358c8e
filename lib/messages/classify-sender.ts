// Who sent a message, judged by origin alone. `sender.tab` proves nothing: pages of the extension
// opened in a tab have it too.
import type { TabPage } from '../model/page-state.ts';

/** What browsers tell of a sender; every field may be missing. */
export type MessageSender = {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
};

/** What the check needs of `browser.runtime`. */
export type OwnRuntime = { id: string; getURL(path: string): string };

export type SenderClass = { kind: 'extension' } | { kind: 'page'; page: TabPage };

const PAGE_URL = /^(https?|file):\/\//;

/** Judges a sender: one of our own pages, our script in the top frame of a web page, or null: nobody we answer. */
export function classifySender(sender: MessageSender, runtime: OwnRuntime): SenderClass | null {
  const { id, url, origin, frameId, tab } = sender;
  if (id !== runtime.id || url === undefined || origin === undefined) return null;
  // Compared as text with its closing slash: URL.origin of extension schemes is "null" in some engines.
  const ownRoot = runtime.getURL('/');
  if (url.startsWith(ownRoot)) return `${origin}/` === ownRoot ? { kind: 'extension' } : null;
  if (!PAGE_URL.test(url) || tab?.id === undefined || frameId !== 0) return null;
  return { kind: 'page', page: { tabId: tab.id, url, isPrivate: tab.incognito === true } };
}
