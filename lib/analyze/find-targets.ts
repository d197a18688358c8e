// The places a sentence names to go to: its links, mailboxes, numbers, postal addresses and paths in the
// product. Says nothing of whether they work, or what for.
import type { Block, BlockLink } from '../model/page.ts';
import type { Extras } from '../taxonomy/extras-schema.ts';
import { tokenize } from '../text/tokenize.ts';
import { hasPhrase, toSpoken } from './find-phrase.ts';
import { findPlaces } from './find-places.ts';
import { readAddress, readMail, readPhone, type Target } from './read-address.ts';
import type { Sentence } from './read-sentences.ts';

const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gu;
const WEB = /https?:\/\/[^\s<>()"'“”]{1,2000}[^\s<>()"'“”.,;:!?]/gu;
/** An address without its scheme: a host, and a path where there is one. */
const BARE_WEB =
  /(?<![\w@./:-])((?:[a-z\d][a-z\d-]{0,40}\.){1,4}[a-z]{2,12})(\/[^\s<>()"'“”]{0,500}[^\s<>()"'“”.,;:!?])?(?![\w@-])/giu;
const PHONE = /(?<![\w.,/§-])\+?\(?\d[\d\s()./-]{5,22}\d(?![\w/-])/gu;
/** Characters before a number in which a word must say that it is one. */
const PHONE_REACH = 60;

/** Finds the targets of a sentence, each once, in the order links, mail, web, phone, places. */
export function findTargets({ block, span, words }: Sentence, seed: Extras['actions']): Target[] {
  const text = block.text.slice(span.start, span.end);
  const targets = linksIn(block, span.start, span.end).map(({ start, end, href }) =>
    readAddress(block.text.slice(start, end), href),
  );
  for (const [address] of text.matchAll(MAIL)) targets.push(readMail(address, address));
  for (const [address] of text.matchAll(WEB)) targets.push(readAddress(address, address));
  for (const [address, host = '', path] of text.matchAll(BARE_WEB))
    if (/^www\./iu.test(host) || path || isKnownHost(host, seed))
      targets.push(readAddress(address, `https://${address}`));
  for (const { 0: number, index } of text.matchAll(PHONE)) {
    const before = text.slice(Math.max(0, index - PHONE_REACH), index);
    const isCalled = number.startsWith('+') || hasPhrase(toSpoken(tokenize(before)), seed.phoneWords);
    if (isCalled && !/fax\W*$/iu.test(before)) targets.push(readPhone(number, number));
  }
  targets.push(...findPlaces(text, words, seed));
  return unique(targets.filter((target) => target !== null));
}

function isKnownHost(host: string, { purposes }: Extras['actions']): boolean {
  const name = host.toLowerCase();
  return purposes.some(({ hosts }) => hosts.some((known) => name === known || name.endsWith(`.${known}`)));
}

function unique(targets: Target[]): Target[] {
  const known = new Map<string, Target>();
  for (const target of targets) {
    const key = target.href ?? target.target.toLowerCase();
    if (!known.has(key)) known.set(key, target);
  }
  // "account settings" as a link is one way, not two.
  const labels = new Set(
    [...known.values()].filter(({ href }) => href).map(({ label }) => label.toLowerCase()),
  );
  return [...known.values()].filter(({ kind, label }) => kind !== 'path' || !labels.has(label.toLowerCase()));
}

const sorted = new WeakMap<Block, BlockLink[]>();

// A block may hold 20,000 links and as many sentences: each sentence finds its first link by halving.
function linksIn(block: Block, start: number, end: number): BlockLink[] {
  const links = sorted.get(block) ?? [...block.links].sort((a, b) => a.start - b.start || a.end - b.end);
  sorted.set(block, links);
  let [low, high] = [0, links.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  const found: BlockLink[] = [];
  for (let at = low; at < links.length; at++) {
    const link = links[at];
    if (!link || link.start >= end) break;
    if (link.end > start) found.push(link);
  }
  return found;
}
