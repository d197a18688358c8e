// Reads what the detector needs of a live page, each signal only when it is asked for, so that an
// ordinary page pays for its address and title alone. Reads text by textContent, never by layout.
import type { PageSignals } from '../model/page.ts';
import { foldWhiteSpace } from '../text/fold-white-space.ts';

const MAX_HEADINGS = 12;
const MAX_HEADING_LENGTH = 200;
/** Reading 20,000 characters took about 1 ms; a policy shows its colours well before that. */
const MAX_SAMPLE_LENGTH = 20_000;
/** Text nodes looked at, so that a page of a million empty nodes costs no more. */
const MAX_TEXT_NODES = 4_000;
/** Consent dialogs and menus speak of privacy on every site; what they say is not the page's text. */
const NOT_TEXT = 'script style noscript template svg select textarea nav footer dialog'.split(' ');
const ASIDE_ROLES = ['dialog', 'alertdialog'];
const NOT_THE_PAGE = `${NOT_TEXT.join()},[role=dialog],[role=alertdialog]`;

/** Reads the signals of a page; headings and sample are read on first use. */
export function readPageSignals(document: Document, url: string): PageSignals {
  const headings = once(() => readHeadings(document));
  const sample = once(() => readSample(document));
  return {
    url,
    title: foldWhiteSpace(document.title ?? '').slice(0, MAX_HEADING_LENGTH),
    get headings() {
      return headings();
    },
    get isPrivacyLinkTarget() {
      return isPrivacyLinkTarget(document, url);
    },
    lang: document.documentElement?.getAttribute('lang')?.trim().toLowerCase() || null,
    get sample() {
      return sample().text;
    },
    get textLength() {
      return sample().length;
    },
  };
}

function once<T>(read: () => T): () => T {
  let known: { value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

function readHeadings(document: Document): string[] {
  const headings: string[] = [];
  for (const tag of ['h1', 'h2']) {
    // Live lists are read by index: the whole list is never built.
    const list = document.getElementsByTagName(tag);
    for (let at = 0; headings.length < MAX_HEADINGS && at < MAX_HEADINGS * 2; at++) {
      const el = list[at];
      if (!el) break;
      const text = foldWhiteSpace((el.textContent ?? '').slice(0, 2000)).slice(0, MAX_HEADING_LENGTH);
      if (text && !el.closest(NOT_THE_PAGE)) headings.push(text);
    }
  }
  return headings;
}

/** True when a rel="privacy-policy" link of the page leads to the page itself. */
function isPrivacyLinkTarget(document: Document, url: string): boolean {
  const own = withoutHash(url, url);
  for (const link of document.querySelectorAll('[rel~="privacy-policy"][href]')) {
    if (own !== null && withoutHash(link.getAttribute('href') ?? '', url) === own) return true;
  }
  return false;
}

function withoutHash(href: string, base: string): string | null {
  const address = URL.canParse(href, base) ? new URL(href, base) : null;
  if (!address) return null;
  address.hash = '';
  return address.href;
}

/** Joins the page's text up to the cap, skipping whole subtrees that are not the page's text. */
function readSample(document: Document): { text: string; length: number } {
  const parts: string[] = [];
  let length = 0;
  let seen = 0;
  let node: Node | null = document.body;
  while (node && length < MAX_SAMPLE_LENGTH && seen < MAX_TEXT_NODES) {
    if (node.nodeType === 3) {
      seen++;
      const text = (node as Text).data.slice(0, MAX_SAMPLE_LENGTH).trim();
      if (text) {
        parts.push(text);
        length += text.length + 1;
      }
    }
    const isSkipped = node.nodeType === 1 && isNotThePage(node as Element);
    node = nextNode(node, document.body, isSkipped);
  }
  return { text: foldWhiteSpace(parts.join(' ')).slice(0, MAX_SAMPLE_LENGTH), length };
}

function isNotThePage(el: Element): boolean {
  return NOT_TEXT.includes(el.localName) || ASIDE_ROLES.includes(el.getAttribute('role') ?? '');
}

function nextNode(node: Node, root: Node, isSkipped: boolean): Node | null {
  if (!isSkipped && node.firstChild) return node.firstChild;
  let at: Node | null = node;
  while (at && at !== root) {
    if (at.nextSibling) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}
