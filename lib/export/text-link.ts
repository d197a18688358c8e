// Addresses that open the page at the quoted words (URL text fragments). Browsers without them, or a
// page that forbids them, open the page at its top.
import type { Quote } from '../model/report.ts';

/** Exact words longer than this are given as their first and last words: long terms break on small changes. */
const LONG_EXACT_LENGTH = 150;
/** Length of the first and last words of a long quote. */
const EDGE_LENGTH = 50;
/** Context shorter than makeQuote's 32 characters was not cut, so its outer word is whole. */
const CONTEXT_LENGTH = 32;

/** Makes a link to the quoted words on the page, or null when the address is no web address. */
export function textLink(url: string, quote: Quote): string | null {
  const page = parseWebAddress(url);
  const exact = quote.exact.trim();
  if (!page || exact === '') return null;
  const terms = [toRange(exact)];
  const prefix = trimPrefix(quote.prefix);
  const suffix = trimSuffix(quote.suffix);
  if (prefix) terms.unshift(`${encodeTerm(prefix)}-`);
  if (suffix) terms.push(`-${encodeTerm(suffix)}`);
  // An address may already carry a fragment (a route of a one-page app); the directive follows it.
  const [fragment = ''] = page.hash.slice(1).split(':~:');
  page.hash = '';
  return `${page.href.replace(/#$/, '')}#${fragment}:~:text=${terms.join(',')}`;
}

/** Parses an http(s) address, or null: nothing else becomes a link in an export. */
export function parseWebAddress(url: string): URL | null {
  const page = URL.canParse(url) ? new URL(url) : null;
  return page && (page.protocol === 'https:' || page.protocol === 'http:') ? page : null;
}

function toRange(exact: string): string {
  if (exact.length <= LONG_EXACT_LENGTH) return encodeTerm(exact);
  const first = exact.slice(0, EDGE_LENGTH).replace(/\s+\S*$/u, '');
  const last = exact.slice(-EDGE_LENGTH).replace(/^\S*\s+/u, '');
  return `${encodeTerm(first)},${encodeTerm(last)}`;
}

// Terms match whole words only, so a word that the quote's edge cut in two has to go.
function trimPrefix(prefix: string): string {
  const whole = prefix.length < CONTEXT_LENGTH ? prefix : cutBefore(prefix);
  return hasWord(whole) ? whole.trim() : '';
}

function trimSuffix(suffix: string): string {
  const whole = suffix.length < CONTEXT_LENGTH ? suffix : cutAfter(suffix);
  return hasWord(whole) ? whole.trim() : '';
}

const cutBefore = (text: string) => (/\s/u.test(text) ? text.replace(/^\S*\s/u, '') : '');
const cutAfter = (text: string) => (/\s/u.test(text) ? text.replace(/\s\S*$/u, '') : '');
const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text);

// `-`, `,` and `&` have a meaning in the directive; the rest keeps Markdown and shells calm.
function encodeTerm(term: string): string {
  return encodeURIComponent(term.toWellFormed()).replace(
    /[-!'()*_~]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
