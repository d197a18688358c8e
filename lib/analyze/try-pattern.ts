// Tries patterns on a text and says, sentence by sentence, what matches and what nearly does, with the
// reasons against it. For whoever writes a pattern; reports are made by analyze.ts.
import type { PageSource } from '../model/page.ts';
import type { NearMiss, Refusal, Trial, TrialMatch } from '../model/pattern-trial.ts';
import type { CompiledPattern } from '../taxonomy/compile-pattern.ts';
import {
  BASE_LANGUAGE,
  compileTaxonomy,
  type LanguageTables,
  type PracticePattern,
} from '../taxonomy/compile-taxonomy.ts';
import { matchAt, matchesAnywhere, type WordRun } from '../taxonomy/match-pattern.ts';
import type { PatternSeed, PracticeSeed, Seed } from '../taxonomy/schema.ts';
import { detectLanguage, isLongText } from '../text/detect-language.ts';
import { matchSentence } from './match-blocks.ts';
import { type Match, matchAll, toWordRun } from './match-sentence.ts';
import { readSentences, type Sentence } from './read-sentences.ts';

/** Patterns of one practice in one language. */
export type PatternTrial = {
  practice: Pick<PracticeSeed, 'id' | 'polarity' | 'isDeniedOnlyWhole'>;
  language: string;
  patterns: PatternSeed[];
};

/** Sentences listed of each kind: beyond that nobody reads, and the counts say how many more there are. */
const MAX_LISTED = 30;

/** Tries patterns on a text; throws PatternError or TableError for one that cannot be compiled. */
export function tryPattern(source: PageSource, seed: Seed, trial: PatternTrial): Trial {
  const tables = compileTrial(seed, trial);
  const language = languageOf(source, seed);
  const sentences = readSentences(source, trial.language);
  const matches: TrialMatch[] = [];
  const nearMisses: NearMiss[] = [];
  for (const sentence of sentences) {
    const found = toMatches(sentence, tables);
    matches.push(...found);
    // One pattern that matches is enough for a reader; what the others lack tells nothing then.
    if (found.length === 0) nearMisses.push(...toNearMisses(sentence, tables));
  }
  return {
    language,
    isSameLanguage: language === trial.language,
    sentenceCount: sentences.length,
    matches: matches.slice(0, MAX_LISTED),
    nearMisses: nearMisses.slice(0, MAX_LISTED),
    moreMatches: Math.max(0, matches.length - MAX_LISTED),
    moreNearMisses: Math.max(0, nearMisses.length - MAX_LISTED),
  };
}

/** Makes a page of pasted text: a paragraph per line. */
export function toTextSource(text: string): PageSource {
  const lines = text
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  return {
    url: '',
    title: '',
    lang: null,
    verdict: { kind: 'maybe', score: 0, reasons: [] },
    blocks: lines.map((line, index) => ({
      index,
      kind: 'paragraph',
      text: line,
      headings: [],
      listHeader: null,
      links: [],
    })),
    isTruncated: false,
  };
}

// The seed with nothing in it but what is tried: the words of its language stay.
function compileTrial(seed: Seed, { practice, language, patterns }: PatternTrial): LanguageTables {
  const known = seed.practices.find(({ id }) => id === practice.id) ?? seed.practices[0];
  const isBase = language === BASE_LANGUAGE;
  const tried = { ...(known as PracticeSeed), ...practice, patterns: isBase ? patterns : [] };
  const wording = { id: practice.id, patterns, examples: { match: [], miss: [] } };
  const lexicons = seed.lexicons.map((lexicon) => ({
    ...lexicon,
    wordings: lexicon.code === language ? [wording] : [],
  }));
  const tables = compileTaxonomy({ ...seed, practices: [tried], lexicons }).tablesOf(language);
  if (!tables) throw new Error(`Gloss has no words of the language "${language}".`);
  return tables;
}

