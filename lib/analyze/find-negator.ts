// Rule 2: which words deny a match, if any. A negator must govern the verb the match speaks of; a
// determiner its noun or its subject; a predicate denies the noun before it.
import type { WordSpan } from '../taxonomy/match-pattern.ts';
import { type Cue, type Grammar, holds, leavesBracket, startsClause } from './read-cues.ts';

/** Words between a noun and its verb: "les journaux ne sont en aucun cas conservés". */
const MAX_NOUN_REACH = 8;
/** Words between a noun and the predicate that denies it: "disclosure of your data *by us* is prohibited". */
const MAX_PREDICATE_REACH = 4;

/**
 * Finds the verb a negator must reach: the match's first word where that is a verb ("sell your data"), else
 * its last verb ("your data that we collect may be sold"), else (where the language's data says so) the
 * next verb of the clause, else its first word.
 */
export function findVerb(match: WordSpan, cues: Cue[], { verbFollowsNoun }: Grammar): number {
  const verbs = cues.filter((cue) => cue.role === 'verb' && cue.from >= match.from && cue.from < match.to);
  if (verbs[0]?.from === match.from) return secondVerbOf(verbs, cues) ?? match.from;
  const own = verbs.at(-1);
  if (own || !verbFollowsNoun) return own?.from ?? match.from;
  const next = cues.find((cue) => cue.role === 'verb' && cue.from >= match.to);
  const isNear = next && next.from - match.to <= MAX_NOUN_REACH && !startsClause(match.to, next.from, cues);
  return isNear ? next.from : match.from;
}

// "… would reveal who you are, and will not be released to others": a wording that runs over a negator on
// to a second verb ends with what the second says.
function secondVerbOf(verbs: Cue[], cues: Cue[]): number | null {
  const last = verbs.at(-1);
  if (!last || verbs.length < 2) return null;
  const negator = cues.find(
    ({ role, from }) => role === 'negator' && from > (verbs[0]?.from ?? 0) && from < last.from,
  );
  return negator && holds('auxiliary', negator.from - 1, last.from, cues) ? last.from : null;
}

/** Finds the words that deny a match whose verb stands at `verb`; null where it is not denied. */
export function findNegator(match: WordSpan, verb: number, cues: Cue[], grammar: Grammar): Cue | null {
  const reachable = cues.filter((cue) => !leavesBracket(cue.from, verb, grammar));
  const before = reachable.filter((cue) => cue.role === 'negator' && cue.from <= verb).reverse();
  const governing = before.find((negator) => !startsClause(negator.to, verb, cues));
  if (governing) return governing;
  if (grammar.negatorFollowsVerb) return negatorInClause(match, verb, cues, grammar);
  const isAtNoun = (cue: Cue) => cue.to >= match.from && cue.to <= match.to;
  const determiners = reachable.filter(({ role }) => role === 'determiner');
  return (
    determiners.find(isAtNoun) ??
    determiners.findLast((cue) => cue.to <= verb && isSubjectOf(cue, verb, cues)) ??
    predicateOf(match, cues) ??
    answerOf(match, cues, grammar)
  );
}

// "No data is ever stored, sold or shared": a denied subject reaches its verb and those joined to it; an
// auxiliary after a verb starts the next statement ("no data is sold and cookies are used").
function isSubjectOf(determiner: Cue, verb: number, cues: Cue[]): boolean {
  const between = cues.filter(({ from }) => from >= determiner.to && from < verb);
  const auxiliaries = between.filter(({ role }) => role === 'auxiliary');
  const firstVerb = between.find(({ role }) => role === 'verb')?.from ?? verb;
  const startsAnother = ({ role, from }: Cue) =>
    (role === 'clauseStart' || role === 'exception') &&
    !auxiliaries.some((auxiliary) => auxiliary.from === from);
  return (
    auxiliaries.length > 0 &&
    auxiliaries.every(({ from }) => from < firstVerb) &&
    !between.some(startsAnother)
  );
}

// "Disclosure to third parties is prohibited": only where the match is itself the subject.
function predicateOf(match: WordSpan, cues: Cue[]): Cue | null {
  const predicate = cues.find(
    ({ role, from }) =>
      role === 'denyingPredicate' && from >= match.to && from - match.to <= MAX_PREDICATE_REACH,
  );
  if (!predicate || startsClause(match.to, predicate.from, cues)) return null;
  return startsClause(Math.max(0, match.from - 2), match.from, cues) ? null : predicate;
}

// "Biometric information: No": a label with its answer, as tables and lists of categories have it.
function answerOf(match: WordSpan, cues: Cue[], { brackets }: Grammar): Cue | null {
  const isLabel = !cues.some(({ role }) => role === 'verb' || role === 'clauseStart' || role === 'negator');
  const last = cues.find(({ role, to }) => role === 'determiner' && to === brackets.length);
  return isLabel && last && last.from >= match.to ? last : null;
}

// Where a negator may follow its verb, one that stands after the match reaches back to it within the
// clause: no comma and no second verb joined on between. "Keine" denies the whole clause as "nicht" does.
function negatorInClause(match: WordSpan, verb: number, cues: Cue[], grammar: Grammar): Cue | null {
  const isNegator = ({ role, from }: Cue) =>
    (role === 'negator' || role === 'determiner') && !leavesBracket(from, verb, grammar);
  const isNewClause = (from: number, to: number) =>
    grammar.isAfterComma.slice(from, to + 1).includes(true) ||
    startsClause(from, to, cues) ||
    (holds('join', from, to, cues) && holds('verb', from, to, cues));
  const before = cues.filter((cue) => isNegator(cue) && cue.from <= verb).reverse();
  return (
    before.find((cue) => !startsClause(cue.to, verb, cues)) ??
    cues.find((cue) => isNegator(cue) && cue.from > verb && !isNewClause(match.to, cue.from)) ??
    null
  );
}
