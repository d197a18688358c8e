// Takes over exported policies in one transaction: all or nothing. Nothing that is there is lost: a newer
// reading stays, notes are joined, tags are united, of two flags on one finding the newer one stays.
import { type PolicyRow, toPolicyRow, type VersionRow } from '../model/policy.ts';
import type { Flag, Report } from '../model/report.ts';
import { type GlossDb, useDb } from './db.ts';

/** A policy to take over. */
export type PolicyToImport = Pick<PolicyRow, 'url' | 'tags' | 'note' | 'firstReadAt'> & {
  report: Report;
  earlier: Report[];
  flags: Flag[];
};

/** What an import did, in policies and flags. */
export type ImportCounts = { addedCount: number; mergedCount: number; flagCount: number };

/** Imports policies; rejects with the database as it was when any of them could not be written. */
export async function importPolicies(policies: readonly PolicyToImport[]): Promise<ImportCounts> {
  return await useDb((db) =>
    db.transaction('rw', db.reports, db.policies, db.versions, db.flags, async () => {
      const counts: ImportCounts = { addedCount: 0, mergedCount: 0, flagCount: 0 };
      for (const policy of policies) {
        const isMerged = await importPolicy(db, policy);
        counts[isMerged ? 'mergedCount' : 'addedCount'] += 1;
        for (const flag of policy.flags) counts.flagCount += await importFlag(db, flag);
      }
      return counts;
    }),
  );
}

async function importPolicy(db: GlossDb, policy: PolicyToImport): Promise<boolean> {
  const { url } = policy;
  const before = (await db.policies.get(url)) ?? null;
  const row = await db.reports.get(url);
  const readings = [...policy.earlier, policy.report, ...(row?.report ? [row.report] : [])].sort((a, b) =>
    a.capturedAt.localeCompare(b.capturedAt),
  );
  const latest = readings.pop() as Report;
  const versions: VersionRow[] = readings
    .filter(({ textHash }) => textHash !== latest.textHash)
    .map((report) => ({ url, capturedAt: report.capturedAt, report: { ...report, url } }));
  await db.versions.bulkPut(versions);
  const count = await db.versions.where('[url+capturedAt]').between([url, ''], [url, '\uffff']).count();
  const report = { ...latest, url };
  await db.reports.put({
    url,
    status: 'done',
    error: null,
    startedAt: latest.capturedAt,
    requestId: null,
    report,
  });
  await db.policies.put({
    ...toPolicyRow(report, before, before?.change ?? null, count + 1),
    firstReadAt: [before?.firstReadAt ?? policy.firstReadAt, policy.firstReadAt].sort()[0] as string,
    tags: [...new Set([...(before?.tags ?? []), ...policy.tags])],
    note: joinNotes(before?.note ?? '', policy.note),
  });
  return before !== null;
}

function joinNotes(mine: string, theirs: string): string {
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${mine}\n\n${theirs}`;
}

async function importFlag(db: GlossDb, flag: Flag): Promise<number> {
  const mine = await db.flags.get(flag.key);
  if (mine && mine.flaggedAt > flag.flaggedAt) {
    await db.flags.put({ ...mine, note: joinNotes(mine.note, flag.note) });
    return 0;
  }
  await db.flags.put({ ...flag, note: joinNotes(mine?.note ?? '', flag.note) });
  return mine ? 0 : 1;
}
