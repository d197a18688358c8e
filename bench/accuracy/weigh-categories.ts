// Findings of a segment to the categories it is about. OPP-115's annotators gave a segment one or two, not
// all it touches, so findings are weighed by hand-set numbers (crosswalks/opp115.json), which are part of
// the bench and not of Gloss:
// 1. A practice weighs 1 (a statement), .5 (said under other topics too) or .25 (a passing mention). A
//    sentence gives a category the weight of its strongest practice there, so a list of ten kinds of data
//    is one statement. Kinds of data are named wherever data is spoken of: they make First Party only in
//    sentences that say nothing of the other topics.
// 2. Sentences add up; the first, which names the topic, counts one and a half times.
// 3. A category is given from .5 on, if it has at least .6 of what the strongest one has.
// 4. Beside First Party, one statement of what third parties get is enough: that is the one pair of
//    categories that annotators gave often.
// 5. Whom to ask is contact information only with an address to write to or a number to call, and then
//    always: "contact us" alone is said everywhere.
// 6. A segment of a few words in which nothing is found is a heading, which is generic.
// On the development data this gives micro F1 .76 where counting every practice as 1 gives .70, and the
// same on policies nobody looked into within .03.
// States do not matter here: "we do not sell" is about third parties as much as "we sell" is.
import type { Finding } from '../../lib/model/report.ts';
import crosswalk from '../crosswalks/opp115.json' with { type: 'json' };

const WEIGHTS: Record<string, Record<string, number>> = crosswalk.labels;

/** OPP-115's categories, without "Practice not covered". */
export const LABELS = Object.keys(WEIGHTS);

const FIRST_PARTY = 'First Party Collection/Use';
const THIRD_PARTY = 'Third Party Sharing/Collection';
const CONTACT = 'Privacy contact information';
const GENERIC = 'Introductory/Generic';
/** An e-mail address, a telephone number or a US post code: what contact sections end in. */
const ADDRESS = /[\w.+-]+@[\w-]+\.\w|\b\d{3}\)?[-. ]+\d{3}[-. ]\d{4}\b|\b[A-Z]{2},? +\d{5}\b/;
/** Words of the longest heading: "What information do we collect about you?" */
const MAX_HEADING_WORDS = 8;
/** Weight of a practice that states its category. */
const STATEMENT = 1;

/** Categories that the findings of a segment are mostly about; `text` is the segment's. */
export function categoriesOf(findings: readonly Finding[], text: string): Set<string> {
  if (findings.length === 0) return new Set(isHeading(text) ? [GENERIC] : []);
  const sums = new Map(LABELS.map((label) => [label, 0]));
  const stated = new Set<string>();
  for (const [start, sentence] of Map.groupBy(findings, (finding) => finding.start)) {
    const factor = start === 0 ? crosswalk.firstSentence : 1;
    for (const [label, weight] of weighSentence(sentence)) {
      sums.set(label, (sums.get(label) ?? 0) + factor * weight);
      if (weight >= STATEMENT) stated.add(label);
    }
  }
  const most = Math.max(...sums.values());
  const least = Math.max(crosswalk.threshold, crosswalk.share * most);
  const given = new Set(LABELS.filter((label) => (sums.get(label) ?? 0) >= least));
  if (sums.get(FIRST_PARTY) === most && stated.has(THIRD_PARTY)) given.add(THIRD_PARTY);
  if ((sums.get(CONTACT) ?? 0) > 0 && ADDRESS.test(text)) given.add(CONTACT);
  else given.delete(CONTACT);
  return given;
}

function isHeading(text: string): boolean {
  return text.trim().split(/\s+/).length <= MAX_HEADING_WORDS;
}

function weighSentence(sentence: readonly Finding[]): Map<string, number> {
  const weights = new Map(LABELS.map((label) => [label, strongestOf(sentence, label)]));
  const saysMore = LABELS.some(
    (label) => label !== FIRST_PARTY && label !== THIRD_PARTY && (weights.get(label) ?? 0) > 0,
  );
  if (saysMore) weights.delete(FIRST_PARTY);
  return weights;
}

function strongestOf(sentence: readonly Finding[], label: string): number {
  return Math.max(...sentence.map(({ practice }) => WEIGHTS[label]?.[practice] ?? 0));
}
