// The reader's edits of the taxonomy: user data, which no new seed touches. Rows are kept as they are,
// also those that can no longer be read.
import { type Edit, isEmptyEdit, toEditKey } from '../model/edits.ts';
import { type EditRow, useDb } from './db.ts';

/** A change of several rows at once: `null` deletes the row of a key. */
export type EditPatch = Record<string, unknown>;

/** Loads all edits, in the order of their keys. */
export async function loadEdits(): Promise<EditRow[]> {
  return await useDb((db) => db.edits.orderBy('key').toArray());
}

/** Writes a change in one transaction; gives the change that takes it back. */
export async function applyEdits(patch: EditPatch): Promise<EditPatch> {
  const keys = Object.keys(patch);
  return await useDb((db) =>
    db.transaction('rw', db.edits, async () => {
      const before = await db.edits.bulkGet(keys);
      await db.edits.bulkPut(
        keys.flatMap((key) => (patch[key] === null ? [] : [{ key, value: patch[key] }])),
      );
      await db.edits.bulkDelete(keys.filter((key) => patch[key] === null));
      return Object.fromEntries(keys.map((key, at) => [key, before[at]?.value ?? null]));
    }),
  );
}

/** Gives the change that keeps edits; one that changes nothing any more is deleted. */
export function toEditPatch(edits: readonly Edit[]): EditPatch {
  return Object.fromEntries(edits.map((edit) => [toEditKey(edit.practice), isEmptyEdit(edit) ? null : edit]));
}

/** Deletes all edits; gives the change that brings them back. */
export async function deleteEdits(): Promise<EditPatch> {
  const rows = await loadEdits();
  return await applyEdits(Object.fromEntries(rows.map(({ key }) => [key, null])));
}
