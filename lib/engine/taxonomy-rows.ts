// The seed as rows of the store and back, one row per part, so that one broken row can be named.
import type { TaxonomyRow } from '../store/db.ts';
import type { Seed } from '../taxonomy/schema.ts';

const PRACTICE = 'practice:';

/** Gives the rows a seed is kept in: `meta`, one per practice, one per other part. */
export function toTaxonomyRows({ version, hash, practices, ...parts }: Seed): TaxonomyRow[] {
  const ids = practices.map(({ id }) => id);
  return [
    { key: 'meta', value: { version, hash, practiceIds: ids } },
    ...Object.entries(parts).map(([key, value]) => ({ key, value })),
    ...practices.map((value) => ({ key: PRACTICE + value.id, value })),
  ];
}

/** Puts rows together again; untrusted, so the result still has to be parsed. */
export function fromTaxonomyRows(rows: TaxonomyRow[]): unknown {
  const values = new Map(rows.map(({ key, value }) => [key, value]));
  const { version, hash, practiceIds } = (values.get('meta') ?? {}) as Record<string, unknown>;
  const ids = Array.isArray(practiceIds) ? practiceIds : [];
  const parts = [...values].filter(([key]) => key !== 'meta' && !key.startsWith(PRACTICE));
  return {
    version,
    hash,
    ...Object.fromEntries(parts),
    practices: ids.map((id) => values.get(PRACTICE + id)),
  };
}

/** Names the rows that are missing, changed or not of this seed. Costs some 5 ms, once a start. */
export function findFaultyKeys(rows: TaxonomyRow[], expected: TaxonomyRow[]): string[] {
  const there = new Map(rows.map(({ key, value }) => [key, JSON.stringify(value)]));
  const wanted = new Map(expected.map(({ key, value }) => [key, JSON.stringify(value)]));
  const wrong = [...wanted].filter(([key, text]) => there.get(key) !== text).map(([key]) => key);
  const extra = [...there.keys()].filter((key) => !wanted.has(key));
  return [...wrong, ...extra];
}
