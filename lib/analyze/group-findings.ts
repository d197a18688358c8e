// Judged matches to findings: one per practice and sentence. Where a sentence speaks of a practice
// twice, one match stands for it. Each carries what can be done about it and how rare it is.
import type { Finding } from '../model/report.ts';
import type { Extras } from '../taxonomy/extras-schema.ts';
import { hashKey } from '../text/hash-text.ts';
import { makeQuote } from '../text/make-quote.ts';
import { createActionFinder } from './find-actions.ts';
import type { JudgedSentence } from './judged-page.ts';
import type { JudgedMatch } from './match-blocks.ts';
import { rarityOf } from './rank-findings.ts';
import type { Sentence } from './read-sentences.ts';

/** Groups matches into findings in reading order; `blockStarts` are the blocks' places in the document text. */
export function groupFindings(
  judged: JudgedSentence[],
  blockStarts: number[],
  { actions, prevalence }: Pick<Extras, 'actions' | 'prevalence'>,
): Finding[] {
  const repeats = new Map<string, number>();
  const findActions = createActionFinder(judged, actions);
  return judged.flatMap(({ sentence, matches }, at) =>
    firstOfEachPractice(matches).map((match) => ({
      ...toFinding(match, sentence, blockStarts, repeats),
      actions: findActions(match.practice, match.state, at),
      rarity: rarityOf(prevalence, match.practice.id, match.state),
    })),
  );
}

// A match with its verb before a bare noun, then the first in the sentence, then the longest.
function firstOfEachPractice(matches: JudgedMatch[]): JudgedMatch[] {
  const byPractice = new Map<string, JudgedMatch>();
  const sorted = [...matches].sort(
    (a, b) => Number(b.hasVerb) - Number(a.hasVerb) || a.span.start - b.span.start || b.span.end - a.span.end,
  );
  for (const match of sorted) {
    if (!byPractice.has(match.practice.id)) byPractice.set(match.practice.id, match);
  }
  return [...byPractice.values()].sort((a, b) => a.span.start - b.span.start);
}

function toFinding(
  match: JudgedMatch,
  { block, span }: Sentence,
  blockStarts: number[],
  repeats: Map<string, number>,
): Omit<Finding, 'actions' | 'rarity'> {
  const { practice, state } = match;
  const sentenceText = block.text.slice(span.start, span.end);
  const inBlock = { start: span.start + match.span.start, end: span.start + match.span.end };
  const blockStart = blockStarts[block.index] ?? 0;
  return {
    id: makeId(`${practice.id}|${state}|${sentenceText}`, repeats),
    practice: practice.id,
    category: practice.category,
    state,
    rating: practice.ratings[state],
    label: practice.label,
    statement: practice.statements[state],
    why: practice.why,
    block: block.index,
    sentence: span,
    match: inBlock,
    sentenceText,
    quote: makeQuote(block.text, inBlock),
    start: blockStart + span.start,
    end: blockStart + span.end,
    decidedBy: match.decidedBy,
  };
}

function makeId(key: string, repeats: Map<string, number>): string {
  const count = (repeats.get(key) ?? 0) + 1;
  repeats.set(key, count);
  return hashKey(count === 1 ? key : `${key}|${count}`);
}
