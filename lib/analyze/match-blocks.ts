// Blocks to judged matches: every practice in every sentence, with its state and its place in the
// text. Joins matching and judging; decides nothing itself.
import type { State } from '../model/practice.ts';
import type { DecidingWords, Span } from '../model/report.ts';
import type { LanguageTables, Practice, PracticePattern } from '../taxonomy/compile-taxonomy.ts';
import type { Words } from '../text/tokenize.ts';
import { judgeAnswer } from './judge-answer.ts';
import { type Judgement, judgeState } from './judge-state.ts';
import { type Match, matchCues, matchPractices, toWordRun } from './match-sentence.ts';
import { type Cue, holdsVerb, readCues } from './read-cues.ts';
import type { Sentence } from './read-sentences.ts';

/** A practice in a state at a place of a sentence. */
export type JudgedMatch = {
  practice: Practice;
  state: State;
  /** Range of the matched words in the sentence; the whole sentence where they stand in a question above. */
  span: Span;
  decidedBy: DecidingWords[];
  hasVerb: boolean;
};

/** Matches and judges one sentence. */
export function matchSentence(given: Sentence, tables: LanguageTables): JudgedMatch[] {
  const sentence = answersQuestion(given, tables) ? given : { ...given, question: null };
  const head = sentence.header ?? sentence.question;
  const headLength = head?.words.words.length ?? 0;
  const run = toWordRun(tables, sentence.words, head?.words ?? null);
  const headings = sentence.headings && toWordRun(tables, sentence.headings, null);
  const matches = matchPractices(tables, run, headings).filter((match) =>
    isRelevant(match, sentence, headLength),
  );
  if (matches.length === 0) return [];
  const cues = readCues(matchCues(tables, run));
  const grammar = { ...tables, ...run, headLength };
  return matches.flatMap((match) => {
    const judgement = isAsked(match, sentence, headLength)
      ? judgeAnswer(cues, headLength)
      : judgeState(match, cues, grammar);
    if (deniesAnotherThing(match, judgement)) return [];
    return [{ ...toJudged(match, judgement, sentence, head, headLength), hasVerb: holdsVerb(match, cues) }];
  });
}

function answersQuestion({ question, words }: Sentence, tables: LanguageTables): boolean {
  if (!question) return false;
  return matchCues(tables, toWordRun(tables, words, null)).some(
    ({ from, pattern: { role } }) => from === 0 && (role === 'answer' || role === 'denyingAnswer'),
  );
}

// "We do not use cookies to track you" says nothing of whether there are cookies.
function deniesAnotherThing({ pattern }: Match<PracticePattern>, { state, decidedBy }: Judgement): boolean {
  return (
    pattern.practice.isDeniedOnlyWhole === true &&
    state === 'does-not' &&
    decidedBy.some(({ role }) => role === 'purpose')
  );
}

function isAsked(match: Match<PracticePattern>, sentence: Sentence, headLength: number): boolean {
  return sentence.question !== null && match.to <= headLength;
}

// Headings name topics, they do not state practices; a match wholly in the list header is the header's own.
function isRelevant(match: Match<PracticePattern>, sentence: Sentence, headLength: number): boolean {
  if (sentence.block.kind === 'heading') return match.pattern.isInHeading;
  return match.to > headLength || isAsked(match, sentence, headLength);
}

function toJudged(
  match: Match<PracticePattern>,
  judgement: Judgement,
  sentence: Sentence,
  head: Sentence['header'],
  headLength: number,
): Omit<JudgedMatch, 'hasVerb'> {
  const text = sentence.block.text.slice(sentence.span.start, sentence.span.end);
  const span = isAsked(match, sentence, headLength)
    ? { start: 0, end: text.length }
    : placeOf(sentence.words, Math.max(match.from, headLength) - headLength, match.to - headLength);
  const decidedBy = judgement.decidedBy.map((cue) => toDecidingWords(cue, sentence, text, head, headLength));
  return { practice: match.pattern.practice, state: judgement.state, span, decidedBy };
}

const ROLES: Partial<Record<Cue['role'], DecidingWords['role']>> = {
  denyingAnswer: 'negator',
  negator: 'negator',
  determiner: 'negator',
  denyingPredicate: 'negator',
  exception: 'exception',
  condition: 'condition',
  refusal: 'condition',
  modal: 'modal',
  qualifier: 'qualifier',
  purpose: 'qualifier',
};

function toDecidingWords(
  cue: Cue,
  sentence: Sentence,
  text: string,
  head: Sentence['header'],
  headLength: number,
): DecidingWords {
  const role = ROLES[cue.role] ?? 'modal';
  if (head && cue.from < headLength) {
    const place = placeOf(head.words, cue.from, Math.min(cue.to, headLength));
    return { start: 0, end: 0, text: head.text.slice(place.start, place.end), role, isInHeader: true };
  }
  const place = placeOf(sentence.words, cue.from - headLength, cue.to - headLength);
  return { ...place, text: text.slice(place.start, place.end), role, isInHeader: false };
}

function placeOf(words: Words, from: number, to: number): Span {
  return { start: words.starts[from] ?? 0, end: words.ends[to - 1] ?? 0 };
}
