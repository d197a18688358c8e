import { beforeEach, describe, expect, it } from 'vitest';
import { seedStore } from '../../../lib/engine/seed-store.ts';
import { findFaultyKeys, fromTaxonomyRows, toTaxonomyRows } from '../../../lib/engine/taxonomy-rows.ts';
import type { Finding } from '../../../lib/model/report.ts';
import { toFlag } from '../../../lib/model/to-flag.ts';
import type { GlossDb } from '../../../lib/store/db.ts';
import { loadFlags, saveFlag } from '../../../lib/store/flags.ts';
import { loadSettings, saveSettings } from '../../../lib/store/settings.ts';
import { store } from '../../../lib/store/store.ts';
import { parseSeed } from '../../../lib/taxonomy/parse.ts';
import { useFreshDb } from '../../support/fake-store.ts';
import { makeSeed } from '../../support/make-seed.ts';

const NOW = new Date('2026-11-01T00:00:00.000Z');
const LATER = new Date('2026-11-09T00:00:00.000Z');
const seed = makeSeed();

function makeMirror(birth: string | null = null) {
  const mirror = {
    birth,
    read: async () => mirror.birth as unknown,
    write: async (value: string) => {
      mirror.birth = value;
    },
  };
  return mirror;
}

let db: GlossDb;
beforeEach(() => {
  db = useFreshDb();
});

const seedAt = (now: Date, mirror = makeMirror(), over = seed) => seedStore(store, over, mirror, now);
const storedSeed = async () => parseSeed(fromTaxonomyRows(await store.loadTaxonomyRows()));

describe('rows', () => {
  it('hold the whole seed, a row per practice', () => {
    const rows = toTaxonomyRows(seed);
    expect(rows.map(({ key }) => key)).toEqual([
      'meta',
      'categories',
      'wordClasses',
      'polarity',
      'languages',
      'lexicons',
      'detector',
      'extras',
      'practice:apples',
      'practice:pears',
      'practice:plums',
    ]);
    expect(fromTaxonomyRows([...rows].reverse())).toEqual(seed);
  });

  it('without meta, or nothing at all, do not parse as a seed', () => {
    expect(parseSeed(fromTaxonomyRows([])).ok).toBe(false);
    expect(parseSeed(fromTaxonomyRows(toTaxonomyRows(seed).slice(1))).ok).toBe(false);
  });

  it('missing, changed or foreign are named', () => {
    const [meta, ...rest] = toTaxonomyRows(seed);
    const changed = rest.map((row) => (row.key === 'practice:pears' ? { ...row, value: {} } : row));
    expect(
      findFaultyKeys([...changed, { key: 'practice:figs', value: {} }], [meta as never, ...rest]),
    ).toEqual(['meta', 'practice:pears', 'practice:figs']);
  });
});

describe('seeding', () => {
  it('fills an empty database and notes its birth outside it', async () => {
    const mirror = makeMirror();
    const { lostAt } = await seedAt(NOW, mirror);
    expect(await storedSeed()).toEqual({ ok: true, value: seed });
    expect(await store.loadHealth()).toEqual({
      id: 'health',
      birth: NOW.toISOString(),
      version: '1.0.0',
      hash: seed.hash,
      practiceCount: 3,
      lostAt: null,
    });
    expect(mirror.birth).toBe(NOW.toISOString());
    expect(lostAt).toBeNull();
  });

  it('writes nothing to a database that is whole', async () => {
    const mirror = makeMirror();
    await seedAt(NOW, mirror);
    const guarded = { ...store, saveTaxonomy: () => Promise.reject(new Error('written')) };
    expect(await seedStore(guarded, seed, mirror, LATER)).toEqual({ repairedKeys: [], lostAt: null });
  });

  it('writes nothing at all when it is cut off, and everything at the next start', async () => {
    const rows = toTaxonomyRows(seed);
    const cutOff = db.transaction('rw', db.taxonomies, db.health, async () => {
      await db.taxonomies.bulkPut(rows.slice(0, 5));
      throw new Error('killed');
    });
    await expect(cutOff).rejects.toThrow('killed');
    expect(await store.loadTaxonomyRows()).toEqual([]);
    await seedAt(NOW);
    expect(await storedSeed()).toEqual({ ok: true, value: seed });
  });

  it.each<[string, (db: GlossDb) => PromiseLike<unknown>, string[]]>([
    ['a missing practice', (d) => d.taxonomies.delete('practice:pears'), ['practice:pears']],
    ['a missing part', (d) => d.taxonomies.delete('polarity'), ['polarity']],
    ['a missing meta row', (d) => d.taxonomies.delete('meta'), ['meta']],
    ['a corrupt row', (d) => d.taxonomies.put({ key: 'practice:plums', value: 7 }), ['practice:plums']],
    [
      'a row that is no longer ours',
      (d) => d.taxonomies.put({ key: 'practice:x', value: {} }),
      ['practice:x'],
    ],
    [
      'a changed word in a valid row',
      (d) => d.taxonomies.update('practice:apples', { 'value.label': 'Gives apples away' } as never),
      ['practice:apples'],
    ],
    ['a missing health row', (d) => d.health.clear(), []],
    ['an older health row', (d) => d.health.update('health', { version: '0.9.0' }), []],
  ])('repairs %s', async (_name, harm, keys) => {
    const mirror = makeMirror();
    await seedAt(NOW, mirror);
    await harm(db);
    const { repairedKeys, lostAt } = await seedAt(LATER, mirror);
    expect(repairedKeys).toEqual(keys);
    expect(lostAt).toBeNull();
    expect(await storedSeed()).toEqual({ ok: true, value: seed });
    expect((await store.loadHealth())?.version).toBe('1.0.0');
  });

  it('replaces an older seed and keeps what the reader made', async () => {
    const flag = toFlag(
      'https://example.test/',
      { id: 'f1', actions: [], rarity: null } as unknown as Finding,
      NOW.toISOString(),
      'mine',
    );
    await seedAt(NOW);
    await saveFlag(flag);
    await saveSettings({ offSites: ['example.test'] });
    const newer = makeSeed(['pears', 'figs'], { version: '2.0.0', hash: 'fedcba9876543210' });
    await seedAt(LATER, makeMirror(NOW.toISOString()), newer);
    expect(await storedSeed()).toEqual({ ok: true, value: newer });
    expect(await loadFlags('https://example.test/')).toEqual([flag]);
    expect((await loadSettings()).offSites).toEqual(['example.test']);
    expect((await store.loadHealth())?.birth).toBe(NOW.toISOString());
  });

  it('notices that the database was emptied, and keeps saying when', async () => {
    const mirror = makeMirror();
    await seedAt(NOW, mirror);
    await Promise.all(db.tables.map((table) => table.clear()));
    expect((await seedAt(LATER, mirror)).lostAt).toBe(LATER.toISOString());
    expect((await seedAt(LATER, mirror)).lostAt).toBe(LATER.toISOString());
    expect(mirror.birth).toBe(LATER.toISOString());
    expect(await storedSeed()).toEqual({ ok: true, value: seed });
  });

  it('does without a mirror that fails', async () => {
    const mirror = {
      read: () => Promise.reject(new Error('no')),
      write: () => Promise.reject(new Error('no')),
    };
    await seedStore(store, seed, mirror, NOW);
    expect(await storedSeed()).toEqual({ ok: true, value: seed });
  });
});
