// The taxonomy as the editor works on it: the seed of the store, in the reader's words, with the edits over
// it. Loaded when the editor is first opened, because matcher and schema are most of this page's weight.
import translations from 'virtual:translations';
import type { TaxonomyChecks } from '../../components/taxonomy/taxonomy-ports.ts';
import { toTextSource, tryPattern } from '../../lib/analyze/try-pattern.ts';
import { fromTaxonomyRows } from '../../lib/engine/taxonomy-rows.ts';
import type { AddedPattern, Edit, PatternFault, Unapplied } from '../../lib/model/edits.ts';
import type { PageSource } from '../../lib/model/page.ts';
import type { TaxonomyLineage } from '../../lib/model/practice.ts';
import type { PracticeView, SeedPattern } from '../../lib/model/practice-view.ts';
import type { EditRow } from '../../lib/store/db.ts';
import { loadTaxonomyRows } from '../../lib/store/taxonomy.ts';
import { createPatternCheck, type PatternCheckFault } from '../../lib/taxonomy/check-pattern.ts';
import { BASE_LANGUAGE } from '../../lib/taxonomy/compile-taxonomy.ts';
import { parseEdit } from '../../lib/taxonomy/edits-schema.ts';
import { mergeEdits, toEditedLineage } from '../../lib/taxonomy/merge-edits.ts';
import { choosePackEdits, parsePack, previewPack, toPack } from '../../lib/taxonomy/pack.ts';
import { parseSeed } from '../../lib/taxonomy/parse.ts';
import type { PatternSeed, Seed } from '../../lib/taxonomy/schema.ts';
import { pickTranslation, translateSeed } from '../../lib/taxonomy/translate-seed.ts';
import { wordLanguage } from '../../lib/words/say.ts';
import { listPractices } from './list-practices.ts';
import { createTaxonomyActions } from './taxonomy-actions.ts';

/** What the edits make of the seed. */
export type DeskState = {
  practices: PracticeView[];
  edits: Edit[];
  editCount: number;
  unapplied: Unapplied[];
  lineage: TaxonomyLineage;
};

export type Desk = Omit<TaxonomyChecks, 'tryPatterns'> & {
  seed: Seed;
  languages: string[];
  readEdits(rows: readonly EditRow[]): Promise<DeskState>;
  tryOn(
    source: PageSource,
    subject: Parameters<TaxonomyChecks['tryPatterns']>[0],
  ): ReturnType<typeof tryPattern>;
  toTextSource(text: string): PageSource;
  createActions: typeof createTaxonomyActions;
  packs: typeof packs;
};

const packs = { choosePackEdits, parsePack, previewPack, toPack };

/** Loads the seed that the background has put into the store. */
export async function loadDesk(): Promise<Desk> {
  const parsed = parseSeed(fromTaxonomyRows(await loadTaxonomyRows()));
  if (!parsed.ok) throw new Error(parsed.error);
  return createDesk(parsed.value);
}

function createDesk(seed: Seed): Desk {
  const shown = translateSeed(seed, pickTranslation(translations, wordLanguage()));
  const check = createPatternCheck(seed);
  return {
    seed,
    languages: [BASE_LANGUAGE, ...seed.lexicons.map(({ code }) => code)],
    async readEdits(rows) {
      const { applied, unapplied } = mergeEdits(seed, rows);
      const edits = rows.flatMap(({ value }) => parseEdit(value) ?? []);
      const lineage = await toEditedLineage(seed, applied);
      const practices = listPractices(shown, seed, edits);
      return { practices, edits, editCount: rows.length, unapplied, lineage };
    },
    checkPattern: (language, text) => toFault(check.checkPattern({ language, text: text.trim() })),
    checkNeighbour: (language, text) => toFault(check.checkNeighbour(language, text.trim())),
    toTextSource,
    createActions: createTaxonomyActions,
    packs,
    tryOn(source, { practice, patterns, language }) {
      const known = seed.practices.find(({ id }) => id === practice);
      const { id = 'own-trial', polarity = 'verb', isDeniedOnlyWhole } = known ?? {};
      return tryPattern(source, seed, {
        practice: { id, polarity, isDeniedOnlyWhole },
        language,
        patterns: patterns.map(toPatternSeed),
      });
    },
  };
}

function toFault(fault: PatternCheckFault | null): PatternFault | null {
  return fault?.kind === 'pattern' ? fault.fault : null;
}

function toPatternSeed(pattern: AddedPattern | SeedPattern): PatternSeed {
  const { language: _language, text, require, forbid } = pattern;
  const plain = { text, require, forbid };
  if (!('heading' in pattern)) return plain;
  const { heading, state, polarity, isInHeading } = pattern;
  return {
    ...plain,
    isInHeading,
    ...(heading.length > 0 && { heading }),
    ...(state && { state }),
    ...(polarity && { polarity }),
  };
}
