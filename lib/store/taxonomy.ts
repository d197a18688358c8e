// The taxonomy's rows: a cache of the bundled seed, rebuilt whole and never edited. Knows no meaning.
import { type HealthRow, type TaxonomyRow, useDb } from './db.ts';

/** Loads all rows of the taxonomy, in no order. */
export async function loadTaxonomyRows(): Promise<TaxonomyRow[]> {
  return await useDb((db) => db.taxonomies.toArray());
}

/** Loads the proof of health; null in a database that was never seeded, or emptied. */
export async function loadHealth(): Promise<HealthRow | null> {
  return (await useDb((db) => db.health.get('health'))) ?? null;
}

/** Saves a taxonomy in place of the one before with its health row: both or neither, whatever interrupts. */
export async function saveTaxonomy(rows: TaxonomyRow[], health: HealthRow): Promise<void> {
  await useDb((db) =>
    db.transaction('rw', db.taxonomies, db.health, async () => {
      await db.taxonomies.clear();
      await db.taxonomies.bulkPut(rows);
      await db.health.put(health);
    }),
  );
}