function languageOf({ blocks, lang }: PageSource, seed: Seed): string {
  const text = blocks.map((block) => block.text).join(' ');
  const language = detectLanguage(text, lang, seed.languages);
  return language === 'und' && !isLongText(text) ? BASE_LANGUAGE : language;
}

function textOf({ block, span }: Sentence): string {
  return block.text.slice(span.start, span.end);
}

function toMatches(sentence: Sentence, tables: LanguageTables): TrialMatch[] {
  const judged = matchSentence(sentence, tables);
  if (judged.length === 0) return [];
  const texts = toRuns(sentence, tables).matches.map(({ pattern }) => pattern.text);
  return judged
    .slice(0, 1)
    .map(({ span, state }) => ({ sentence: textOf(sentence), span, state, pattern: texts[0] ?? '' }));
}

type Runs = {
  run: WordRun;
  headings: WordRun | null;
  headLength: number;
  matches: Match<PracticePattern>[];
};

function toRuns(sentence: Sentence, tables: LanguageTables): Runs {
  const head = sentence.header ?? null;
  const run = toWordRun(tables, sentence.words, head?.words ?? null);
  const headings = sentence.headings && toWordRun(tables, sentence.headings, null);
  const headLength = head?.words.words.length ?? 0;
  return { run, headings, headLength, matches: matchAll(tables.patterns, run) };
}

function toNearMisses(sentence: Sentence, tables: LanguageTables): NearMiss[] {
  const runs = toRuns(sentence, tables);
  const refused = runs.matches.map(({ pattern, from, to }) => ({
    sentence: textOf(sentence),
    span: spanOf(sentence, from - runs.headLength, to - runs.headLength),
    pattern: pattern.text,
    refusals: listRefusals({ pattern, from, to }, sentence, runs),
  }));
  return refused.length > 0 ? refused.slice(0, 1) : toPartial(sentence, tables, runs).slice(0, 1);
}

function listRefusals({ pattern, to }: Match<PracticePattern>, sentence: Sentence, runs: Runs): Refusal[] {
  const { run, headings, headLength } = runs;
  const stands = (other: CompiledPattern) => matchesAnywhere(other, run);
  const refusals: Refusal[] = [];
  for (const other of pattern.require)
    if (!stands(other)) refusals.push({ kind: 'required', pattern: other.text });
  for (const other of pattern.forbid)
    if (stands(other)) refusals.push({ kind: 'forbidden', pattern: other.text });
  const isUnder = pattern.heading.some((other) => headings !== null && matchesAnywhere(other, headings));
  if (pattern.heading.length > 0 && !isUnder)
    refusals.push({ kind: 'heading', patterns: pattern.heading.map(({ text }) => text) });
  if (sentence.block.kind === 'heading' && !pattern.isInHeading) refusals.push({ kind: 'is-heading' });
  else if (to <= headLength) refusals.push({ kind: 'in-list-header' });
  // Nothing else is left that could have refused it (isDeniedOnlyWhole).
  return refusals.length > 0 ? refusals : [{ kind: 'other-purpose' }];
}

// The pattern's rarest word stands there, and the rest does not.
function toPartial(sentence: Sentence, tables: LanguageTables, { run, headLength }: Runs): NearMiss[] {
  for (let at = headLength; at < run.ids.length; at++) {
    for (const pattern of tables.patterns.get(run.ids[at] ?? 0) ?? []) {
      if (matchAt(pattern, run, at)) continue;
      const span = spanOf(sentence, at - headLength, at - headLength + 1);
      const words = textOf(sentence).slice(span.start, span.end);
      return [
        { sentence: textOf(sentence), span, pattern: pattern.text, refusals: [{ kind: 'partly', words }] },
      ];
    }
  }
  return [];
}

function spanOf({ words }: Sentence, from: number, to: number): { start: number; end: number } {
  const first = words.starts[Math.max(0, from)] ?? 0;
  return { start: first, end: Math.max(first, words.ends[to - 1] ?? first) };
}
