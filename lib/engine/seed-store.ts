// Brings the store's taxonomy in line with the bundled seed, which is the truth. Touches no flags,
// settings or reports. Notices when the browser emptied the database behind our back.
import type { HealthRow } from '../store/db.ts';
import type { Store } from '../store/store.ts';
import type { Seed } from '../taxonomy/schema.ts';
import { findFaultyKeys, toTaxonomyRows } from './taxonomy-rows.ts';

/** A place outside IndexedDB that remembers when the database was born. */
export type HealthMirror = { read(): Promise<unknown>; write(birth: string): Promise<void> };

/** What a seeding did. */
export type Seeding = { repairedKeys: string[]; lostAt: string | null };

/** Seeds the store where it is empty, old, broken or half written; does nothing where it is whole. */
export async function seedStore(
  store: Pick<Store, 'loadHealth' | 'loadTaxonomyRows' | 'saveTaxonomy'>,
  seed: Seed,
  mirror: HealthMirror,
  now: Date,
): Promise<Seeding> {
  const [rows, health] = await Promise.all([store.loadTaxonomyRows(), store.loadHealth()]);
  const mirrored = await mirror.read().catch(() => null);
  const birth = typeof mirrored === 'string' ? mirrored : null;
  const expected = toTaxonomyRows(seed);
  const repairedKeys = findFaultyKeys(rows, expected);
  // Everything gone although a birth was noted: a full disk or a clean-up took the database (and flags).
  const isLost = birth !== null && health === null && rows.length === 0;
  const lostAt = isLost ? now.toISOString() : (health?.lostAt ?? null);
  if (repairedKeys.length > 0 || !isHealthOf(health, seed)) {
    const bornAt = health?.birth ?? (isLost ? null : birth) ?? now.toISOString();
    await store.saveTaxonomy(expected, toHealthRow(seed, bornAt, lostAt));
    // A mirror that cannot be written only costs the notice of a later loss.
    if (bornAt !== birth) await mirror.write(bornAt).catch(() => {});
  }
  return { repairedKeys, lostAt };
}

function toHealthRow({ version, hash, practices }: Seed, birth: string, lostAt: string | null): HealthRow {
  return { id: 'health', birth, version, hash, practiceCount: practices.length, lostAt };
}

function isHealthOf(health: HealthRow | null, { version, hash, practices }: Seed): boolean {
  return health?.version === version && health.hash === hash && health.practiceCount === practices.length;
}
