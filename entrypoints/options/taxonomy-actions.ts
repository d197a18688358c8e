// What the reader does to the taxonomy: each is one change of the edits, kept at once, told, and taken back
// when asked.
import type { NewPractice } from '../../components/taxonomy/OwnPracticeForm.tsx';
import type { TaxonomyActions } from '../../components/taxonomy/taxonomy-ports.ts';
import { type Edit, OWN_PREFIX, type PracticeEdit, toEditKey } from '../../lib/model/edits.ts';
import type { PracticeId } from '../../lib/model/practice.ts';
import { applyEdits, deleteEdits, loadEdits, toEditPatch } from '../../lib/store/edits.ts';
import { parseEdit } from '../../lib/taxonomy/edits-schema.ts';
import type { PracticeSeed, Seed } from '../../lib/taxonomy/schema.ts';
import { rebaseEdit, toEditBase } from '../../lib/taxonomy/upgrade-edits.ts';
import { say } from '../../lib/words/say.ts';
import type { Writer } from './create-writer.ts';

/** Creates the actions. `go` leads to another part of the page. */
export function createTaxonomyActions(
  seed: Seed,
  write: Writer,
  go: (part: string) => void,
): TaxonomyActions {
  const change = (practice: PracticeId, text: string, work: (edit: Edit) => Edit) =>
    void write(text, async () => applyEdits(toEditPatch([work(await loadEdit(seed, practice))])));
  return {
    mute: (practice, isMuted) =>
      change(practice, say(isMuted ? 'options_muted' : 'options_unmuted'), (edit) => ({ ...edit, isMuted })),
    rate: (practice, state, rating) =>
      change(practice, say('options_rated'), (edit) => {
        const ratings = { ...edit.ratings, [state]: rating };
        if (edit.kind === 'own') return { ...edit, ratings: { ...edit.ratings, [state]: rating } };
        // The seed's own rating is no change: a later seed may change it again.
        if (findPractice(seed, practice)?.ratings[state] === rating) delete ratings[state];
        return { ...edit, ratings };
      }),
    addPattern: (practice, pattern) =>
      change(practice, say('options_pattern_added'), (edit) => ({
        ...edit,
        patterns: [...edit.patterns, pattern],
      })),
    removePattern: (practice, at) =>
      change(practice, say('options_pattern_removed'), (edit) => ({
        ...edit,
        patterns: edit.patterns.filter((_pattern, index) => index !== at),
      })),
    saveOwn: (own) =>
      void write(say('options_own_saved'), async () => {
        const practice = await newId(own);
        const undo = await applyEdits(toEditPatch([{ ...own, practice }]));
        go(practice);
        return undo;
      }),
    reset: (practice) => {
      const isOwn = practice.startsWith(OWN_PREFIX);
      if (isOwn) go('');
      void write(say(isOwn ? 'options_own_deleted' : 'options_reset_done'), () =>
        applyEdits({ [toEditKey(practice)]: null }),
      );
    },
    resetAll: () => void write(say('options_reset_all_done'), deleteEdits),
    discard: (key) => void write(say('options_discarded'), () => applyEdits({ [key]: null })),
    keepMine: ({ practice }) =>
      change(practice, say('options_kept_mine'), (edit) => {
        const known = findPractice(seed, practice);
        return edit.kind === 'changed' && known ? rebaseEdit(edit, known, seed.version) : edit;
      }),
    takeSeeds: ({ practice }) =>
      void write(say('options_took_seeds'), () => applyEdits({ [toEditKey(practice)]: null })),
  };
}

async function loadEdit(seed: Seed, practice: PracticeId): Promise<Edit> {
  const row = (await loadEdits()).find(({ key }) => key === toEditKey(practice));
  return parseEdit(row?.value) ?? newEdit(seed, practice);
}

function newEdit(seed: Seed, practice: PracticeId): PracticeEdit {
  const known = findPractice(seed, practice);
  if (!known) throw new Error(say('options_practice_unknown', practice));
  const base = toEditBase(known, seed.version);
  return { kind: 'changed', practice, isMuted: false, ratings: {}, patterns: [], base };
}

function findPractice(seed: Seed, id: PracticeId): PracticeSeed | undefined {
  return seed.practices.find((practice) => practice.id === id);
}

async function newId({ label }: NewPractice): Promise<PracticeId> {
  const words = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const taken = new Set((await loadEdits()).map(({ key }) => key));
  const id = `${OWN_PREFIX}${words || 'practice'}`;
  for (let at = 1; ; at++) {
    const practice = (at === 1 ? id : `${id}-${at}`) as PracticeId;
    if (!taken.has(toEditKey(practice))) return practice;
  }
}
