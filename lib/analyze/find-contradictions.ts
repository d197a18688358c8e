// Rule 9: denied in one sentence and affirmed in another of the same page. Says so only where both cannot
// hold: a conditional, a narrower denial, or sharing that another practice explains is no contradiction.
import type { Contradiction, Finding } from '../model/report.ts';
import type { Extras } from '../taxonomy/extras-schema.ts';
import { tokenize } from '../text/tokenize.ts';
import { hasPhrase, toSpoken } from './find-phrase.ts';

type Seed = Extras['contradictions'];

/** Findings of either side that are shown. */
const MAX_SIDE = 5;

/** Finds the contradictions of a page, in the order of the seed. */
export function findContradictions(findings: Finding[], seed: Seed): Contradiction[] {
  const byPractice = Map.groupBy(findings, (finding) => finding.practice as string);
  const bySentence = Map.groupBy(findings, (finding) => finding.start);
  return seed.practices.flatMap(({ practice, explainedBy }) => {
    const named = byPractice.get(practice) ?? [];
    const denied = named.filter((one) => one.state === 'does-not' && isWhole(one, seed.narrowDenial));
    if (denied.length === 0) return [];
    const affirmed = named.filter(
      (one) =>
        (one.state === 'does' || one.state === 'may') &&
        isWhole(one, seed.narrowAffirmation) &&
        !(bySentence.get(one.start) ?? []).some((other) => explainedBy.includes(other.practice)),
    );
    const [first] = affirmed;
    if (!first) return [];
    return [
      {
        practice: first.practice,
        label: first.label,
        deniedIds: sideOf(denied),
        affirmedIds: sideOf(affirmed),
      },
    ];
  });
}

const sideOf = (findings: Finding[]): string[] => findings.slice(0, MAX_SIDE).map(({ id }) => id);

// A word of the list header decides as much as one of the sentence.
function isWhole({ sentenceText, decidedBy }: Finding, narrowing: readonly string[]): boolean {
  if (decidedBy.some(({ role }) => role === 'exception' || role === 'condition')) return false;
  return !hasPhrase(toSpoken(tokenize(sentenceText)), narrowing);
}
