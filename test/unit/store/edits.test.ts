import { beforeEach, expect, it } from 'vitest';
import { applyEdits, deleteEdits, loadEdits, toEditPatch } from '../../../lib/store/edits.ts';
import { useFreshDb } from '../../support/fake-store.ts';
import { makeSeed } from '../../support/make-seed.ts';
import { makeEdit, makeOwn } from '../taxonomy/make-edit.ts';

const seed = makeSeed();
const muted = makeEdit(seed, 'apples', { isMuted: true });
const keys = async () => (await loadEdits()).map(({ key }) => key);

beforeEach(() => {
  useFreshDb();
});

it('keeps edits by practice and takes them back', async () => {
  const undo = await applyEdits(toEditPatch([muted, makeOwn()]));
  expect(await keys()).toEqual(['practice:apples', 'practice:own-kayaks']);
  await applyEdits(undo);
  expect(await keys()).toEqual([]);
});

it('gives back what was there before a change', async () => {
  await applyEdits(toEditPatch([muted]));
  const rated = makeEdit(seed, 'apples', { ratings: { does: 'good' } });
  await applyEdits(await applyEdits(toEditPatch([rated])));
  expect((await loadEdits())[0]?.value).toEqual(muted);
});

it('keeps no edit that changes nothing any more', async () => {
  await applyEdits(toEditPatch([muted]));
  await applyEdits(toEditPatch([makeEdit(seed, 'apples')]));
  expect(await keys()).toEqual([]);
});

it('keeps rows that it cannot read, and brings them back after a reset', async () => {
  await applyEdits({ 'practice:later': { kind: 'of a later Gloss' }, 'practice:apples': muted });
  const undo = await deleteEdits();
  expect(await keys()).toEqual([]);
  await applyEdits(undo);
  expect((await loadEdits()).map(({ value }) => value)).toEqual([muted, { kind: 'of a later Gloss' }]);
});
