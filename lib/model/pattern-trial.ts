// What trying patterns on a text gave: the sentences that match, and those that nearly do with the reasons
// against them. Plain data between the matcher and the page that shows it.
import type { State } from './practice.ts';
import type { Span } from './report.ts';

/** Why a sentence in which a pattern's words stand is no match all the same. */
export type Refusal =
  | { kind: 'required'; pattern: string }
  | { kind: 'forbidden'; pattern: string }
  | { kind: 'heading'; patterns: string[] }
  | { kind: 'is-heading' }
  | { kind: 'in-list-header' }
  | { kind: 'other-purpose' }
  /** One of the words stands there, the others do not, or not close enough. */
  | { kind: 'partly'; words: string };

/** A sentence that matched. */
export type TrialMatch = { sentence: string; span: Span; state: State; pattern: string };

/** A sentence that nearly matched. */
export type NearMiss = { sentence: string; span: Span; pattern: string; refusals: Refusal[] };

/** What came of a trial. */
export type Trial = {
  /** The language the text is in, as Gloss reads it; `und` when it cannot tell. */
  language: string;
  /** False when the patterns are of another language and would never be tried on this text. */
  isSameLanguage: boolean;
  sentenceCount: number;
  matches: TrialMatch[];
  nearMisses: NearMiss[];
  /** Counts of those that are not listed. */
  moreMatches: number;
  moreNearMisses: number;
};
