// What is said of the page as a whole, in the words of an export: dates, rarity, relics, answers.
import type {
  ChecklistAnswer,
  Finding,
  PolicyDate,
  Rarity,
  Relic,
  Report,
  StatedDate,
} from '../model/report.ts';
import { isWholeJudged } from '../model/upgrade-report.ts';

/** Tells whether anybody looked at the page as a whole. */
export function isLookedAt(report: Report): boolean {
  return isWholeJudged(report) && report.status === 'analyzed';
}

/** Says a date with both readings where it has two; empty where there is none. */
export function sayDate(date: StatedDate | null): string {
  return date?.readings.join(' or ') ?? '';
}

/** Says whether a policy is stale: yes, no, or unclear where its date can be read in two ways. */
export function sayStale(date: PolicyDate | null): string {
  if (!date) return '';
  return date.isStale === null ? 'unclear' : date.isStale ? 'yes' : 'no';
}

/** Says in how many policies the same was found; empty where that is not known. */
export function sayRarity(rarity: Rarity | null): string {
  return rarity ? `${rarity.policies} of ${rarity.of} policies` : '';
}

/** Says what is outdated and since when. */
export function sayRelic({ label, since }: Relic): string {
  return `${label}: outdated since ${since}`;
}

/** Gives the findings that say the opposite of a finding. */
export function opposedTo({ id }: Finding, { contradictions }: Report): string[] {
  return contradictions.flatMap(({ deniedIds, affirmedIds }) => {
    if (deniedIds.includes(id)) return affirmedIds;
    return affirmedIds.includes(id) ? deniedIds : [];
  });
}

/** Gives the questions of all checklists with an answer, each as "list: question". */
export function questionsAnswered({ checklists }: Report, answer: ChecklistAnswer): string[] {
  return checklists.flatMap((list) =>
    list.questions.filter((one) => one.answer === answer).map(({ id }) => `${list.id}: ${id}`),
  );
}
