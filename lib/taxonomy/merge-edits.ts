// The reader's edits over the seed. What cannot be applied is named and left out; it never stops the rest,
// and nothing here deletes an edit.
import type { AddedPattern, Edit, OwnPractice, Unapplied, UnappliedReason } from '../model/edits.ts';
import type { TaxonomyLineage } from '../model/practice.ts';
import { hashText } from '../text/hash-text.ts';
import { createPatternCheck, type PatternCheck } from './check-pattern.ts';
import { BASE_LANGUAGE } from './compile-taxonomy.ts';
import { parseEdit } from './edits-schema.ts';
import type { Lexicon, PatternSeed, PracticeSeed, Seed } from './schema.ts';

/** An edit as it is kept: untrusted. */
export type KeptEdit = { key: string; value: unknown };

/** A seed with edits applied. Its lineage is still the seed's: see {@link toEditedLineage}. */
export type Merged = {
  seed: Seed;
  /** Edits of which something was applied, by key. */
  applied: Edit[];
  unapplied: Unapplied[];
};

/** Applies edits to a seed, in the order of their keys. The same seed comes back when there are none. */
export function mergeEdits(seed: Seed, kept: readonly KeptEdit[]): Merged {
  if (kept.length === 0) return { seed, applied: [], unapplied: [] };
  const merge = createMerge(seed);
  for (const { key, value } of kept.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    const edit = parseEdit(value);
    if (edit) merge.apply(key, edit);
    else merge.refuse({ key, practice: key.replace(/^practice:/, ''), label: key }, { kind: 'broken' });
  }
  return merge.end();
}

/** Gives the lineage of a seed with edits: the version says that there are some, the hash which. */
export async function toEditedLineage(
  { version, hash }: TaxonomyLineage,
  applied: readonly Edit[],
): Promise<TaxonomyLineage> {
  if (applied.length === 0) return { version, hash };
  const text = `${hash}\n${JSON.stringify(applied)}`;
  return { version: `${version}+edited`, hash: (await hashText(text)).slice(0, hash.length) };
}

type Named = Pick<Unapplied, 'key' | 'practice' | 'label'>;

function createMerge(seed: Seed) {
  const practices = new Map(seed.practices.map((practice) => [practice.id, practice]));
  const lexicons = new Map(seed.lexicons.map((lexicon) => [lexicon.code, lexicon]));
  const check = createPatternCheck(seed);
  const applied: Edit[] = [];
  const unapplied: Unapplied[] = [];

  function refuse(named: Named, reason: UnappliedReason): void {
    unapplied.push({ ...named, reason });
  }

  function apply(key: string, edit: Edit): void {
    const known = practices.get(edit.practice);
    const label = edit.kind === 'own' ? edit.label : edit.base.label;
    const named = { key, practice: edit.practice, label };
    const practice = edit.kind === 'own' ? toPracticeSeed(edit) : known;
    if (!practice) {
      refuse(named, { kind: 'practice-gone' });
      return;
    }
    const usable = usablePatterns(edit.patterns, check, (reason) => refuse(named, reason));
    applied.push(edit);
    const ratings = { ...practice.ratings, ...edit.ratings };
    practices.set(practice.id, { ...practice, ratings });
    if (edit.isMuted) mute(practice.id);
    else for (const pattern of usable) addPattern(practice.id, pattern);
  }

  // Without patterns a practice is never found, and a checklist that asks for it says that nobody looked.
  function mute(id: string): void {
    const practice = practices.get(id) as PracticeSeed;
    practices.set(id, { ...practice, patterns: [] });
    for (const [code, lexicon] of lexicons) {
      const wordings = lexicon.wordings.filter((wording) => wording.id !== id);
      lexicons.set(code, { ...lexicon, wordings });
    }
  }

  function addPattern(id: string, { language, ...pattern }: AddedPattern): void {
    if (language === BASE_LANGUAGE) {
      const practice = practices.get(id) as PracticeSeed;
      practices.set(id, { ...practice, patterns: [...practice.patterns, pattern] });
    } else lexicons.set(language, addWording(lexicons.get(language) as Lexicon, id, pattern));
  }

  return {
    apply,
    refuse,
    end: (): Merged => ({
      seed: { ...seed, practices: [...practices.values()], lexicons: [...lexicons.values()] },
      applied,
      unapplied,
    }),
  };
}

function usablePatterns(
  patterns: readonly AddedPattern[],
  check: PatternCheck,
  refuse: (reason: UnappliedReason) => void,
): AddedPattern[] {
  return patterns.filter((pattern) => {
    const fault = check.checkPattern(pattern);
    if (fault) refuse(fault);
    return fault === null;
  });
}

function addWording(lexicon: Lexicon, id: string, pattern: PatternSeed): Lexicon {
  const known = lexicon.wordings.find((wording) => wording.id === id);
  const others = lexicon.wordings.filter((wording) => wording.id !== id);
  const wording = known ?? { id, patterns: [], examples: { match: [], miss: [] } };
  return { ...lexicon, wordings: [...others, { ...wording, patterns: [...wording.patterns, pattern] }] };
}

function toPracticeSeed({
  practice: id,
  category,
  label,
  why,
  statements,
  ratings,
}: OwnPractice): PracticeSeed {
  const examples = { match: [], miss: [] };
  return {
    id,
    category,
    label,
    meaning: label,
    why,
    statements,
    ratings,
    polarity: 'verb',
    patterns: [],
    examples,
  };
}
