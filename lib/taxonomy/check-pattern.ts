// Tells whether a pattern of the reader's own can be used in a language of the seed, without compiling the
// seed: only the pattern and the word classes it names.
import type { AddedPattern, PatternFault } from '../model/edits.ts';
import { createPatternCompiler, MAX_ANCHOR_PER_MILLE, type WordClasses } from './compile-pattern.ts';
import { BASE_LANGUAGE } from './compile-taxonomy.ts';
import { PatternError } from './parse-pattern.ts';
import type { Seed } from './schema.ts';
import { createVocabulary } from './vocabulary.ts';

/** Checks texts of the phrase language; null for one that can be used. */
export type PatternCheck = {
  /** Checks a pattern with its neighbours. */
  checkPattern(pattern: AddedPattern): PatternCheckFault | null;
  /** Checks a text that shall stand, or not stand, beside a pattern: it may be as broad as it likes. */
  checkNeighbour(language: string, text: string): PatternCheckFault | null;
};

/** What is wrong, and with which of the texts. */
export type PatternCheckFault =
  | { kind: 'language-gone'; language: string }
  | { kind: 'pattern'; text: string; fault: PatternFault };

/** Creates the check for a seed; word classes are compiled once per language, when first asked for. */
export function createPatternCheck(seed: Pick<Seed, 'wordClasses' | 'lexicons'>): PatternCheck {
  const compilers = new Map<string, ReturnType<typeof createPatternCompiler>>();

  function compilerOf(language: string) {
    const classes = wordClassesOf(seed, language);
    if (!classes) return null;
    const compiler = compilers.get(language) ?? createPatternCompiler(createVocabulary(), classes);
    compilers.set(language, compiler);
    return compiler;
  }

  function checkNeighbour(language: string, text: string): PatternCheckFault | null {
    const compiler = compilerOf(language);
    return compiler
      ? faultOf(text, () => compiler.compilePattern(text))
      : { kind: 'language-gone', language };
  }

  function checkPattern({
    language,
    text,
    require = [],
    forbid = [],
  }: AddedPattern): PatternCheckFault | null {
    const compiler = compilerOf(language);
    if (!compiler) return { kind: 'language-gone', language };
    const main = faultOf(text, () => {
      const { anchorPerMille, hasContentWord } = compiler.compilePattern(text);
      if (anchorPerMille > MAX_ANCHOR_PER_MILLE || !hasContentWord)
        throw new PatternError(`"${text}" is too broad`, 'broad', text);
    });
    if (main) return main;
    const faults = [...require, ...forbid].map((neighbour) => checkNeighbour(language, neighbour));
    return faults.find((fault) => fault !== null) ?? null;
  }

  return { checkPattern, checkNeighbour };
}

function wordClassesOf(seed: Pick<Seed, 'wordClasses' | 'lexicons'>, language: string): WordClasses | null {
  if (language === BASE_LANGUAGE) return seed.wordClasses;
  return seed.lexicons.find(({ code }) => code === language)?.wordClasses ?? null;
}

function faultOf(text: string, work: () => unknown): PatternCheckFault | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof PatternError) return { kind: 'pattern', text, fault: error.fault };
    throw error;
  }
}
