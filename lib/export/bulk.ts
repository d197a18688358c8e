// Many policies in one file, written piece by piece: a report at a time is in memory, progress is told,
// and the reader can stop it. Knows no store: a policy is loaded by the function that is given.
import type { PolicyRow } from '../model/policy.ts';
import type { Flag, Report } from '../model/report.ts';
import { say } from '../words/say.ts';
import { type FormatId, formatOf } from './formats.ts';
import type { ExportedFinding, ExportedReport } from './to-json.ts';

/** Everything that is kept of one policy. */
export type KeptPolicy = {
  policy: PolicyRow;
  report: Report;
  /** Earlier readings, oldest first. */
  earlier: Report[];
  flags: Flag[];
};

/** A policy in an exported library. */
export type ExportedPolicy = {
  url: string;
  tags: string[];
  note: string;
  firstReadAt: string;
  report: ExportedReport;
  earlier: ExportedReport[];
  /** The reader's flags, each with its finding as it was when flagged. */
  flags: { findingId: string; note: string; flaggedAt: string; finding: ExportedFinding }[];
};

/** The object in an exported library file. */
export type ExportedLibrary = {
  format: 'gloss-library';
  version: 1;
  exportedAt: string;
  policies: ExportedPolicy[];
};

export type BulkOptions = {
  exportedAt: string;
  /** Called after each policy with how many are written. */
  onProgress(writtenCount: number): void;
  signal: AbortSignal;
};

/** Formats that hold many policies in one file. */
export const BULK_FORMATS: readonly FormatId[] = ['json', 'csv', 'html', 'markdown'];

/**
 * Writes policies into parts of one file, in the order of the addresses; null when it was stopped.
 * A policy that is gone meanwhile (`loadOne` gives null) is left out.
 */
export async function exportPolicies(
  formatId: FormatId,
  urls: readonly string[],
  loadOne: (url: string) => Promise<KeptPolicy | null>,
  options: BulkOptions,
): Promise<Blob | null> {
  const writer = await WRITERS[formatId]?.(options.exportedAt);
  if (!writer) throw new Error(`"${formatId}" does not hold more than one policy`);
  const parts: string[] = [writer.head];
  let writtenCount = 0;
  for (const [at, url] of urls.entries()) {
    if (options.signal.aborted) return null;
    const kept = await loadOne(url);
    if (kept) parts.push((writtenCount > 0 ? writer.between : '') + writer.write(kept));
    if (kept) writtenCount += 1;
    options.onProgress(at + 1);
  }
  return options.signal.aborted ? null : new Blob([...parts, writer.tail], { type: formatOf(formatId).mime });
}

/** Names the file of a library: gloss-library-<date>.<extension>. */
export function bulkFileName(formatId: FormatId, exportedAt: string): string {
  return `gloss-library-${exportedAt.slice(0, 10)}.${formatOf(formatId).extension}`;
}

type BulkWriter = { head: string; between: string; tail: string; write(kept: KeptPolicy): string };

const WRITERS: Partial<Record<FormatId, (exportedAt: string) => Promise<BulkWriter>>> = {
  json: async (exportedAt) => {
    const { toExportedFinding, toExportedReport } = await import('./to-json.ts');
    const toReport = (report: Report, flags: Flag[]) =>
      toExportedReport(report, flags, { scope: 'all', exportedAt });
    return {
      head: `{"format":"gloss-library","version":1,"exportedAt":${JSON.stringify(exportedAt)},"policies":[\n`,
      between: ',\n',
      tail: '\n]}\n',
      write: ({ policy: { url, tags, note, firstReadAt }, report, earlier, flags }) => {
        const exported: ExportedPolicy = {
          url,
          tags,
          note,
          firstReadAt,
          report: toReport(report, flags),
          earlier: earlier.map((one) => toReport(one, [])),
          flags: flags.map(({ findingId, note, flaggedAt, finding }) => ({
            findingId,
            note,
            flaggedAt,
            finding: toExportedFinding({ finding, flag: null }),
          })),
        };
        return JSON.stringify(exported);
      },
    };
  },
  csv: async (exportedAt) => {
    const { CSV_COLUMNS, toCsvLines, toCsvRows } = await import('./to-csv.ts');
    return {
      head: `\ufeff${toCsvLines([[...CSV_COLUMNS]])}`,
      between: '',
      tail: '',
      write: ({ report, flags }) => toCsvLines(toCsvRows(report, flags, { scope: 'all', exportedAt })),
    };
  },
  html: async (exportedAt) => {
    const { toHtmlArticle, toHtmlFile } = await import('./to-html.ts');
    const { html, SafeHtml } = await import('./escape-html.ts');
    const MARK = '<!--policies-->';
    const [head = '', tail = ''] = toHtmlFile(say('export_library_title'), new SafeHtml(MARK)).split(MARK);
    return {
      head,
      between: html`<hr>`.text,
      tail,
      write: ({ report, flags }) => toHtmlArticle(report, flags, { scope: 'all', exportedAt }).text,
    };
  },
  markdown: async (exportedAt) => {
    const { toMarkdown } = await import('./to-markdown.ts');
    return {
      head: '',
      between: '\n---\n\n',
      tail: '',
      write: ({ report, flags }) => toMarkdown(report, flags, { scope: 'all', exportedAt }),
    };
  },
};
