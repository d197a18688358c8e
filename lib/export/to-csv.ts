// Findings as a table for spreadsheets: RFC 4180, UTF-8 with BOM. Page text is hostile, so a cell that
// a spreadsheet would run as a formula is defused with an apostrophe.
import Papa from 'papaparse';
import type { Flag, Report } from '../model/report.ts';
import { replaceControls } from './replace-controls.ts';
import { type ExportOptions, type SelectedFinding, selectFindings } from './select-findings.ts';
import { textLink } from './text-link.ts';

type Cell = string | number | null;

/** Column titles, in order. */
export const CSV_COLUMNS = [
  'url',
  'title',
  'captured_at',
  'status',
  'language',
  'category',
  'practice',
  'label',
  'state',
  'rating',
  'statement',
  'sentence',
  'quote',
  'prefix',
  'suffix',
  'start',
  'end',
  'block',
  'decided_by',
  'actions',
  'is_flagged',
  'note',
  'flagged_at',
  'link',
  'finding_id',
  'text_hash',
  'taxonomy_version',
  'taxonomy_hash',
] as const;

// Start of the cell or of a line in it; spreadsheets skip white space and invisible characters.
const FORMULA_START = /^(?=(?:(?![\r\n\u2028\u2029])[\s\p{Z}\p{C}])*[=+\-@＝＋－＠\t\r])/gmu;

/** Writes a report as CSV; a report nobody could read gives one row that says so. */
export function toCsv(report: Report, flags: readonly Flag[], options: ExportOptions): string {
  return `\ufeff${toCsvLines([[...CSV_COLUMNS], ...toCsvRows(report, flags, options)])}`;
}

/** Lists the rows of a report, without the column titles. */
export function toCsvRows(report: Report, flags: readonly Flag[], options: ExportOptions): Cell[][] {
  const selected = selectFindings(report, flags, options.scope);
  if (selected.length === 0 && report.status !== 'analyzed') {
    const page: Cell[] = [report.url, report.title, report.capturedAt, report.status, report.language];
    return [CSV_COLUMNS.map((_, index) => page[index] ?? null)];
  }
  return selected.map((one) => toRow(report, one));
}

/** Writes rows as CSV lines, each ended by CRLF; every text is guarded against formulas. */
export function toCsvLines(rows: readonly Cell[][]): string {
  if (rows.length === 0) return '';
  const guarded = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardCell(cell) : cell)));
  return `${Papa.unparse(guarded, { newline: '\r\n' })}\r\n`;
}

/** Defuses a text that a spreadsheet would run: an apostrophe goes before each line that starts a formula. */
export function guardCell(text: string): string {
  return replaceControls(text).replace(FORMULA_START, "'");
}

function toRow(report: Report, { finding, flag }: SelectedFinding): Cell[] {
  const row: Record<(typeof CSV_COLUMNS)[number], Cell> = {
    url: report.url,
    title: report.title,
    captured_at: report.capturedAt,
    status: report.status,
    language: report.language,
    category: finding.category,
    practice: finding.practice,
    label: finding.label,
    state: finding.state,
    rating: finding.rating,
    statement: finding.statement,
    sentence: finding.sentenceText,
    quote: finding.quote.exact,
    prefix: finding.quote.prefix,
    suffix: finding.quote.suffix,
    start: finding.start,
    end: finding.end,
    block: finding.block,
    decided_by: finding.decidedBy.map((words) => `${words.role}: ${words.text}`).join('; '),
    actions: finding.actions.map((action) => `${action.label} <${action.href}>`).join('; '),
    is_flagged: flag ? 'yes' : 'no',
    note: flag?.note ?? null,
    flagged_at: flag?.flaggedAt ?? null,
    link: textLink(report.url, finding.quote),
    finding_id: finding.id,
    text_hash: report.textHash,
    taxonomy_version: report.taxonomy.version,
    taxonomy_hash: report.taxonomy.hash,
  };
  return CSV_COLUMNS.map((column) => row[column]);
}
