// A file name that every system takes, whatever the page's address holds.
import type { Report } from '../model/report.ts';
import type { ExportOptions } from './select-findings.ts';

/** Keeps the whole name well under the 255 bytes file systems allow. */
const MAX_HOST_LENGTH = 60;

/** Names the file of an export: gloss-<host>-<date>-<scope>.<extension>, ASCII only. */
export function fileName(report: Report, options: ExportOptions, extension: string): string {
  const host = URL.canParse(report.url) ? new URL(report.url).hostname : '';
  const slug = toSlug(host.replace(/^www\./, '')).slice(0, MAX_HOST_LENGTH) || 'page';
  const date = /^\d{4}-\d{2}-\d{2}/.exec(options.exportedAt)?.[0] ?? 'undated';
  return `gloss-${slug.replace(/-$/, '')}-${date}-${options.scope}.${extension}`;
}

function toSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
