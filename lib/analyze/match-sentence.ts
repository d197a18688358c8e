// Finds every pattern in a run of words. One index lookup a word; patterns are tried only where their
// rarest word stands.
import type { CompiledPattern } from '../taxonomy/compile-pattern.ts';
import type {
  CuePattern,
  LanguageTables,
  PatternIndex,
  PracticePattern,
} from '../taxonomy/compile-taxonomy.ts';
import { matchAt, matchesAnywhere, type WordRun, type WordSpan } from '../taxonomy/match-pattern.ts';
import type { Words } from '../text/tokenize.ts';

/** A pattern found in a run, in word positions. */
export type Match<T extends CompiledPattern> = WordSpan & { pattern: T };

/** Gives words their ids; `head` (a list header, a question) is read before them. */
export function toWordRun({ idOf }: LanguageTables, words: Words, head: Words | null): WordRun {
  const ids = words.words.map(idOf);
  if (!head) return { ...words, ids };
  // A bracket of the head is none of the sentence's: numbers of their own.
  const headBrackets = head.brackets.map((bracket) => (bracket === 0 ? 0 : -bracket));
  return {
    ids: [...head.words.map(idOf), ...ids],
    isAfterBreak: [...head.isAfterBreak, ...words.isAfterBreak],
    isAfterComma: [...head.isAfterComma, ...words.isAfterComma],
    brackets: [...headBrackets, ...words.brackets],
  };
}

/** Matches all patterns of an index in a run, each at most once per place. */
export function matchAll<T extends CompiledPattern>(index: PatternIndex<T>, run: WordRun): Match<T>[] {
  const matches: Match<T>[] = [];
  const seen = new Map<T, number>();
  run.ids.forEach((id, at) => {
    if (id === 0) return;
    for (const pattern of index.get(id) ?? []) {
      if ((seen.get(pattern) ?? -1) > at) continue;
      const span = matchAt(pattern, run, at);
      if (!span) continue;
      seen.set(pattern, span.to);
      matches.push({ ...span, pattern });
    }
  });
  return matches;
}

/** Matches practices, with their required and forbidden neighbours; `headings` are the words above. */
export function matchPractices(
  tables: LanguageTables,
  run: WordRun,
  headings: WordRun | null,
): Match<PracticePattern>[] {
  // Neighbours are shared by many patterns: each is looked for once in a run, or a long run takes its square.
  const known = new Map<CompiledPattern, boolean>();
  const stands = (other: CompiledPattern): boolean => {
    const stood = known.get(other) ?? matchesAnywhere(other, run);
    known.set(other, stood);
    return stood;
  };
  return matchAll(tables.patterns, run).filter(
    ({ pattern }) =>
      pattern.require.every(stands) && !pattern.forbid.some(stands) && isUnderHeading(pattern, headings),
  );
}

function isUnderHeading({ heading }: PracticePattern, headings: WordRun | null): boolean {
  if (heading.length === 0) return true;
  return headings !== null && heading.some((other) => matchesAnywhere(other, headings));
}

/** Matches the words of the polarity lexicon. */
export function matchCues(tables: LanguageTables, run: WordRun): Match<CuePattern>[] {
  return matchAll(tables.cues, run).filter(
    ({ pattern, from }) => !pattern.isAfterComma || run.isAfterComma[from],
  );
}
