// Edits for tests, made against the small seed of make-seed.ts.
import type { OwnPractice, PracticeEdit } from '../../../lib/model/edits.ts';
import type { PracticeId } from '../../../lib/model/practice.ts';
import type { Seed } from '../../../lib/taxonomy/schema.ts';
import { toEditBase } from '../../../lib/taxonomy/upgrade-edits.ts';

/** Makes an edit that changes nothing yet. */
export function makeEdit(seed: Seed, id: string, over: Partial<PracticeEdit> = {}): PracticeEdit {
  const practice = seed.practices.find((one) => one.id === id) ?? seed.practices[0];
  if (!practice) throw new Error('The seed has no practice.');
  const base = toEditBase(practice, seed.version);
  return {
    kind: 'changed',
    practice: id as PracticeId,
    isMuted: false,
    ratings: {},
    patterns: [],
    base,
    ...over,
  };
}

/** Makes a practice of the reader's own that is found by "lend your kayak". */
export function makeOwn(over: Partial<OwnPractice> = {}): OwnPractice {
  const perState = <V>(value: V) => ({ does: value, may: value, 'only-if': value, 'does-not': value });
  return {
    kind: 'own',
    practice: 'own-kayaks' as PracticeId,
    isMuted: false,
    category: 'sharing',
    label: 'Lends kayaks',
    why: 'It may come back wet.',
    statements: perState('Says something of kayaks'),
    ratings: { ...perState('caution' as const), 'does-not': 'good' },
    patterns: [{ language: 'en', text: 'lend~ ...2 kayak~' }],
    ...over,
  };
}

/** Gives edits as the store keeps them. */
export function toKept(edits: readonly (PracticeEdit | OwnPractice)[]) {
  return edits.map((value) => ({ key: `practice:${value.practice}`, value }));
}
