// Where to go that is no link: a postal address, or a place in the product ("Settings > Privacy"). Reads
// the words of one sentence; every look ahead or back is bounded.
import { tokenize, type Words } from '../text/tokenize.ts';
import { findPhrase, toSpoken } from './find-phrase.ts';
import { type Target, toLabel } from './read-address.ts';

const SEPARATOR = /[>›»→➔]/u;
const SEGMENT = String.raw`["“'‘]?\p{Lu}[\p{L}\p{N}&’'/-]{0,30}(?: (?:and|&|of|\p{Lu}[\p{L}\p{N}&’'/-]{0,30})){0,3}["”'’]?`;
const CHAIN = new RegExp(`${SEGMENT}(?:\\s{0,2}(?:[-–=]?>|›|»|→|➔)\\s{0,2}${SEGMENT}){1,6}`, 'gu');
const UNDER =
  /^,?\s(?:under|unter|sous)\s(?:the\s)?["“'‘]?(\p{Lu}[\p{L}&-]{0,30}(?: (?:and|&|\p{Lu}[\p{L}&-]{0,30})){0,2})/u;
/** Words between "in your" and "settings", and from a house number to its street. */
const REACH = 4;
/** Words from a street to its postal code. */
const CODE_REACH = 14;
const CODE = /^\d{4,6}$/;
const CODE_PAIRS: [RegExp, RegExp][] = [
  [/^[a-z]{1,2}\d[a-z\d]?$/, /^\d[a-z]{2}$/],
  [/^[a-z]\d[a-z]$/, /^\d[a-z]\d$/],
];

/** Words that places are told by. */
export type PlaceWords = { streetWords: string[]; placeWords: string[]; placeBefore: string[] };

/** Finds paths and postal addresses in the text of a sentence. */
export function findPlaces(text: string, words: Words, seed: PlaceWords): Target[] {
  const before = new Set(seed.placeBefore.flatMap((phrase) => tokenize(phrase).words));
  const chains = SEPARATOR.test(text)
    ? [...text.matchAll(CHAIN)].map(([chain]) => withoutLead(chain, before))
    : [];
  const paths = chains.length > 0 ? chains : findNamedPlace(text, words, seed.placeWords, before);
  const addresses = findPost(text, words, new Set(seed.streetWords.flatMap((one) => tokenize(one).words)));
  return [...paths.map((path) => toTarget('path', path)), ...addresses.map((one) => toTarget('post', one))];
}

function toTarget(kind: 'path' | 'post', text: string): Target {
  // Addresses run longer than labels; both stay short enough to read.
  const target = kind === 'post' ? text.replace(/\s+/gu, ' ').slice(0, 200).toWellFormed() : toLabel(text);
  return { kind, label: target, href: null, target };
}

// "Visit Account > Data" leads to Account.
function withoutLead(chain: string, before: Set<string>): string {
  const [first = '', ...rest] = chain.split(' ');
  return rest.length > 0 && before.has(first.toLowerCase()) && !SEPARATOR.test(rest[0] ?? '')
    ? rest.join(' ')
    : chain;
}

function findNamedPlace(text: string, words: Words, places: string[], before: Set<string>): string[] {
  const place = findPhrase(toSpoken(words), words, places);
  if (!place) return [];
  const at = words.starts.indexOf(place.start);
  let from = at;
  while (from > 0 && at - from < REACH && !before.has(words.words[from - 1] ?? '')) from--;
  const isLed = from < at && before.has(words.words[from - 1] ?? '');
  const under = UNDER.exec(text.slice(place.end, place.end + 120));
  if (!isLed && !under) return [];
  return [text.slice(isLed ? words.starts[from] : place.start, place.end + (under?.[0].length ?? 0))];
}

function findPost(text: string, words: Words, streets: Set<string>): string[] {
  for (let at = 0; at < words.words.length; at++) {
    const from = startOfStreet(words.words, at, streets);
    if (from === null) continue;
    const to = endOfCode(words.words, Math.max(at, from) + 1);
    if (to === null) continue;
    const rest = /^,? (\p{Lu}[\p{L}-]{1,30})/u.exec(text.slice(words.ends[to], (words.ends[to] ?? 0) + 40));
    return [text.slice(words.starts[from], (words.ends[to] ?? 0) + (rest?.[0].length ?? 0))];
  }
  return [];
}

// "12 Mill Lane", "P.O. Box 12", "Mühlenstraße 12".
function startOfStreet(words: string[], at: number, streets: Set<string>): number | null {
  const word = words[at] ?? '';
  if (word === 'box' && /^\d+$/.test(words[at + 1] ?? '')) {
    if (words[at - 1] === 'po') return at - 1;
    return words[at - 1] === 'o' && words[at - 2] === 'p' ? at - 2 : null;
  }
  if (/.(strasse|platz|weg|allee)$/.test(word) && /^\d{1,4}[a-z]?$/.test(words[at + 1] ?? '')) return at;
  if (!streets.has(word)) return null;
  for (let from = at - 1; from >= Math.max(0, at - REACH - 1); from--)
    if (/^\d{1,5}[a-z]?$/.test(words[from] ?? '')) return from;
  return null;
}

function endOfCode(words: string[], from: number): number | null {
  for (let at = from; at < Math.min(words.length, from + CODE_REACH); at++) {
    const [word = '', next = ''] = [words[at], words[at + 1]];
    if (CODE.test(word)) return at;
    if (CODE_PAIRS.some(([first, second]) => first.test(word) && second.test(next))) return at + 1;
  }
  return null;
}
