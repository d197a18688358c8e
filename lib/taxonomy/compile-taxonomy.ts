// A seed to everything matching needs, per language: one vocabulary, one index from word to the patterns
// anchored there. Done once per version and language, when a page in it is first read; never stored or sent.
import type { PracticeId, State, TaxonomyLineage } from '../model/practice.ts';
import { type CompiledPattern, createPatternCompiler, MAX_ANCHOR_PER_MILLE } from './compile-pattern.ts';
import type { Extras } from './extras-schema.ts';
import { PatternError } from './parse-pattern.ts';
import type { Lexicon, PatternSeed, PolaritySeed, PracticeSeed, Seed } from './schema.ts';
import { createVocabulary } from './vocabulary.ts';

/** A pattern of a practice, with its neighbours and what it says of the state. */
export type PracticePattern = CompiledPattern & {
  practice: Practice;
  require: CompiledPattern[];
  forbid: CompiledPattern[];
  heading: CompiledPattern[];
  polarity: 'verb' | 'fixed';
  state: State | null;
  isInHeading: boolean;
};

/** What a practice says, without its patterns and examples. */
export type Practice = Pick<
  PracticeSeed,
  'category' | 'label' | 'why' | 'statements' | 'ratings' | 'polarity' | 'isDeniedOnlyWhole'
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
  | 'refusal'
  | 'auxiliary'
  | 'denyingPredicate'
  | 'answer'
  | 'denyingAnswer'
  | 'modal'
  | 'clauseStart'
  | 'restart'
  | 'qualifier'
  | 'purpose'
  | 'verb'
  | 'join';
export type CuePattern = CompiledPattern & {
  role: CueRole;
  /** Counts only where a comma stands before it. */
  isAfterComma: boolean;
};

/** Patterns by the id of the word they are anchored at. */
export type PatternIndex<T extends CompiledPattern> = Map<number, T[]>;

/** What matching and judging need for texts of one language. */
export type LanguageTables = {
  language: string;
  /** Gives the id of a word of the text; 0 when no pattern knows it. */
  idOf(word: string): number;
  patterns: PatternIndex<PracticePattern>;
  cues: PatternIndex<CuePattern>;
  /** Practices that can be read in this language. */
  readable: ReadonlySet<string>;
  negatorFollowsVerb: boolean;
  verbFollowsNoun: boolean;
};

/** A compiled taxonomy. */
export type Taxonomy = {
  lineage: TaxonomyLineage;
  practices: Map<PracticeId, Practice>;
  extras: Extras;
  /** Languages that can be told apart. */
  languages: Seed['languages'];
  /** Languages that can be read. */
  readable: string[];
  /** Gives the tables of a language, compiled at the first call; null for one that no pattern is written in. */
  tablesOf(language: string): LanguageTables | null;
};

/** A pattern that cannot be compiled, and whose it is: the id of a practice, or "polarity" and its list. */
export class TableError extends Error {
  readonly owner: string;
  readonly fault: string;

  constructor(owner: string, fault: string) {
    super(`${owner}: ${fault}`);
    this.owner = owner;
    this.fault = fault;
  }
}

/** The language of the practices' own files. */
export const BASE_LANGUAGE = 'en';

const CUE_ROLES: Record<Exclude<keyof PolaritySeed, 'negatorFollowsVerb' | 'verbFollowsNoun'>, CueRole> = {
  negators: 'negator',
  determiners: 'determiner',
  falseFriends: 'falseFriend',
  exceptions: 'exception',
  conditions: 'condition',
  refusals: 'refusal',
  auxiliaries: 'auxiliary',
  denyingPredicates: 'denyingPredicate',
  answers: 'answer',
  denyingAnswers: 'denyingAnswer',
  modals: 'modal',
  clauseStarts: 'clauseStart',
  commaStarts: 'clauseStart',
  restarts: 'restart',
  qualifiers: 'qualifier',
  purposes: 'purpose',
  verbs: 'verb',
  joins: 'join',
};
const CUE_LISTS = Object.entries(CUE_ROLES) as [keyof typeof CUE_ROLES, CueRole][];

/** What of a seed shall not be used. */
export type CompileOptions = {
  /** Languages that the reader switched off: their texts read as ones Gloss has no patterns for. */
  offLanguages: readonly string[];
};

