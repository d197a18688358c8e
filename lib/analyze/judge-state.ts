// What a sentence says of a practice: does, may, only-if, does-not. The rules are numbered as in
// docs/states.md; their words live in seeds/polarity.json. Reads word positions, never text.
import type { State } from '../model/practice.ts';
import type { CuePattern, CueRole, LanguageTables, PracticePattern } from '../taxonomy/compile-taxonomy.ts';
import type { WordRun, WordSpan } from '../taxonomy/match-pattern.ts';
import type { Match } from './match-sentence.ts';

/** A word of the polarity lexicon at its place. */
export type Cue = WordSpan & { role: CueRole };

/** The state and the cues that decided it, strongest first. */
export type Judgement = { state: State; decidedBy: Cue[] };

/** Tells whether a match holds a verb: such a match says more than a bare noun ("credit card"). */
export function holdsVerb(match: WordSpan, cues: Cue[]): boolean {
  return holds('verb', match.from, match.to, cues);
}

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

/** What judging needs to know of the language, and where the commas of the sentence are. */
export type Grammar = Pick<LanguageTables, 'negatorFollowsVerb' | 'verbFollowsNoun'> &
  Pick<WordRun, 'isAfterComma'>;

/** Judges one match among the cues of its sentence. */
export function judgeState(match: Match<PracticePattern>, cues: Cue[], grammar: Grammar): Judgement {
  const { state, polarity } = match.pattern;
  const judged = judgeWords(match, cues, grammar, polarity === 'verb' || state !== null);
  if (!state) return judged;
  // A wording that carries its state shows the words that say the same, where there are any.
  return judged.state === state ? judged : { state, decidedBy: [] };
}

function judgeWords(match: WordSpan, cues: Cue[], grammar: Grammar, canBeDenied: boolean): Judgement {
  const verb = verbOf(match, cues, grammar);
  const negator = canBeDenied ? negatorOf(match, verb, cues, grammar) : null;
  if (negator) {
    const exception = exceptionOf(negator, cues);
    if (exception) return { state: 'only-if', decidedBy: [negator, exception] };
    // "If you opt out, we will not …": denied only to those who refuse.
    const refusal = cues.find((cue) => cue.role === 'refusal' && !overlaps(cue, match));
    if (refusal) return { state: 'only-if', decidedBy: [negator, refusal] };
    return { state: 'does-not', decidedBy: [negator] };
  }
  const condition = cues.find((cue) => cue.role === 'condition' && !isPartOf(cue, match, grammar));
  if (condition && canBeDenied) return { state: 'only-if', decidedBy: [condition] };
  const modal = modalOf(verb, cues, grammar);
  return modal ? { state: 'may', decidedBy: [modal] } : { state: 'does', decidedBy: [] };
}

/** Words between a noun and its verb: "les journaux ne sont en aucun cas conservés". */
const MAX_NOUN_REACH = 8;

const overlaps = (a: WordSpan, b: WordSpan): boolean => a.from < b.to && b.from < a.to;

// A wording's own condition is no condition; one that stands within a verb's bracket ("geben … weiter") is.
function isPartOf(cue: Cue, match: WordSpan, { negatorFollowsVerb }: Grammar): boolean {
  return overlaps(cue, match) && !(negatorFollowsVerb && cue.from > match.from && cue.to < match.to);
}

// The verb a negator must reach: the match's first word where that is a verb ("sell your data"), else
// its last verb ("your data that we collect may be sold"), else (where the language's data says so) the
// next verb of the clause, else its first word.
function verbOf(match: WordSpan, cues: Cue[], { verbFollowsNoun }: Grammar): number {
  const verbs = cues.filter((cue) => cue.role === 'verb' && cue.from >= match.from && cue.from < match.to);
  if (verbs[0]?.from === match.from) return match.from;
  const own = verbs.at(-1);
  if (own || !verbFollowsNoun) return own?.from ?? match.from;
  const next = cues.find((cue) => cue.role === 'verb' && cue.from >= match.to);
  const isNear = next && next.from - match.to <= MAX_NOUN_REACH && !startsClause(match.to, next.from, cues);
  return isNear ? next.from : match.from;
}

