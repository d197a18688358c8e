// The one element that Gloss adds to a page: neutral name, closed root, put back a few times when the
// page throws it out. Knows nothing of marks.

/** How often a host is put back before Gloss gives in; a page that keeps removing it has decided. */
const MAX_REATTACH_COUNT = 5;
const SIGN = 'data-v';

export type OverlayHost = { el: HTMLElement; root: ShadowRoot };

/** Creates the host at the end of the document and keeps it there until the signal is aborted. */
export function createOverlayHost(document: Document, sheetText: string, signal: AbortSignal): OverlayHost {
  const tag = `${randomLetters(6)}-${randomLetters(5)}`;
  const el = document.createElement(tag);
  el.setAttribute(SIGN, signFor(tag));
  const root = el.attachShadow({ mode: 'closed' });
  addStyle(document, root, sheetText);
  document.documentElement.append(el);
  keepAttached(el, signal);
  signal.addEventListener('abort', () => el.remove(), { once: true });
  return { el, root };
}

/** Removes hosts that an earlier script left behind when the extension was updated or taken away. */
export function sweepHosts(document: Document): void {
  for (const el of [...document.documentElement.children]) {
    if (el.localName.includes('-') && el.getAttribute(SIGN) === signFor(el.localName)) el.remove();
  }
}

function addStyle(document: Document, root: ShadowRoot, text: string): void {
  try {
    const Sheet = document.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
    const sheet = new Sheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refused sheets made by another compartment until lately; a style element is let through.
    const style = document.createElement('style');
    style.textContent = text;
    root.append(style);
  }
}

function keepAttached(el: HTMLElement, signal: AbortSignal): void {
  const { documentElement } = el.ownerDocument;
  let count = 0;
  const observer = new MutationObserver(() => {
    if (el.isConnected || count === MAX_REATTACH_COUNT) return;
    count++;
    el.ownerDocument.documentElement?.append(el);
  });
  observer.observe(documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** Ties the attribute to the random name, so that only our hosts are swept and no fixed word shows. */
function signFor(tag: string): string {
  let hash = 7;
  for (const letter of tag) hash = (hash * 31 + letter.charCodeAt(0)) % 0x7fffffff;
  return hash.toString(36);
}

function randomLetters(count: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(count));
  return Array.from(bytes, (byte) => String.fromCharCode(97 + (byte % 26))).join('');
}
