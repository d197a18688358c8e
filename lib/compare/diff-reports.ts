// What changed between two readings of a policy, practice by practice. Says what the sentences say;
// whether that is better or worse is the rating's.
import type { PolicyChange, PracticeChange } from '../model/policy.ts';
import { type PracticeId, RATINGS, STATES } from '../model/practice.ts';
import type { Finding, Report } from '../model/report.ts';

/**
 * Compares two reports: practices that are new, gone, or said in another leading state. What one of them
 * could not look at is neither new nor gone.
 */
export function diffReports(before: Report, after: Report): PracticeChange[] {
  const [old, now] = [leadingByPractice(before), leadingByPractice(after)];
  const gone = [...old.values()].filter(({ practice }) => !now.has(practice));
  const changes = [
    ...[...now.values()].flatMap((finding) => toChange(old.get(finding.practice) ?? null, finding)),
    ...gone.flatMap((finding) => toChange(finding, null)),
  ];
  const [hasReadBefore, hasReadAfter] = [isReadWhole(before), isReadWhole(after)];
  return changes.filter(({ kind }) =>
    kind === 'new' ? hasReadBefore : kind === 'gone' ? hasReadAfter : true,
  );
}

/** Tells whether silence in a report means that no mention was found. */
export function isReadWhole({ status, isTruncated }: Report): boolean {
  return status === 'analyzed' && !isTruncated;
}

/** Counts the changes between two reports. */
export function summarizeChange(before: Report, after: Report): PolicyChange {
  const changes = diffReports(before, after);
  const count = (kind: PracticeChange['kind']) => changes.filter((change) => change.kind === kind).length;
  return {
    since: before.capturedAt,
    newCount: count('new'),
    goneCount: count('gone'),
    flippedCount: count('flipped'),
    isOtherTaxonomy: before.taxonomy.hash !== after.taxonomy.hash,
  };
}

/**
 * Gives the leading finding of every practice in a report: the worst for the reader, then the firmest
 * state, so that one more "may" beside a "does" is no change.
 */
export function leadingByPractice({ findings }: Report): Map<PracticeId, Finding> {
  const leading = new Map<PracticeId, Finding>();
  for (const finding of findings) {
    const known = leading.get(finding.practice);
    if (!known || rank(finding) < rank(known)) leading.set(finding.practice, finding);
  }
  return leading;
}

function rank({ rating, state }: Finding): number {
  return RATINGS.indexOf(rating) * STATES.length + STATES.indexOf(state);
}

function toChange(from: Finding | null, to: Finding | null): PracticeChange[] {
  const named = to ?? from;
  if (!named || from?.state === to?.state) return [];
  const { practice, label } = named;
  const kind = !from ? 'new' : !to ? 'gone' : 'flipped';
  return [{ practice, label, kind, from: from?.state ?? null, to: to?.state ?? null }];
}
