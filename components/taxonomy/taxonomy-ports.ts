// What the taxonomy editor can do and ask, given by the page that holds it.
import type { AddedPattern, OwnPractice, PatternFault, SeedChange } from '../../lib/model/edits.ts';
import type { Trial } from '../../lib/model/pattern-trial.ts';
import type { PracticeId, Rating, State } from '../../lib/model/practice.ts';
import type { SeedPattern } from '../../lib/model/practice-view.ts';

/** What a trial is made on. */
export type TrialText = { kind: 'page' } | { kind: 'pasted'; text: string };

/** What came of a trial; `could-not-look` says why nothing was tried. */
export type TrialAnswer =
  | { kind: 'tried'; title: string | null; trial: Trial }
  | { kind: 'could-not-look'; reason: string };

/** A practice as far as it is needed to try patterns. */
export type TrialSubject = {
  practice: PracticeId | null;
  patterns: readonly (AddedPattern | SeedPattern)[];
  language: string;
};

export type TaxonomyActions = {
  mute(practice: PracticeId, isMuted: boolean): void;
  rate(practice: PracticeId, state: State, rating: Rating): void;
  addPattern(practice: PracticeId, pattern: AddedPattern): void;
  removePattern(practice: PracticeId, at: number): void;
  saveOwn(own: Omit<OwnPractice, 'practice'>): void;
  reset(practice: PracticeId): void;
  resetAll(): void;
  /** Deletes a kept edit that could not be applied. */
  discard(key: string): void;
  keepMine(change: SeedChange): void;
  takeSeeds(change: SeedChange): void;
};

export type TaxonomyChecks = {
  /** What is wrong with a text as a pattern of a language; null for nothing. */
  checkPattern(language: string, text: string): PatternFault | null;
  /** The same for a text that must or must not stand beside a pattern. */
  checkNeighbour(language: string, text: string): PatternFault | null;
  tryPatterns(subject: TrialSubject, on: TrialText): Promise<TrialAnswer>;
};