// Rule 2: the nearest negator before the verb with no new clause between them; or a determiner at
// the match's noun ("share no personal data", "none of it is sold").
function negatorOf(match: WordSpan, verb: number, cues: Cue[], grammar: Grammar): Cue | null {
  const before = cues.filter((cue) => cue.role === 'negator' && cue.from <= verb).reverse();
  const governing = before.find((negator) => !startsClause(negator.to, verb, cues));
  if (governing) return governing;
  if (grammar.negatorFollowsVerb) return negatorInClause(match, verb, cues, grammar);
  const isAtNoun = (cue: Cue) => cue.to >= match.from && cue.to <= match.to;
  const determiners = cues.filter(({ role }) => role === 'determiner');
  return (
    determiners.find(isAtNoun) ??
    determiners.findLast((cue) => cue.to <= verb && isSubjectOf(cue, verb, cues)) ??
    predicateOf(match, cues)
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

/** Words between a noun and the predicate that denies it: "disclosure of your data *by us* is prohibited". */
const MAX_PREDICATE_REACH = 4;

// "Disclosure to third parties is prohibited": only where the match is itself the subject.
function predicateOf(match: WordSpan, cues: Cue[]): Cue | null {
  const predicate = cues.find(
    ({ role, from }) =>
      role === 'denyingPredicate' && from >= match.to && from - match.to <= MAX_PREDICATE_REACH,
  );
  if (!predicate || startsClause(match.to, predicate.from, cues)) return null;
  return startsClause(Math.max(0, match.from - 2), match.from, cues) ? null : predicate;
}

// Where a negator may follow its verb, one that stands after the match reaches back to it within the
// clause: no comma and no second verb joined on between. "Keine" denies the whole clause as "nicht" does.
function negatorInClause(match: WordSpan, verb: number, cues: Cue[], { isAfterComma }: Grammar): Cue | null {
  const isNegator = ({ role }: Cue) => role === 'negator' || role === 'determiner';
  const isNewClause = (from: number, to: number) =>
    isAfterComma.slice(from, to + 1).includes(true) ||
    startsClause(from, to, cues) ||
    (holds('join', from, to, cues) && holds('verb', from, to, cues));
  const before = cues.filter((cue) => isNegator(cue) && cue.from <= verb).reverse();
  return (
    before.find((cue) => !startsClause(cue.to, verb, cues)) ??
    cues.find((cue) => isNegator(cue) && cue.from > verb && !isNewClause(match.to, cue.from)) ??
    null
  );
}

function holds(role: CueRole, from: number, to: number, cues: Cue[]): boolean {
  return cues.some((cue) => cue.role === role && cue.from >= from && cue.from < to);
}

function startsClause(from: number, to: number, cues: Cue[]): boolean {
  return cues.some(
    ({ role, from: at }) => (role === 'clauseStart' || role === 'exception') && at >= from && at < to,
  );
}

// Rule 3: an exception re-opens the denial, wherever it stands; what stands inside the exception
// itself is not denied at all (negatorOf stops there).
function exceptionOf(negator: Cue, cues: Cue[]): Cue | null {
  return cues.find((cue) => cue.role === 'exception' && cue.from !== negator.from) ?? null;
}

/** Words between a modal and its verb: "may, at our sole discretion and from time to time, share". */
const MAX_MODAL_REACH = 12;
/** Words from a verb to the modal that ends its clause: "weitergegeben werden können". */
const MAX_FINAL_MODAL_REACH = 2;

// Rule 6: the nearest modal before the verb, in the same clause; or the one that ends a clause after it.
function modalOf(verb: number, cues: Cue[], { negatorFollowsVerb }: Grammar): Cue | null {
  const modals = cues.filter(({ role }) => role === 'modal');
  const nearest = modals.filter(({ to }) => to <= verb && verb - to <= MAX_MODAL_REACH).at(-1);
  if (nearest && !startsClause(nearest.to, verb, cues)) return nearest;
  if (!negatorFollowsVerb) return null;
  return modals.find(({ from }) => from > verb && from - verb <= MAX_FINAL_MODAL_REACH) ?? null;
}
