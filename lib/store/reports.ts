// The last look at each page. Rows are read as untrusted: a broken row is no row.
import { type PageRow, toPageKey } from '../model/page-state.ts';
import type { Report } from '../model/report.ts';
import { upgradeReport } from '../model/upgrade-report.ts';
import { useDb } from './db.ts';

/** Loads the row of a page: its state and last report; null when nobody looked. */
export async function loadPageRow(url: string): Promise<PageRow | null> {
  const row = await useDb((db) => db.reports.get(toPageKey(url)));
  if (!isPageRow(row)) return null;
  return { ...row, report: row.report && upgradeReport(row.report) };
}

/** Saves the state of a page in place of the one before. */
export async function savePageRow(row: PageRow): Promise<void> {
  await useDb((db) => db.reports.put({ ...row, url: toPageKey(row.url) }));
}

/** Loads the last report of a page; null when there is none. */
export async function loadReport(url: string): Promise<Report | null> {
  return (await loadPageRow(url))?.report ?? null;
}

/** Saves a finished report under its page's address. */
export async function saveReport(report: Report): Promise<void> {
  const { url, capturedAt } = report;
  await savePageRow({ url, status: 'done', error: null, startedAt: capturedAt, requestId: null, report });
}

function isPageRow(row: PageRow | undefined): row is PageRow {
  if (!row || typeof row.url !== 'string' || typeof row.startedAt !== 'string') return false;
  if (!['running', 'done', 'failed'].includes(row.status)) return false;
  const { report } = row;
  if (report === null) return row.status !== 'done';
  return typeof report === 'object' && Array.isArray(report.findings) && typeof report.summary === 'object';
}
