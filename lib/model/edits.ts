// What the reader changed about the taxonomy: an overlay on the seed, never a copy of it, so that a new
// seed leaves it alone. Says nothing of how it is applied (lib/taxonomy/merge-edits.ts).
import type { CategoryId, PracticeId, Rating, State } from './practice.ts';

/** A pattern of the reader's own. */
export type AddedPattern = {
  /** BCP 47 primary subtag of the language it is written in. */
  language: string;
  /** In the phrase language of docs/patterns.md. */
  text: string;
  /** Patterns that must stand in the same sentence, all of them. */
  require?: string[];
  /** Patterns of which none may stand in the same sentence. */
  forbid?: string[];
};

/** What the seed said of a practice when it was edited. */
export type EditBase = {
  /** Version of that seed. */
  version: string;
  label: string;
  ratings: Record<State, Rating>;
  /** Its patterns in English, as text. */
  patterns: string[];
};

/** What the reader changed about a practice of the seed. */
export type PracticeEdit = {
  kind: 'changed';
  practice: PracticeId;
  isMuted: boolean;
  /** The reader's ratings; a state that is not here keeps the seed's. */
  ratings: Partial<Record<State, Rating>>;
  patterns: AddedPattern[];
  base: EditBase;
};

/** A practice of the reader's own. */
export type OwnPractice = {
  kind: 'own';
  /** Begins with `own-`, so that no seed can ever take the name. */
  practice: PracticeId;
  isMuted: boolean;
  category: CategoryId;
  label: string;
  why: string;
  statements: Record<State, string>;
  ratings: Record<State, Rating>;
  patterns: AddedPattern[];
};

/** One edit, all that concerns one practice. */
export type Edit = PracticeEdit | OwnPractice;

export const OWN_PREFIX = 'own-';

/** Gives the key under which the edit of a practice is kept. */
export function toEditKey(practice: PracticeId): string {
  return `practice:${practice}`;
}

/** Tells whether an edit changes nothing, so that it need not be kept. */
export function isEmptyEdit(edit: Edit): boolean {
  return (
    edit.kind === 'changed' &&
    !edit.isMuted &&
    edit.patterns.length === 0 &&
    Object.keys(edit.ratings).length === 0
  );
}

/** What is wrong with a pattern; each has its own words (`fault_…`). */
export type PatternFaultKind =
  | 'unreadable'
  | 'sign'
  | 'empty'
  | 'edge-gap'
  | 'gap-size'
  | 'two-signs'
  | 'short'
  | 'open-group'
  | 'empty-choice'
  | 'loose-optional'
  | 'class'
  | 'broad';

/** A fault of a pattern: what, the characters in question, and where they begin (null: the whole of it). */
export type PatternFault = { kind: PatternFaultKind; detail: string; at: number | null };

/** Why an edit, or a part of one, could not be applied. It is kept all the same. */
export type UnappliedReason =
  | { kind: 'broken' }
  | { kind: 'practice-gone' }
  | { kind: 'language-gone'; language: string }
  | { kind: 'pattern'; text: string; fault: PatternFault };

/** An edit, or a part of one, that could not be applied. */
export type Unapplied = { key: string; practice: string; label: string; reason: UnappliedReason };

/** What a newer seed changed where the reader had edited; the edit stands until the reader says otherwise. */
export type SeedChange = {
  key: string;
  practice: PracticeId;
  label: string;
  /** Version of the seed that was edited. */
  since: string;
  /** States that the reader rated and the seed now rates otherwise than then. */
  ratings: { state: State; was: Rating; is: Rating; mine: Rating }[];
  /** Patterns the seed has gained and lost since. */
  addedCount: number;
  removedCount: number;
};
