// The formats a reader can choose from. A new format is a new row here and nothing else.
import type { Flag, Report } from '../model/report.ts';
import type { ExportOptions } from './select-findings.ts';
import { toCsv } from './to-csv.ts';
import { toJson } from './to-json.ts';
import { toMarkdown } from './to-markdown.ts';

/** One format: how it is called, saved and written. */
export type ExportFormat = {
  id: 'json' | 'csv' | 'markdown';
  label: string;
  mime: string;
  extension: string;
  write(report: Report, flags: readonly Flag[], options: ExportOptions): string;
};

/** Lists the formats in the order they are offered. */
export const formats: readonly ExportFormat[] = [
  { id: 'json', label: 'JSON', mime: 'application/json', extension: 'json', write: toJson },
  { id: 'csv', label: 'CSV', mime: 'text/csv;charset=utf-8', extension: 'csv', write: toCsv },
  {
    id: 'markdown',
    label: 'Markdown',
    mime: 'text/markdown;charset=utf-8',
    extension: 'md',
    write: toMarkdown,
  },
];
