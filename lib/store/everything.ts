// All that the database keeps of the reader: how much it is, and how to be rid of it. The taxonomy's rows
// are no part of it: they come with Gloss.
import { useDb } from './db.ts';
import { measureTexts } from './texts.ts';

/** How much is kept. */
export type KeptCounts = { policyCount: number; flagCount: number; textCount: number; textBytes: number };

/** Counts what is kept. */
export async function measureEverything(): Promise<KeptCounts> {
  const [policyCount, flagCount, texts] = await Promise.all([
    useDb((db) => db.policies.count()),
    useDb((db) => db.flags.count()),
    measureTexts(),
  ]);
  return { policyCount, flagCount, textCount: texts.count, textBytes: texts.sizeBytes };
}

/** Deletes everything of the reader's in one transaction; gives how much it was. */
export async function deleteEverything(): Promise<KeptCounts> {
  const counts = await measureEverything();
  await useDb((db) => {
    const tables = db.tables.filter(({ name }) => name !== 'taxonomies');
    return db.transaction('rw', tables, async () => {
      for (const table of tables) await table.clear();
    });
  });
  return counts;
}
