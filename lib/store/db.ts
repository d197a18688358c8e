// The one database: its tables, versions and opening. Nothing outside lib/store imports Dexie.
import Dexie, { type EntityTable, type Table, type Transaction } from 'dexie';
import type { PageRow } from '../model/page-state.ts';
import { type PolicyRow, type TextRow, toPolicyRow, type VersionRow } from '../model/policy.ts';
import type { Flag } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';

/** One part of the taxonomy: `meta`, a practice (`practice:<id>`), or another part by its name. */
export type TaxonomyRow = { key: string; value: unknown };

/** Proof that the database was not emptied behind our back; its `birth` is mirrored in storage.local. */
export type HealthRow = {
  id: 'health';
  /** ISO time at which this database was first seeded. */
  birth: string;
  version: string;
  hash: string;
  practiceCount: number;
  /** ISO time at which an earlier database was found to be lost, or null. */
  lostAt: string | null;
};

/** One edit of the taxonomy by the reader, by what it edits; user data. */
export type EditRow = { key: string; value: unknown };

export type SettingsRow = Settings & { id: 'settings' };

/** Gloss's database with its tables. */
export type GlossDb = Dexie & {
  taxonomies: EntityTable<TaxonomyRow, 'key'>;
  reports: EntityTable<PageRow, 'url'>;
  flags: EntityTable<Flag, 'key'>;
  settings: EntityTable<SettingsRow, 'id'>;
  health: EntityTable<HealthRow, 'id'>;
  policies: EntityTable<PolicyRow, 'url'>;
  versions: Table<VersionRow, [url: string, capturedAt: string]>;
  texts: EntityTable<TextRow, 'hash'>;
  edits: EntityTable<EditRow, 'key'>;
};

/** Creates the database's description; nothing is opened before the first query. */
export function createDb(name = 'gloss', factory?: IDBFactory): GlossDb {
  const db = new Dexie(name, factory ? { indexedDB: factory } : {}) as GlossDb;
  db.version(1).stores({
    taxonomies: 'key',
    reports: 'url',
    // url: the flags of the page in the popup.
    flags: 'key, url',
    settings: 'id',
    health: 'id',
  });
  db.version(2)
    .stores({
      policies: 'url',
      // url: the earlier versions of one policy, oldest first.
      versions: '[url+capturedAt]',
      texts: 'hash',
      edits: 'key',
    })
    .upgrade(listPolicies);
  return db;
}

/** Version 1 had no list of policies: it is made from the reports. */
async function listPolicies(transaction: Transaction): Promise<void> {
  const policies = transaction.table('policies');
  await transaction.table<PageRow>('reports').each((row) => {
    if (row.report) void policies.put(toPolicyRow({ ...row.report, url: row.url }, null, null, 1));
  });
}

let current: GlossDb | null = null;

/** Points the store at another database; for tests. */
export function setDb(db: GlossDb | null): void {
  current?.close();
  current = db;
}

/**
 * Runs a query and, when the connection turned out to be broken, once more on a new one
 * (connections are lost on crashes, on deletion from outside and in long sessions: dexie#543, #613, #1805).
 */
export async function useDb<T>(query: (db: GlossDb) => PromiseLike<T>): Promise<T> {
  current ??= createDb();
  try {
    return await query(current);
  } catch (error) {
    if (!isBrokenConnection(error)) throw error;
    current.close();
    current = createDb(current.name);
    return await query(current);
  }
}

const BROKEN = new Set([
  'DatabaseClosedError',
  'UnknownError',
  'InvalidStateError',
  'TimeoutError',
  'OpenFailedError',
]);

function isBrokenConnection(error: unknown): boolean {
  return error instanceof Error && BROKEN.has(error.name);
}
