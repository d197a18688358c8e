// The formats a reader can choose from. A new format is a new row here and nothing else. Each writer is
// loaded when it is asked for: a popup that saves nothing carries none of them.
import type { Flag, Report } from '../model/report.ts';
import type { ExportOptions } from './select-findings.ts';

export type FormatId = 'json' | 'csv' | 'markdown' | 'html' | 'web-annotation' | 'hypothesis';

/** Writes one report as text. */
export type WriteReport = (report: Report, flags: readonly Flag[], options: ExportOptions) => string;

/** One format: how it is called, saved and written. */
export type ExportFormat = {
  id: FormatId;
  label: string;
  mime: string;
  extension: string;
  load(): Promise<WriteReport>;
};

/** Lists the formats in the order they are offered. */
export const formats: readonly ExportFormat[] = [
  {
    id: 'html',
    label: 'HTML',
    mime: 'text/html;charset=utf-8',
    extension: 'html',
    load: async () => (await import('./to-html.ts')).toHtml,
  },
  {
    id: 'json',
    label: 'JSON',
    mime: 'application/json',
    extension: 'json',
    load: async () => (await import('./to-json.ts')).toJson,
  },
  {
    id: 'csv',
    label: 'CSV',
    mime: 'text/csv;charset=utf-8',
    extension: 'csv',
    load: async () => (await import('./to-csv.ts')).toCsv,
  },
  {
    id: 'markdown',
    label: 'Markdown',
    mime: 'text/markdown;charset=utf-8',
    extension: 'md',
    load: async () => (await import('./to-markdown.ts')).toMarkdown,
  },
  {
    id: 'web-annotation',
    label: 'Web Annotation',
    mime: 'application/ld+json',
    extension: 'jsonld',
    load: async () => (await import('./to-web-annotation.ts')).toWebAnnotation,
  },
  {
    id: 'hypothesis',
    label: 'Hypothesis',
    mime: 'application/json',
    extension: 'hypothesis.json',
    load: async () => (await import('./to-hypothesis.ts')).toHypothesis,
  },
];

/** Finds a format by its id; throws for an id that is none. */
export function formatOf(id: string): ExportFormat {
  const format = formats.find((one) => one.id === id);
  if (!format) throw new Error(`there is no format "${id}"`);
  return format;
}
