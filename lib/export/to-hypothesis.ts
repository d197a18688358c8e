// Findings as a file that the Hypothesis client imports. It reads id, uri, text, tags, target and
// document and skips duplicates by id (its src/sidebar/helpers/import.ts).
import type { Flag, Report } from '../model/report.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type ExportOptions, type SelectedFinding, selectFindings } from './select-findings.ts';

/** Writes findings as `{annotations: […]}`. */
export function toHypothesis(report: Report, flags: readonly Flag[], options: ExportOptions): string {
  const annotations = selectFindings(report, flags, options).map((one) => toAnnotation(report, one));
  return `${JSON.stringify({ annotations }, null, 2)}\n`;
}

function toAnnotation(report: Report, { finding, flag }: SelectedFinding) {
  const { quote, start, end } = finding;
  return {
    id: `gloss-${report.textHash}-${finding.id}`,
    created: report.capturedAt,
    updated: report.capturedAt,
    uri: report.url,
    // Hypothesis shows this as Markdown, so what a page or a note holds is made inert.
    text: [finding.statement, finding.why, flag?.note ?? ''].filter(Boolean).map(escapeMarkdown).join('\n\n'),
    tags: ['gloss', finding.practice, finding.state, finding.rating],
    target: [
      {
        source: report.url,
        selector: [
          { type: 'TextPositionSelector', start, end },
          { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
        ],
      },
    ],
    document: { title: [report.title] },
  };
}
