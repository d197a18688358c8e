// Questions put to the policy: found, denied, no mention found, or could not look. Silence is never taken
// for a denial, and a page that was not read to its end, or a practice without wordings in its language, not
// for silence.
import type { State } from '../model/practice.ts';
import type { Checklist, ChecklistQuestion, Finding } from '../model/report.ts';
import type { ChecklistSeed } from '../taxonomy/extras-schema.ts';

const AFFIRMING: readonly State[] = ['does', 'may', 'only-if'];

/** How far Gloss could look. */
export type Reach = {
  /** Practices that can be read in the page's language; none where nobody could look. */
  readable: ReadonlySet<string>;
  isTruncated: boolean;
};

/** Answers every question of every list. */
export function judgeChecklists(findings: Finding[], seeds: ChecklistSeed[], reach: Reach): Checklist[] {
  const byPractice = Map.groupBy(findings, (finding) => finding.practice as string);
  return seeds.map(({ id, title, basis, questions }) => ({
    id,
    title,
    basis,
    questions: questions.map((question) => answer(question, byPractice, reach)),
  }));
}

function answer(
  { id, text, practices, states = [...AFFIRMING] }: ChecklistSeed['questions'][number],
  byPractice: Map<string, Finding[]>,
  { readable, isTruncated }: Reach,
): ChecklistQuestion {
  const named = practices
    .flatMap((practice) => byPractice.get(practice) ?? [])
    .sort((a, b) => a.start - b.start);
  const found = named.filter(({ state }) => states.includes(state));
  if (found.length > 0) return { id, text, answer: 'found', findingIds: idsOf(found) };
  const denied = named.filter(({ state }) => state === 'does-not');
  if (denied.length > 0) return { id, text, answer: 'denied', findingIds: idsOf(denied) };
  const isWholeRead = !isTruncated && practices.every((practice) => readable.has(practice));
  return { id, text, answer: isWholeRead ? 'no-mention' : 'could-not-look', findingIds: [] };
}

const idsOf = (findings: Finding[]): string[] => findings.map(({ id }) => id);
