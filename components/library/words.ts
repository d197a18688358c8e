// What the library says of changes and counts, put together from whole phrases.
import type { PolicyChange, PracticeChange } from '../../lib/model/policy.ts';
import { RATINGS } from '../../lib/model/practice.ts';
import type { Summary } from '../../lib/model/report.ts';
import { sayDate, sayList } from '../../lib/words/format.ts';
import { RATING_NAMES } from '../../lib/words/names.ts';
import { say, sayCount, sayTable } from '../../lib/words/say.ts';

export const KIND_NAMES = sayTable<PracticeChange['kind']>({
  new: 'library_kind_new',
  gone: 'library_kind_gone',
  flipped: 'library_kind_flipped',
});

/** A sign per kind of change, so that colour is never alone. */
export const KIND_SIGNS: Record<PracticeChange['kind'], string> = { new: '+', gone: '−', flipped: '⇄' };

/** Says what changed since the earlier reading. */
export function sayChange(change: PolicyChange): string {
  const { newCount, goneCount, flippedCount, since } = change;
  const parts = [
    newCount > 0 && sayCount('library_new', newCount),
    goneCount > 0 && sayCount('library_gone', goneCount),
    flippedCount > 0 && sayCount('library_flipped', flippedCount),
  ].filter((part) => part !== false);
  if (parts.length === 0) return say('library_change_words', sayDate(since));
  return say('library_change', sayList(parts), sayDate(since));
}

/** Says the counts of a policy by rating, for those who do not see the signs. */
export function sayRatingCounts({ byRating }: Pick<Summary, 'byRating'>): string {
  return sayList(RATINGS.map((rating) => `${RATING_NAMES[rating]}: ${byRating[rating]}`));
}

/** Counts the practices that changed. */
export function countChanges(change: PolicyChange | null): number {
  return change ? change.newCount + change.goneCount + change.flippedCount : 0;
}
