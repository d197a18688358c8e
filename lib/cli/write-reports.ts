// How the reports of `annotate` follow each other in each format. What one report looks like is
// lib/export's business.
import { CSV_COLUMNS, toCsvLines, toCsvRows } from '../export/to-csv.ts';
import { toJson } from '../export/to-json.ts';
import { toMarkdown } from '../export/to-markdown.ts';
import { toNdjsonLine } from '../export/to-ndjson-line.ts';
import type { Report } from '../model/report.ts';
import type { AnnotateFormat } from './parse-arguments.ts';

type Id = string | number;

/** Turns reports into the pieces of one output, in order; a failure may leave no trace in it. */
export type ReportWriter = {
  begin(): string;
  report(id: Id, report: Report): string;
  failure(id: Id, error: string): string;
  end(): string;
};

export type WriterOptions = {
  exportedAt: string;
  /** True when there is exactly one input, which then needs no list around it. */
  isSingle: boolean;
};

/** Creates the writer of a format. */
export function createReportWriter(format: AnnotateFormat, options: WriterOptions): ReportWriter {
  if (format === 'json') return createJsonWriter(options);
  if (format === 'csv') return createCsvWriter(options);
  if (format === 'md') return createMarkdownWriter(options);
  return {
    begin: () => '',
    report: (id, report) => `${toNdjsonLine(id, report)}\n`,
    failure: (id, error) => `${JSON.stringify({ id, error })}\n`,
    end: () => '',
  };
}

function createJsonWriter({ exportedAt, isSingle }: WriterOptions): ReportWriter {
  let separator = '';
  const write = (json: string) => {
    const piece = isSingle ? json : `${separator}${json.trimEnd()}`;
    separator = ',\n';
    return piece;
  };
  return {
    begin: () => (isSingle ? '' : '[\n'),
    report: (id, report) => {
      const json = toJson(report, [], { scope: 'all', exportedAt });
      // Of several, each says which input it is: a page without an address has no other name.
      return write(isSingle ? json : `{"id": ${JSON.stringify(id)}, "report": ${json.trimEnd()}}`);
    },
    failure: (id, error) => write(`${JSON.stringify({ id, error })}\n`),
    end: () => (isSingle ? '' : '\n]\n'),
  };
}

function createCsvWriter({ exportedAt }: WriterOptions): ReportWriter {
  return {
    begin: () => `\ufeff${toCsvLines([['id', ...CSV_COLUMNS]])}`,
    report: (id, report) =>
      toCsvLines(toCsvRows(report, [], { scope: 'all', exportedAt }).map((row) => [id, ...row])),
    failure: () => '',
    end: () => '',
  };
}

function createMarkdownWriter({ exportedAt }: WriterOptions): ReportWriter {
  let separator = '';
  return {
    begin: () => '',
    report: (id, report) => {
      const named = { ...report, title: report.title || String(id) };
      const piece = `${separator}${toMarkdown(named, [], { scope: 'all', exportedAt })}`;
      separator = '\n---\n\n';
      return piece;
    },
    failure: () => '',
    end: () => '',
  };
}
