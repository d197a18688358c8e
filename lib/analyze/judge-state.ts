// What a sentence says of a practice: does, may, only-if, does-not. The rules are numbered as in
// docs/states.md; their words live in seeds/polarity.json. Reads word positions, never text.
import type { State } from '../model/practice.ts';
import type { PracticePattern } from '../taxonomy/compile-taxonomy.ts';
import type { WordSpan } from '../taxonomy/match-pattern.ts';
import { findNegator, findVerb } from './find-negator.ts';
import type { Match } from './match-sentence.ts';
import {
  type Cue,
  type Grammar,
  leavesBracket,
  overlaps,
  startsClause,
  startsStatement,
} from './read-cues.ts';

/** The state and the cues that decided it, strongest first. */
export type Judgement = { state: State; decidedBy: Cue[] };

/** Judges one match among the cues of its sentence. */
export function judgeState(match: Match<PracticePattern>, cues: Cue[], grammar: Grammar): Judgement {
  const { state, polarity } = match.pattern;
  const judged = judgeWords(match, cues, grammar, polarity === 'verb' || state !== null);
  if (!state) return judged;
  // A wording that carries its state shows the words that say the same, where there are any.
  return judged.state === state ? judged : { state, decidedBy: [] };
}

function judgeWords(match: WordSpan, cues: Cue[], grammar: Grammar, canBeDenied: boolean): Judgement {
  const verb = findVerb(match, cues, grammar);
  if (canBeDenied) {
    const negator = findNegator(match, verb, cues, grammar);
    if (negator) return judgeDenial(negator, match, verb, cues, grammar);
    const excepted = exceptedBy(match, cues, grammar);
    if (excepted) return { state: 'only-if', decidedBy: excepted };
    const condition = cues.find((cue) => isConditionOf(cue, match, verb, cues, grammar));
    if (condition) return { state: 'only-if', decidedBy: [condition] };
  }
  const modal = modalOf(verb, cues, grammar);
  return modal ? { state: 'may', decidedBy: [modal] } : { state: 'does', decidedBy: [] };
}

function judgeDenial(negator: Cue, match: WordSpan, verb: number, cues: Cue[], grammar: Grammar): Judgement {
  const exception = exceptionOf(negator, verb, cues, grammar);
  // "If you opt out, we will not …": denied only to those who refuse.
  const refuses = (cue: Cue) =>
    cue.role === 'refusal' && !overlaps(cue, match) && isOwn(cue, verb, cues, grammar);
  const but = exception ?? cues.find(refuses);
  const narrowed = qualifierOf(verb, but ?? null, cues, grammar);
  return { state: but ? 'only-if' : 'does-not', decidedBy: [negator, ...(but ? [but] : []), ...narrowed] };
}

// Rule 3: an exception re-opens the denial, before it or after it, unless it belongs to a statement of its
// own that denies nothing ("we do not sell it, and we keep it unless you object"). What stands inside the
// exception itself is not denied at all (findNegator stops there).
function exceptionOf(negator: Cue, verb: number, cues: Cue[], grammar: Grammar): Cue | null {
  const isException = ({ role, from }: Cue) => role === 'exception' && from !== negator.from;
  return cues.find((cue) => isException(cue) && isOwn(cue, verb, cues, grammar)) ?? null;
}

function isOwn(cue: Cue, verb: number, cues: Cue[], grammar: Grammar): boolean {
  if (cue.from < verb || !startsStatement(verb, cue.from, cues, grammar)) return true;
  return isDeniedBetween(verb, cue.from, cues);
}

function isDeniedBetween(from: number, to: number, cues: Cue[]): boolean {
  return cues.some((cue) => cue.role === 'negator' && cue.from > from && cue.from < to);
}

/** Words between the exception and the end of a list header: "except in the following circumstances:". */
const MAX_HEADER_TAIL = 8;

// Rule 4: an item under "We do not share your data, except:" is itself the exception.
function exceptedBy(match: WordSpan, cues: Cue[], { headLength }: Grammar): [Cue, Cue] | null {
  if (match.from < headLength - MAX_HEADER_TAIL || match.to <= headLength) return null;
  const exception = cues.findLast(({ role, from }) => role === 'exception' && from < headLength);
  if (!exception || headLength - exception.to > MAX_HEADER_TAIL || match.from < exception.from) return null;
  const negator = cues.findLast(
    ({ role, to }) => (role === 'negator' || role === 'determiner') && to <= exception.from,
  );
  return negator ? [negator, exception] : null;
}

// A condition of the statement the match stands in, before the verb or after it.
function isConditionOf(cue: Cue, match: WordSpan, verb: number, cues: Cue[], grammar: Grammar): boolean {
  if (cue.role !== 'condition' || isPartOf(cue, match, grammar)) return false;
  return cue.from < verb
    ? !startsStatement(cue.to, verb, cues, grammar) || !startsStatement(0, cue.from, cues, grammar)
    : !startsStatement(match.to, cue.from, cues, grammar);
}

// A wording's own condition is no condition; one that stands within a verb's bracket ("geben … weiter") is.
function isPartOf(cue: Cue, match: WordSpan, { negatorFollowsVerb }: Grammar): boolean {
  return overlaps(cue, match) && !(negatorFollowsVerb && cue.from > match.from && cue.to < match.to);
}

// Rule 12: what narrows the denial stands after its verb, in the same statement and outside the exception.
function qualifierOf(verb: number, but: Cue | null, cues: Cue[], grammar: Grammar): Cue[] {
  const end = but && but.from > verb ? but.from : Number.POSITIVE_INFINITY;
  const qualifier = cues.find(
    ({ role, from }) => (role === 'qualifier' || role === 'purpose') && from > verb && from < end,
  );
  return qualifier && !startsStatement(verb, qualifier.from, cues, grammar) ? [qualifier] : [];
}

/** Words between a modal and its verb: "may, at our sole discretion and from time to time, share". */
const MAX_MODAL_REACH = 12;
/** Words from a verb to the modal that ends its clause: "weitergegeben werden können". */
const MAX_FINAL_MODAL_REACH = 2;

// Rule 6: the nearest modal before the verb, in the same clause; or the one that ends a clause after it.
function modalOf(verb: number, cues: Cue[], grammar: Grammar): Cue | null {
  const modals = cues.filter(({ role, from }) => role === 'modal' && !leavesBracket(from, verb, grammar));
  const nearest = modals.filter(({ to }) => to <= verb && verb - to <= MAX_MODAL_REACH).at(-1);
  if (nearest && !startsClause(nearest.to, verb, cues)) return nearest;
  if (!grammar.negatorFollowsVerb) return null;
  return modals.find(({ from }) => from > verb && from - verb <= MAX_FINAL_MODAL_REACH) ?? null;
}
