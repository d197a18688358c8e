// Findings of a segment to the categories it is about. OPP-115's annotators gave a segment one or two, not
// all it touches, so findings are weighed by hand-set numbers (crosswalks/opp115.json), which are part of
// the bench and not of Gloss:
// 1. A practice weighs 1 (a statement), .5 (said under other topics too) or .25 (a passing mention). A
//    sentence gives a category the weight of its strongest practice there, so a list of ten kinds of data
//    is one statement. Kinds of data and addresses are named wherever data or requests are spoken of:
//    they make First Party and Privacy contact only in sentences that say nothing of the other topics.
// 2. Sentences add up; the first, which names the topic, counts one and a half times.
// 3. A category is given from .5 on, if it has at least .6 of what the strongest one has.
// 4. Beside First Party, one statement of what third parties get is enough: that is the one pair of
//    categories that annotators gave often.
// States do not matter here: "we do not sell" is about third parties as much as "we sell" is.
import type { Finding } from '../../lib/model/report.ts';
import crosswalk from '../crosswalks/opp115.json' with { type: 'json' };

const WEIGHTS: Record<string, Record<string, number>> = crosswalk.labels;

/** OPP-115's categories, without "Practice not covered". */
export const LABELS = Object.keys(WEIGHTS);

const FIRST_PARTY = 'First Party Collection/Use';
const THIRD_PARTY = 'Third Party Sharing/Collection';
const CONTACT = 'Privacy contact information';
/** Categories that only sentences about nothing else make; with each, those that may stand beside it. */
const ASIDES = [
  { aside: CONTACT, beside: [CONTACT] },
  { aside: FIRST_PARTY, beside: [FIRST_PARTY, THIRD_PARTY] },
];
/** Weight of a practice that states its category. */
const STATEMENT = 1;

/** Categories that the findings of a segment are mostly about. */
export function categoriesOf(findings: readonly Finding[]): Set<string> {
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
  return given;
}

function weighSentence(sentence: readonly Finding[]): Map<string, number> {
  const weights = new Map(LABELS.map((label) => [label, strongestOf(sentence, label)]));
  for (const { aside, beside } of ASIDES) {
    const saysMore = LABELS.some((label) => !beside.includes(label) && (weights.get(label) ?? 0) > 0);
    if (saysMore) weights.delete(aside);
  }
  return weights;
}

function strongestOf(sentence: readonly Finding[], label: string): number {
  return Math.max(...sentence.map(({ practice }) => WEIGHTS[label]?.[practice] ?? 0));
}
