// A block's text to sentences. Intl.Segmenter splits after abbreviations ("Inc. | may"), so those are
// joined again; it is linear in Node 24 and in both browsers.
import type { Span } from '../model/report.ts';

const COMMON =
  'e\\.g|i\\.e|etc|inc|ltd|co|corp|llc|plc|mr|mrs|ms|dr|prof|st|sec|sect|art|no|nos|vs|cf|al|approx|dept|fig|para|paras|incl|u\\.s|u\\.k|e\\.u|p\\.o|a\\.k\\.a|ph|d\\.c|[a-z]|[ivx]{1,4}|\\d{1,3}';
/** Abbreviations of other languages, as they would be misread in English ("gem." is a word there). */
const MORE: Record<string, string> = {
  de: 'abs|nr|lit|ziff|buchst|bzw|ggf|ggfs|inkl|exkl|zzgl|gem|vgl|evtl|ca|str|tel|sog|bspw|usw|insb|max|min|mind|abk|hr|fr|z\\.\\s?b|d\\.\\s?h|u\\.\\s?a|i\\.\\s?s|i\\.\\s?v|s\\.\\s?o|v\\.\\s?a',
  fr: 'mme|mmes|mlle|mm|p\\.\\s?ex|ex|env|tél|av|bd|c\\.-à-d|alin|n°|réf|soc|ste|resp',
};
const abbreviations = new Map<string, RegExp>();

function abbreviationOf(language: string): RegExp {
  let pattern = abbreviations.get(language);
  if (!pattern) {
    const more = Object.hasOwn(MORE, language) ? `|${MORE[language]}` : '';
    pattern = new RegExp(`(?:^|[\\s("'“„‘«[])(?:${COMMON}${more})\\\\?\\.["”’»)]?\\s*$`, 'iu');
    abbreviations.set(language, pattern);
  }
  return pattern;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/**
 * Longest sentence in characters; what goes on without a full stop is cut at a space. Legal sentences
 * reach about 1,500; beyond that it is a list without marks, and quotes of it would help nobody.
 */
const MAX_SENTENCE_LENGTH = 2000;

/** Splits text into sentences without their surrounding white space; covers every word of it. */
export function splitSentences(text: string, language = 'en'): Span[] {
  const spans: Span[] = [];
  const abbreviation = abbreviationOf(language);
  let start = -1;
  for (const { segment, index } of segmenterFor(language).segment(text)) {
    if (start < 0) start = index;
    const end = index + segment.length;
    if (isUnfinished(text, start, end, abbreviation)) continue;
    pushTrimmed(spans, text, start, end);
    start = -1;
  }
  if (start >= 0) pushTrimmed(spans, text, start, text.length);
  return spans;
}

// An abbreviation ends the piece, or the next piece goes on in lower case.
function isUnfinished(text: string, start: number, end: number, abbreviation: RegExp): boolean {
  if (end >= text.length) return false;
  if (/^\p{Ll}/u.test(text.slice(end, end + 2)))
    return !/[!?]["”’)]?\s*$/u.test(text.slice(Math.max(start, end - 14), end));
  return abbreviation.test(text.slice(Math.max(start, end - 14), end));
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text[start] ?? '')) start++;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
  while (end - start > MAX_SENTENCE_LENGTH) {
    // Never looked for before this sentence: without a space in it, each cut would read all that went before.
    const space = text.slice(start, start + MAX_SENTENCE_LENGTH + 1).lastIndexOf(' ');
    const cut = start + (space > 0 ? space : MAX_SENTENCE_LENGTH);
    spans.push({ start, end: cut });
    start = space > 0 ? cut + 1 : cut;
  }
  if (end > start) spans.push({ start, end });
}
