// Findings as a table for spreadsheets: RFC 4180, UTF-8 with BOM. Page text is hostile, so a cell that
// a spreadsheet would run as a formula is defused with an apostrophe.
import Papa from 'papaparse';
import type { Action, Flag, Report } from '../model/report.ts';
import { replaceControls } from './replace-controls.ts';
import { type ExportOptions, type SelectedFinding, selectFindings } from './select-findings.ts';
import { textLink } from './text-link.ts';
import {
  isLookedAt,
  opposedTo,
  questionsAnswered,
  sayDate,
  sayRarity,
  sayRelic,
  sayStale,
} from './whole-page.ts';

type Cell = string | number | null;

/** Column titles, in order. */
export const CSV_COLUMNS = [
  'url',
  'title',
  'captured_at',
  'status',
  'language',
  'policy_updated',
  'policy_effective',
  'is_stale',
  'relics',
  'no_mention',
  'could_not_look',
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
  'rarity',
  'contradicts',
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
  const selected = selectFindings(report, flags, options);
  if (selected.length === 0 && report.status !== 'analyzed') {
    const page: Partial<Row> = toPageCells(report);
    return [CSV_COLUMNS.map((column) => page[column] ?? null)];
  }
  const page = toPageCells(report);
  return selected.map((one) => toRow(report, page, one));
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

type Row = Record<(typeof CSV_COLUMNS)[number], Cell>;

// Said of the page, and the same in each of its rows, so that a sheet of many pages can be sorted by it.
function toPageCells(report: Report) {
  return {
    url: report.url,
    title: report.title,
    captured_at: report.capturedAt,
    status: report.status,
    language: report.language,
    policy_updated: sayDate(report.date?.updated ?? null),
    policy_effective: sayDate(report.date?.effective ?? null),
    is_stale: sayStale(report.date),
    relics: isLookedAt(report) ? report.relics.map(sayRelic).join('; ') : null,
    no_mention: questionsAnswered(report, 'no-mention').join('; '),
    could_not_look: questionsAnswered(report, 'could-not-look').join('; '),
  };
}

const sayAction = ({ purpose, label, href, target, limit }: Action): string =>
  `${purpose}: ${label} <${href ?? target}>${limit ? ` (limit: ${limit})` : ''}`;

function toRow(
  report: Report,
  page: ReturnType<typeof toPageCells>,
  { finding, flag }: SelectedFinding,
): Cell[] {
  const row: Row = {
    ...page,
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
    actions: finding.actions.map(sayAction).join('; '),
    rarity: sayRarity(finding.rarity),
    contradicts: opposedTo(finding, report).join('; '),
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
