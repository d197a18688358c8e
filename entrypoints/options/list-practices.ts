// Seed and edits to the practices that the editor shows.
import type { AddedPattern, Edit, OwnPractice, PracticeEdit, SeedChange } from '../../lib/model/edits.ts';
import type { PracticeId } from '../../lib/model/practice.ts';
import type { PracticeView, SeedPattern } from '../../lib/model/practice-view.ts';
import { BASE_LANGUAGE } from '../../lib/taxonomy/compile-taxonomy.ts';
import type { PatternSeed, PracticeSeed, Seed } from '../../lib/taxonomy/schema.ts';
import { findSeedChanges } from '../../lib/taxonomy/upgrade-edits.ts';

/** Lists all practices, the reader's own first; `shown` is the seed in the reader's language. */
export function listPractices(shown: Seed, seed: Seed, edits: readonly Edit[]): PracticeView[] {
  const changes = new Map(findSeedChanges(seed, edits).map((change) => [change.practice, change]));
  const byPractice = new Map(edits.map((edit) => [edit.practice as string, edit]));
  const own = edits.filter((edit) => edit.kind === 'own').map(toOwnView);
  const known = shown.practices.map((practice) => {
    const edit = byPractice.get(practice.id);
    const change = changes.get(practice.id as PracticeId) ?? null;
    return toSeedView(practice, seed, edit?.kind === 'changed' ? edit : null, change);
  });
  return [...own, ...known];
}

function toOwnView(own: OwnPractice): PracticeView {
  const { practice: id, category, label, why, statements, ratings, isMuted, patterns } = own;
  return {
    id,
    category,
    label,
    meaning: label,
    why,
    statements,
    ratings,
    seedRatings: null,
    isMuted,
    isOwn: true,
    isEdited: true,
    seedPatterns: [],
    patterns,
    examples: [],
    misses: [],
    change: null,
  };
}

function toSeedView(
  practice: PracticeSeed,
  seed: Seed,
  edit: PracticeEdit | null,
  change: SeedChange | null,
): PracticeView {
  const { id, category, label, meaning, why, statements, ratings, examples } = practice;
  const patterns: readonly AddedPattern[] = edit?.patterns ?? [];
  return {
    id: id as PracticeId,
    category,
    label,
    meaning,
    why,
    statements,
    ratings: { ...ratings, ...edit?.ratings },
    seedRatings: ratings,
    isMuted: edit?.isMuted ?? false,
    isOwn: false,
    isEdited: edit !== null,
    seedPatterns: listSeedPatterns(practice, seed),
    patterns: [...patterns],
    examples: examples.match.map(({ text, state }) => ({ text, state })),
    misses: examples.miss,
    change,
  };
}

function listSeedPatterns({ id, patterns }: PracticeSeed, { lexicons }: Seed): SeedPattern[] {
  const others = lexicons.flatMap(({ code, wordings }) =>
    wordings
      .filter((wording) => wording.id === id)
      .flatMap((wording) => wording.patterns.map((pattern) => toSeedPattern(pattern, code))),
  );
  return [...patterns.map((pattern) => toSeedPattern(pattern, BASE_LANGUAGE)), ...others];
}

function toSeedPattern(pattern: PatternSeed, language: string): SeedPattern {
  const full = typeof pattern === 'string' ? { text: pattern } : pattern;
  return {
    language,
    text: full.text,
    require: full.require ?? [],
    forbid: full.forbid ?? [],
    heading: full.heading ?? [],
    state: full.state ?? null,
    polarity: full.polarity ?? null,
    isInHeading: full.isInHeading ?? false,
  };
}
