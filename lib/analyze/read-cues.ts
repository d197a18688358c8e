// The words of the polarity lexicon in a run, and what stands between two places of it. Reads word
// positions, never text; decides no state.
import type { CuePattern, CueRole, LanguageTables } from '../taxonomy/compile-taxonomy.ts';
import type { WordRun, WordSpan } from '../taxonomy/match-pattern.ts';
import type { Match } from './match-sentence.ts';

/** A word of the polarity lexicon at its place. */
export type Cue = WordSpan & { role: CueRole };

/** What judging needs to know of the language, and of the run besides its cues. */
export type Grammar = Pick<LanguageTables, 'negatorFollowsVerb' | 'verbFollowsNoun'> &
  Pick<WordRun, 'isAfterBreak' | 'isAfterComma' | 'brackets'> & {
    /** Words of the list header that stand before the sentence's own. */
    headLength: number;
  };

/**
 * Reads the cues of a run: false friends ("not limited to") silence what stands inside them, and the
 * "can" of "cannot" weakens nothing.
 */
export function readCues(matches: Match<CuePattern>[]): Cue[] {
  const cues = matches.map(({ from, to, pattern }) => ({ from, to, role: pattern.role }));
  const friends = cues.filter(({ role }) => role === 'falseFriend');
  const negators = cues.filter(({ role }) => role === 'negator');
  const isSilenced = (cue: Cue): boolean =>
    (SILENCED.has(cue.role) && friends.some((friend) => overlaps(cue, friend) && !isLonger(cue, friend))) ||
    (cue.role === 'modal' && negators.some((negator) => overlaps(cue, negator)));
  return cues.filter((cue) => cue.role !== 'falseFriend' && !isSilenced(cue)).sort((a, b) => a.from - b.from);
}

// A wording that takes in the whole false friend and more says more: "wir können Sie" beside "können Sie".
const isLonger = (cue: Cue, friend: Cue): boolean =>
  cue.from <= friend.from && cue.to >= friend.to && cue.to - cue.from > friend.to - friend.from;

const SILENCED = new Set<CueRole>(['negator', 'determiner', 'exception', 'condition', 'modal', 'verb']);

/** Tells whether two spans share a word. */
export const overlaps = (a: WordSpan, b: WordSpan): boolean => a.from < b.to && b.from < a.to;

/** Tells whether a cue of a role begins in a range. */
export function holds(role: CueRole, from: number, to: number, cues: Cue[]): boolean {
  return cues.some((cue) => cue.role === role && cue.from >= from && cue.from < to);
}

/** Tells whether a match holds a verb: such a match says more than a bare noun ("credit card"). */
export function holdsVerb(match: WordSpan, cues: Cue[]): boolean {
  return holds('verb', match.from, match.to, cues);
}

/** Tells whether a new clause begins in a range: no negator or modal reaches over it. */
export function startsClause(from: number, to: number, cues: Cue[]): boolean {
  return holds('clauseStart', from, to, cues) || holds('exception', from, to, cues);
}

/** Tells whether a statement of its own begins in a range ("…, and we …", a semicolon). */
export function startsStatement(from: number, to: number, cues: Cue[], { isAfterBreak }: Grammar): boolean {
  return isAfterBreak.slice(from + 1, to + 1).includes(true) || holds('restart', from, to, cues);
}

/** Tells whether a word in brackets would have to reach out of them: an aside says nothing of the rest. */
export function leavesBracket(from: number, to: number, { brackets }: Grammar): boolean {
  return brackets[from] !== 0 && brackets[from] !== brackets[to];
}
