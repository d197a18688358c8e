// The library: one light row per policy read, its earlier versions, and the reader's tags and notes.
import { type PageRow, toPageKey } from '../model/page-state.ts';
import {
  type PolicyChange,
  type PolicyRow,
  type Reading,
  type TextRow,
  toPolicyRow,
  type VersionRow,
} from '../model/policy.ts';
import type { Report } from '../model/report.ts';
import { upgradeReport } from '../model/upgrade-report.ts';
import { type GlossDb, useDb } from './db.ts';

/** Versions kept of one policy; a page that changes on every visit must not fill the disk. */
export const MAX_VERSION_COUNT = 50;

/**
 * Saves a finished reading in place of the one before. Where the text is another, the one before becomes
 * an earlier version and `toChange` says what changed; all in one transaction.
 */
export async function saveReading(
  reading: Reading,
  toChange: (before: Report, after: Report) => PolicyChange,
): Promise<void> {
  const url = toPageKey(reading.url);
  const report = { ...reading.report, url };
  await useDb((db) =>
    db.transaction('rw', db.reports, db.policies, db.versions, async () => {
      const [row, policy] = await Promise.all([db.reports.get(url), db.policies.get(url)]);
      const earlier = await moveEarlier(db, url, toAnalyzed(row), report);
      const known = isPolicyRow(policy) ? policy : null;
      // Where nobody could look, nothing is called gone; what was known stays in the versions.
      const isLooked = report.status === 'analyzed';
      const change =
        earlier && isLooked ? toChange(earlier, report) : isLooked ? (known?.change ?? null) : null;
      const count = await versionsOf(db, url).count();
      await db.policies.put(toPolicyRow(report, known, change, count + 1));
      await db.reports.put({ ...reading, url });
    }),
  );
}

/**
 * Moves the reading before into the versions where its text is another than the report's; gives the
 * reading to compare the report with, or null when there is none or nothing to compare anew.
 */
async function moveEarlier(
  db: GlossDb,
  url: string,
  before: Report | null,
  report: Report,
): Promise<Report | null> {
  if (before) {
    if (before.textHash === report.textHash) return null;
    await db.versions.put({ url, capturedAt: before.capturedAt, report: before });
    const keys = await versionsOf(db, url).primaryKeys();
    await db.versions.bulkDelete(keys.slice(0, Math.max(0, keys.length - MAX_VERSION_COUNT)));
    return before;
  }
  // The last look saw nothing: the last version is what was read before, or is this very text again.
  const last = await versionsOf(db, url).last();
  if (last?.report.textHash === report.textHash && report.status === 'analyzed') {
    await db.versions.delete([url, last.capturedAt]);
    return toReport((await versionsOf(db, url).last())?.report);
  }
  return toReport(last?.report);
}

const versionsOf = (db: GlossDb, url: string) =>
  db.versions.where('[url+capturedAt]').between([url, ''], [url, '\uffff']);

/** The report of a row, when it is one that found text it can read. */
function toAnalyzed(row: PageRow | undefined): Report | null {
  const report = toReport(row?.report);
  return report?.status === 'analyzed' ? report : null;
}

// A broken row must not keep every later reading from being saved.
function toReport(report: Report | null | undefined): Report | null {
  return report && Array.isArray(report.findings) ? upgradeReport(report) : null;
}

/** Loads the rows of all policies, the last read first. */
export async function loadPolicies(): Promise<PolicyRow[]> {
  const rows = (await useDb((db) => db.policies.toArray())).filter(isPolicyRow);
  // ISO times: by code unit is by time, and much faster than by locale over thousands of rows.
  return rows.sort((a, b) => (a.capturedAt < b.capturedAt ? 1 : a.capturedAt > b.capturedAt ? -1 : 0));
}

/** Loads the row of a policy; null when it was never read. */
export async function loadPolicy(url: string): Promise<PolicyRow | null> {
  const row = await useDb((db) => db.policies.get(toPageKey(url)));
  return isPolicyRow(row) ? row : null;
}

/** Saves the reader's tags or note on a policy. */
export async function savePolicyNote(
  url: string,
  patch: Partial<Pick<PolicyRow, 'tags' | 'note'>>,
): Promise<void> {
  await useDb((db) => db.policies.update(toPageKey(url), patch));
}

/** Loads the earlier versions of a policy, oldest first. */
export async function loadVersions(url: string): Promise<VersionRow[]> {
  const key = toPageKey(url);
  const rows = await useDb((db) => versionsOf(db, key).toArray());
  return rows.flatMap((row) => {
    const report = toReport(row.report);
    return report ? [{ ...row, report }] : [];
  });
}

/** What policies consist of in the database; given back by `deletePolicies`, taken by `restorePolicies`. */
export type DeletedPolicies = {
  rows: PageRow[];
  policies: PolicyRow[];
  versions: VersionRow[];
  texts: TextRow[];
};

/**
 * Deletes policies with their versions and texts, not the flags; gives back what it deleted, for an undo.
 * A text that another policy of the list still has is kept.
 */
export async function deletePolicies(urls: readonly string[]): Promise<DeletedPolicies> {
  const keys = [...new Set(urls.map(toPageKey))];
  return await useDb((db) =>
    db.transaction('rw', db.reports, db.policies, db.versions, db.texts, async () => {
      const rows = (await db.reports.bulkGet(keys)).filter((row) => row !== undefined);
      const policies = (await db.policies.bulkGet(keys)).filter((row) => row !== undefined);
      const versions: VersionRow[] = [];
      for (const key of keys) versions.push(...(await versionsOf(db, key).toArray()));
      await db.reports.bulkDelete(keys);
      await db.policies.bulkDelete(keys);
      await db.versions.bulkDelete(versions.map(({ url, capturedAt }) => [url, capturedAt]));
      const texts = await deleteTextsOf(db, [...policies, ...versions.map(({ report }) => report)]);
      return { rows, policies, versions, texts };
    }),
  );
}

async function deleteTextsOf(db: GlossDb, deleted: readonly { textHash: string }[]): Promise<TextRow[]> {
  const hashes = new Set(deleted.map(({ textHash }) => textHash));
  await db.policies.each(({ textHash }) => {
    hashes.delete(textHash);
  });
  const texts = (await db.texts.bulkGet([...hashes])).filter((row) => row !== undefined);
  await db.texts.bulkDelete([...hashes]);
  return texts;
}

/** Puts deleted policies back. Of a policy that was read again meanwhile, the newer reading stays. */
export async function restorePolicies({ rows, policies, versions, texts }: DeletedPolicies): Promise<void> {
  await useDb((db) =>
    db.transaction('rw', db.reports, db.policies, db.versions, db.texts, async () => {
      const newer = new Set(
        await db.policies
          .where('url')
          .anyOf(policies.map(({ url }) => url))
          .primaryKeys(),
      );
      await db.reports.bulkPut(rows.filter(({ url }) => !newer.has(url)));
      await db.policies.bulkPut(policies.filter(({ url }) => !newer.has(url)));
      await db.versions.bulkPut(versions);
      await db.texts.bulkPut(texts);
      for (const { url, tags, note, firstReadAt } of policies.filter((one) => newer.has(one.url))) {
        const versionCount = (await versionsOf(db, url).count()) + 1;
        await db.policies.update(url, { tags, note, firstReadAt, versionCount });
      }
    }),
  );
}

function isPolicyRow(row: PolicyRow | undefined): row is PolicyRow {
  return (
    typeof row?.capturedAt === 'string' &&
    typeof row.summary?.byRating === 'object' &&
    Array.isArray(row.tags) &&
    typeof row.note === 'string'
  );
}
