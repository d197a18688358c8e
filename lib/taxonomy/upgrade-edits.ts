// What became of the seed under the reader's edits: a new seed never changes an edit, but the reader is
// told where both changed the same practice.
import type { Edit, EditBase, PracticeEdit, SeedChange } from '../model/edits.ts';
import { toEditKey } from '../model/edits.ts';
import { STATES } from '../model/practice.ts';
import type { PracticeSeed, Seed } from './schema.ts';

/** Gives what an edit of a practice is made against. */
export function toEditBase({ label, ratings, patterns }: PracticeSeed, version: string): EditBase {
  return { version, label, ratings, patterns: patterns.map((pattern) => JSON.stringify(pattern)) };
}

/** Lists what the seed changed since each edit was made, where the reader had changed it too. */
export function findSeedChanges(seed: Seed, edits: readonly Edit[]): SeedChange[] {
  const practices = new Map(seed.practices.map((practice) => [practice.id, practice]));
  return edits.flatMap((edit) => {
    if (edit.kind === 'own' || edit.base.version === seed.version) return [];
    const practice = practices.get(edit.practice);
    const change = practice && compare(practice, edit);
    return change && isChange(change) ? [change] : [];
  });
}

/** Says that the reader has seen what the seed changed and keeps the edit: it now stands against this seed. */
export function rebaseEdit(edit: PracticeEdit, practice: PracticeSeed, version: string): PracticeEdit {
  return { ...edit, base: toEditBase(practice, version) };
}

function compare(
  practice: PracticeSeed,
  { base, ratings, patterns, isMuted, ...edit }: PracticeEdit,
): SeedChange {
  const now = practice.patterns.map((pattern) => JSON.stringify(pattern));
  // Patterns only matter to who added some, or silenced all of them.
  const isTouched = patterns.length > 0 || isMuted;
  return {
    key: toEditKey(edit.practice),
    practice: edit.practice,
    label: practice.label,
    since: base.version,
    ratings: STATES.flatMap((state) => {
      const [was, is, mine] = [base.ratings[state], practice.ratings[state], ratings[state]];
      return mine && was !== is && mine !== is ? [{ state, was, is, mine }] : [];
    }),
    addedCount: isTouched ? now.filter((one) => !base.patterns.includes(one)).length : 0,
    removedCount: isTouched ? base.patterns.filter((one) => !now.includes(one)).length : 0,
  };
}

function isChange({ ratings, addedCount, removedCount }: SeedChange): boolean {
  return ratings.length + addedCount + removedCount > 0;
}
