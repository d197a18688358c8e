// The reader's edits reach the taxonomy that the engine compiles, and never take it down.
import { beforeEach, expect, it, vi } from 'vitest';
import { createTaxonomySource } from '../../../lib/engine/taxonomy-source.ts';
import type { Edit } from '../../../lib/model/edits.ts';
import { applyEdits, toEditPatch } from '../../../lib/store/edits.ts';
import { saveSettings } from '../../../lib/store/settings.ts';
import { type Store, store } from '../../../lib/store/store.ts';
import type { CompileOptions } from '../../../lib/taxonomy/compile-taxonomy.ts';
import type { Seed } from '../../../lib/taxonomy/schema.ts';
import { makeFailingStore, useFreshDb } from '../../support/fake-store.ts';
import { makeSeed } from '../../support/make-seed.ts';
import { makeEdit, makeOwn } from '../taxonomy/make-edit.ts';

const seed = makeSeed();
const now = new Date('2026-11-01T00:00:00.000Z');
beforeEach(() => {
  useFreshDb();
});

function makeSource(
  given: Store = store,
  compile = (edited: Seed, options: CompileOptions) => ({ edited, options }),
) {
  const mirror = { read: async () => null, write: async () => {} };
  return createTaxonomySource({ store: given, seed, compile, mirror, clock: () => now });
}

const keep = (...edits: Edit[]) => applyEdits(toEditPatch(edits));

it('compiles the seed with the edits, under a lineage of its own', async () => {
  await keep(makeEdit(seed, 'apples', { ratings: { does: 'good' } }));
  const { edited } = await makeSource().load();
  expect(edited.practices.find(({ id }) => id === 'apples')?.ratings.does).toBe('good');
  expect(edited.version).toBe('1.0.0+edited');
  expect(edited.hash).not.toBe(seed.hash);
});

it('takes a change once it is told to look again, and not before', async () => {
  const source = makeSource();
  const first = await source.load();
  await keep(makeOwn());
  expect(await source.load()).toBe(first);
  source.reset();
  expect((await source.load()).edited.practices.map(({ id }) => id)).toContain('own-kayaks');
});

it('compiles anew when only the languages changed', async () => {
  const source = makeSource();
  const first = await source.load();
  await saveSettings({ offLanguages: ['de'] });
  source.reset();
  const second = await source.load();
  expect(second).not.toBe(first);
  expect(second.options).toEqual({ offLanguages: ['de'] });
});

it('leaves out what cannot be applied, and tells the reader', async () => {
  await applyEdits({ 'practice:broken': { kind: 'x' }, ...toEditPatch([makeOwn()]) });
  const source = makeSource();
  expect((await source.load()).edited.practices.map(({ id }) => id)).toContain('own-kayaks');
  expect(source.notice(now)).toBe(
    '1 of your changes to the taxonomy could not be applied. Open the options to see why.',
  );
});

it('uses the seed alone when the edits cannot be read', async () => {
  const source = makeSource(makeFailingStore(['loadEdits'], new Error('broken')));
  expect((await source.load()).edited.version).toBe('1.0.0');
  expect(source.notice(now)).toContain('could not be read');
  expect(source.isStored()).toBe(true);
});

it('uses the seed alone when the edits cannot be compiled', async () => {
  await keep(makeOwn());
  const compile = vi.fn((edited: Seed, options: CompileOptions) => {
    if (edited.version !== seed.version) throw new Error('too much');
    return { edited, options };
  });
  const source = makeSource(store, compile);
  expect((await source.load()).edited.version).toBe('1.0.0');
  expect(source.notice(now)).toContain('could not be read');
});

it('leaves the edits alone when another seed comes', async () => {
  const edit = makeEdit(seed, 'apples', { isMuted: true });
  await keep(edit);
  await makeSource().load();
  const newer = makeSeed(undefined, { version: '2.0.0', hash: 'fedcba9876543210' });
  const mirror = { read: async () => null, write: async () => {} };
  const compile = (edited: Seed) => edited;
  const parts = { store, seed: newer, compile, mirror, clock: () => now };
  const edited = await createTaxonomySource(parts).load();
  expect(edited.version).toBe('2.0.0+edited');
  expect(edited.practices.find(({ id }) => id === 'apples')?.patterns).toEqual([]);
  expect((await store.loadEdits()).map(({ value }) => value)).toEqual([edit]);
});
