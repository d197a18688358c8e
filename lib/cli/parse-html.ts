// HTML text to a document that collectPage can walk. The parser keeps what is written, so the html,
// head and body that a browser would add are added here. Nothing runs and nothing is loaded.
import { parseHTML } from 'linkedom';

/** Holds everything the file says, so that a file without any element parses too. */
const WRAPPER = 'gloss-page';
const HEAD_TAGS = new Set(['TITLE', 'META', 'LINK', 'BASE', 'STYLE', 'SCRIPT']);

/** Parses HTML, whole pages and fragments alike, into a document with a head and a body. */
export function parseHtml(html: string): Document {
  const { document: page } = parseHTML(`<${WRAPPER}>${html.replace(/^\ufeff/, '')}`);
  const wrapper = page.documentElement;
  const shell = {
    html: page.createElement('html'),
    head: page.createElement('head'),
    body: page.createElement('body'),
  };
  pour(wrapper, shell);
  shell.html.append(shell.head, shell.body);
  wrapper.replaceWith(shell.html);
  return page;
}

type Shell = { html: Element; head: Element; body: Element };

/** Pours the children of a wrapper, html or body element to where a browser would put them. */
function pour(from: Element, shell: Shell): void {
  for (const node of [...from.childNodes]) {
    const el = node.nodeType === 1 ? (node as Element) : null;
    if (el?.tagName === 'HTML' || el?.tagName === 'BODY') {
      copyAttributes(el, el.tagName === 'HTML' ? shell.html : shell.body);
      pour(el, shell);
    } else if (el?.tagName === 'HEAD') {
      shell.head.append(...el.childNodes);
    } else if (el && HEAD_TAGS.has(el.tagName) && !shell.body.firstElementChild) {
      shell.head.append(el);
    } else if (node.nodeType === 1 || node.nodeType === 3) {
      shell.body.append(node);
    }
  }
}

function copyAttributes(from: Element, to: Element): void {
  for (const { name, value } of [...from.attributes])
    if (!to.hasAttribute(name)) to.setAttribute(name, value);
}
