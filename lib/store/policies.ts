// The library: one light row per policy read, its earlier versions, and the reader's tags and notes.
import { type PageRow, toPageKey } from '../model/page-state.ts';
import {
  type PolicyChange,
  type PolicyRow,
  type Reading,
  toPolicyRow,
  type VersionRow,
} from '../model/policy.ts';
import type { Report } from '../model/report.ts';
import { upgradeReport } from '../model/upgrade-report.ts';
import { useDb } from './db.ts';

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
      const earlier = toEarlier(await db.reports.get(url), report);
      const before = (await db.policies.get(url)) ?? null;
      if (earlier) {
        await db.versions.put({ url, capturedAt: earlier.capturedAt, report: earlier });
        const keys = await db.versions
          .where('[url+capturedAt]')
          .between([url, ''], [url, '\uffff'])
          .primaryKeys();
        await db.versions.bulkDelete(keys.slice(0, Math.max(0, keys.length - MAX_VERSION_COUNT)));
      }
      const count = await db.versions.where('[url+capturedAt]').between([url, ''], [url, '\uffff']).count();
      const change = earlier ? toChange(earlier, report) : (before?.change ?? null);
      await db.policies.put(toPolicyRow(report, before, change, count + 1));
      await db.reports.put({ ...reading, url });
    }),
  );
}

/** The reading before, when it was one and its text is another. */
function toEarlier(row: PageRow | undefined, { textHash }: Report): Report | null {
  const report = row?.report;
  return report?.status === 'analyzed' && report.textHash !== textHash ? upgradeReport(report) : null;
}

/** Loads the rows of all policies, the last read first. */
export async function loadPolicies(): Promise<PolicyRow[]> {
  const rows = await useDb((db) => db.policies.toArray());
  return rows.sort((a, b) => b.capturedAt.localeCompare(a.capturedAt));
}

/** Loads the row of a policy; null when it was never read. */
export async function loadPolicy(url: string): Promise<PolicyRow | null> {
  return (await useDb((db) => db.policies.get(toPageKey(url)))) ?? null;
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
  const rows = await useDb((db) =>
    db.versions.where('[url+capturedAt]').between([key, ''], [key, '\uffff']).toArray(),
  );
  return rows.map((row) => ({ ...row, report: upgradeReport(row.report) }));
}

/** What a policy consists of in the database; given back by `deletePolicies`, taken by `restorePolicies`. */
export type DeletedPolicies = { rows: PageRow[]; policies: PolicyRow[]; versions: VersionRow[] };

/** Deletes policies with their versions, not the flags; gives back what it deleted, for an undo. */
export async function deletePolicies(urls: readonly string[]): Promise<DeletedPolicies> {
  const keys = urls.map(toPageKey);
  return await useDb((db) =>
    db.transaction('rw', db.reports, db.policies, db.versions, async () => {
      const rows = (await db.reports.bulkGet(keys)).filter((row) => row !== undefined);
      const policies = (await db.policies.bulkGet(keys)).filter((row) => row !== undefined);
      const versions: VersionRow[] = [];
      for (const key of keys) {
        const found = db.versions.where('[url+capturedAt]').between([key, ''], [key, '\uffff']);
        versions.push(...(await found.toArray()));
        await found.delete();
      }
      await db.reports.bulkDelete(keys);
      await db.policies.bulkDelete(keys);
      return { rows, policies, versions };
    }),
  );
}

/** Puts deleted policies back. */
export async function restorePolicies({ rows, policies, versions }: DeletedPolicies): Promise<void> {
  await useDb((db) =>
    db.transaction('rw', db.reports, db.policies, db.versions, async () => {
      await db.reports.bulkPut(rows);
      await db.policies.bulkPut(policies);
      await db.versions.bulkPut(versions);
    }),
  );
}