/** Compiles a seed; throws an Error naming the practice and pattern at fault. */
export function compileTaxonomy(
  seed: Seed,
  { offLanguages }: CompileOptions = { offLanguages: [] },
): Taxonomy {
  const practices = new Map<PracticeId, Practice>();
  for (const practice of seed.practices)
    practices.set(practice.id as PracticeId, { ...practice, id: practice.id as PracticeId });
  const { version, hash, wordClasses, polarity } = seed;
  const lexicons: Lexicon[] = [
    // A practice without patterns (muted, or of the reader's own in another language) cannot be read.
    { code: BASE_LANGUAGE, wordClasses, polarity, wordings: seed.practices.filter(hasPatterns) },
    ...seed.lexicons,
  ].filter(({ code }) => !offLanguages.includes(code));
  const known = new Map<string, LanguageTables>();
  const taxonomy: Taxonomy = {
    lineage: { version, hash },
    practices,
    extras: seed.extras,
    languages: seed.languages,
    readable: lexicons.map(({ code }) => code),
    tablesOf(language) {
      const lexicon = lexicons.find(({ code }) => code === language);
      if (!lexicon) return null;
      const tables = known.get(language) ?? compileTables(lexicon, practices);
      known.set(language, tables);
      return tables;
    },
  };
  // At once, because most pages are in it and so that a broken practice is told here.
  taxonomy.tablesOf(BASE_LANGUAGE);
  return taxonomy;
}

const hasPatterns = ({ patterns }: PracticeSeed): boolean => patterns.length > 0;

function compileTables(
  { code, wordClasses, polarity, wordings }: Lexicon,
  practices: Taxonomy['practices'],
): LanguageTables {
  const vocabulary = createVocabulary();
  const { compilePattern } = createPatternCompiler(vocabulary, wordClasses);
  const compileNeighbour = remembering(compilePattern);
  const patterns: PracticePattern[] = [];
  const cues: CuePattern[] = [];
  for (const wording of wordings) {
    const practice = practices.get(wording.id as PracticeId);
    named(wording.id, () => {
      if (!practice) throw new TableError(wording.id, 'there is no practice of this id');
      for (const pattern of wording.patterns)
        patterns.push(compilePracticePattern(practice, pattern, compilePattern, compileNeighbour));
    });
  }
  for (const [list, role] of CUE_LISTS) {
    const isAfterComma = list === 'commaStarts';
    for (const text of polarity[list] ?? [])
      named(`polarity ${list}`, () => cues.push(Object.assign(compilePattern(text), { role, isAfterComma })));
  }
  vocabulary.close();
  return {
    language: code,
    idOf: vocabulary.lookUp,
    patterns: indexByAnchor(patterns),
    cues: indexByAnchor(cues),
    readable: new Set(wordings.map(({ id }) => id)),
    negatorFollowsVerb: polarity.negatorFollowsVerb ?? false,
    verbFollowsNoun: polarity.verbFollowsNoun ?? false,
  };
}

function compilePracticePattern(
  practice: Practice,
  seed: PatternSeed,
  compilePattern: (text: string) => CompiledPattern,
  compileNeighbour: (text: string) => CompiledPattern,
): PracticePattern {
  const full = typeof seed === 'string' ? { text: seed } : seed;
  const pattern = compilePattern(full.text);
  if (pattern.anchorPerMille > MAX_ANCHOR_PER_MILLE || !pattern.hasContentWord) {
    throw new PatternError(
      `"${full.text}" is too broad: it needs a word that is not in every other sentence`,
      'broad',
      full.text,
    );
  }
  return Object.assign(pattern, {
    practice,
    require: (full.require ?? []).map(compileNeighbour),
    forbid: (full.forbid ?? []).map(compileNeighbour),
    heading: (full.heading ?? []).map(compileNeighbour),
    polarity: full.polarity ?? practice.polarity,
    state: full.state ?? null,
    isInHeading: full.isInHeading ?? false,
  });
}

// The same neighbours stand beside many patterns; they carry nothing of their practice.
function remembering(compile: (text: string) => CompiledPattern): (text: string) => CompiledPattern {
  const known = new Map<string, CompiledPattern>();
  return (text) => {
    const pattern = known.get(text) ?? compile(text);
    known.set(text, pattern);
    return pattern;
  };
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
    if (error instanceof PatternError) throw new TableError(owner, error.message);
    throw error;
  }
}
