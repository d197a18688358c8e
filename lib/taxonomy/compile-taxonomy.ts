// A seed to everything matching needs: one vocabulary, one index from word to the patterns anchored
// there. Done once per version; the result is never stored or sent.
import type { PracticeId, State, TaxonomyLineage } from '../model/practice.ts';
import {
  type CompiledPattern,
  closeVocabulary,
  createPatternCompiler,
  createVocabulary,
  MAX_ANCHOR_PER_MILLE,
  type Vocabulary,
} from './compile-pattern.ts';
import { PatternError } from './parse-pattern.ts';
import type { PatternSeed, PolaritySeed, PracticeSeed, Seed } from './schema.ts';

/** A pattern of a practice, with its neighbours and what it says of the state. */
export type PracticePattern = CompiledPattern & {
  practice: Practice;
  require: CompiledPattern[];
  forbid: CompiledPattern[];
  polarity: 'verb' | 'fixed';
  state: State | null;
  isInHeading: boolean;
};

/** What a practice says, without its patterns and examples. */
export type Practice = Pick<
  PracticeSeed,
  'category' | 'label' | 'why' | 'statements' | 'ratings' | 'polarity'
> & {
  id: PracticeId;
};

/** What a word of the polarity lexicon does. */
export type CueRole =
  | 'negator'
  | 'determiner'
  | 'falseFriend'
  | 'exception'
  | 'condition'
  | 'modal'
  | 'clauseStart'
  | 'verb';
export type CuePattern = CompiledPattern & { role: CueRole };

/** Patterns by the id of the word they are anchored at. */
export type PatternIndex<T extends CompiledPattern> = Map<number, T[]>;

/** A compiled taxonomy. */
export type Taxonomy = {
  lineage: TaxonomyLineage;
  /** Gives the id of a word of the text; 0 when no pattern knows it. */
  idOf(word: string): number;
  practices: Map<PracticeId, Practice>;
  patterns: PatternIndex<PracticePattern>;
  cues: PatternIndex<CuePattern>;
  languages: Seed['languages'];
};

const CUE_ROLES: Record<keyof PolaritySeed, CueRole> = {
  negators: 'negator',
  determiners: 'determiner',
  falseFriends: 'falseFriend',
  exceptions: 'exception',
  conditions: 'condition',
  modals: 'modal',
  clauseStarts: 'clauseStart',
  verbs: 'verb',
};

/** Compiles a seed; throws an Error naming the practice and pattern at fault. */
export function compileTaxonomy(seed: Seed): Taxonomy {
  const vocabulary = createVocabulary();
  const { compilePattern } = createPatternCompiler(vocabulary, seed.wordClasses);
  const practices = new Map<PracticeId, Practice>();
  const patterns: PracticePattern[] = [];
  const cues: CuePattern[] = [];
  for (const practiceSeed of seed.practices) {
    const practice: Practice = { ...practiceSeed, id: practiceSeed.id as PracticeId };
    practices.set(practice.id, practice);
    for (const pattern of practiceSeed.patterns) {
      named(practice.id, () => patterns.push(compilePracticePattern(practice, pattern, compilePattern)));
    }
  }
  for (const [list, role] of Object.entries(CUE_ROLES)) {
    for (const text of seed.polarity[list as keyof PolaritySeed]) {
      named(`polarity ${list}`, () => cues.push(Object.assign(compilePattern(text), { role })));
    }
  }
  closeVocabulary(vocabulary);
  const { version, hash } = seed;
  return {
    lineage: { version, hash },
    idOf: createLookup(vocabulary),
    practices,
    patterns: indexByAnchor(patterns),
    cues: indexByAnchor(cues),
    languages: seed.languages,
  };
}

function compilePracticePattern(
  practice: Practice,
  seed: PatternSeed,
  compilePattern: (text: string) => CompiledPattern,
): PracticePattern {
  const full = typeof seed === 'string' ? { text: seed } : seed;
  const pattern = compilePattern(full.text);
  if (pattern.anchorPerMille > MAX_ANCHOR_PER_MILLE || !pattern.hasContentWord) {
    throw new PatternError(
      `"${full.text}" is too broad: it needs a word that is not in every other sentence`,
    );
  }
  return Object.assign(pattern, {
    practice,
    require: (full.require ?? []).map(compilePattern),
    forbid: (full.forbid ?? []).map(compilePattern),
    polarity: full.polarity ?? practice.polarity,
    state: full.state ?? null,
    isInHeading: full.isInHeading ?? false,
  });
}

function indexByAnchor<T extends CompiledPattern>(patterns: T[]): PatternIndex<T> {
  const index: PatternIndex<T> = new Map();
  for (const pattern of patterns) {
    for (const id of pattern.anchorIds) {
      const there = index.get(id);
      if (there) there.push(pattern);
      else index.set(id, [pattern]);
    }
  }
  return index;
}

function named<T>(owner: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof PatternError) throw new Error(`${owner}: ${error.message}`);
    throw error;
  }
}

// A word that no pattern spells out may still begin with a prefix of one: the longest prefix stands for it.
function createLookup({ words, prefixes }: Vocabulary): (word: string) => number {
  const byLength = [...prefixes].sort((a, b) => b[0].length - a[0].length);
  return (word) => words.get(word) ?? byLength.find(([prefix]) => word.startsWith(prefix))?.[1] ?? 0;
}
