// A practice as the taxonomy editor shows it: the seed's, with what the reader changed beside it.
import type { AddedPattern, SeedChange } from './edits.ts';
import type { CategoryId, PracticeId, Rating, State } from './practice.ts';

/** A pattern that came with Gloss: to be read and tried, not to be changed. */
export type SeedPattern = AddedPattern & {
  /** Patterns of which one must stand in a heading above. */
  heading: string[];
  /** The state it always has, or null where the sentence decides. */
  state: State | null;
  /** Whether a negator flips it; null where the practice says so. */
  polarity: 'verb' | 'fixed' | null;
  isInHeading: boolean;
};

/** One practice in the editor. */
export type PracticeView = {
  id: PracticeId;
  category: CategoryId;
  label: string;
  meaning: string;
  why: string;
  statements: Record<State, string>;
  /** Ratings in force. */
  ratings: Record<State, Rating>;
  /** Ratings that came with Gloss; null for a practice of the reader's own. */
  seedRatings: Record<State, Rating> | null;
  isMuted: boolean;
  isOwn: boolean;
  isEdited: boolean;
  seedPatterns: SeedPattern[];
  /** The reader's own patterns. */
  patterns: AddedPattern[];
  /** Sentences that are found, with their states, and sentences that are not. */
  examples: { text: string; state: State }[];
  misses: string[];
  /** What the seed changed since the reader's edit, or null. */
  change: SeedChange | null;
};
