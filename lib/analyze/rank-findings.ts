// What is unusual here: how many of the measured policies say the same, and which findings to lead with.
import type { Rating, State } from '../model/practice.ts';
import type { Finding, Rarity } from '../model/report.ts';
import type { Prevalence } from '../taxonomy/extras-schema.ts';

/** With fewer policies, "in 1 of 30" may as well be 1 in 10. */
export const MIN_POLICY_COUNT = 50;
/** What more than one policy in seven says is not unusual. */
const MAX_SHARE = 0.15;
/** How much a finding matters to a reader; what is merely good to know is not led with. */
const WEIGHTS: Record<Rating, number> = { bad: 3, caution: 2, good: 1, neutral: 0 };

/**
 * Gives in how many of the measured policies a practice is found in a state; null where too few were. `does`
 * and `may` count together: a reader is as little surprised by one as by the other.
 */
export function rarityOf({ practices }: Prevalence, practice: string, state: State): Rarity | null {
  const counts = Object.hasOwn(practices, practice) ? practices[practice] : undefined;
  if (!counts || counts.of < MIN_POLICY_COUNT) return null;
  return { policies: counts[state === 'does' || state === 'may' ? 'affirmed' : state], of: counts.of };
}

/** Ranks the rare findings, one for each practice and state, by rating times surprise. */
export function rankFindings(findings: Finding[]): string[] {
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.practice} ${finding.state}`;
    if (!first.has(key) && isUnusual(finding)) first.set(key, finding);
  }
  return [...first.values()].sort((a, b) => scoreOf(b) - scoreOf(a)).map(({ id }) => id);
}

function isUnusual({ rating, rarity }: Finding): boolean {
  return WEIGHTS[rating] > 0 && rarity !== null && rarity.policies <= MAX_SHARE * rarity.of;
}

// Surprise in bits, with half a policy added so that none of 100 is not endless.
function scoreOf({ rating, rarity }: Finding): number {
  if (!rarity) return 0;
  return WEIGHTS[rating] * -Math.log2((rarity.policies + 0.5) / (rarity.of + 1));
}
