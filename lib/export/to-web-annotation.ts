// Findings as W3C Web Annotations (JSON-LD), for tools that read those. "Annotation" is the standard's
// word: https://www.w3.org/TR/annotation-model/
import type { Flag, Report } from '../model/report.ts';
import { type ExportOptions, type SelectedFinding, selectFindings } from './select-findings.ts';
import { textLink } from './text-link.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Writes findings as one AnnotationCollection with one page of annotations. */
export function toWebAnnotation(report: Report, flags: readonly Flag[], options: ExportOptions): string {
  const items = selectFindings(report, flags, options).map((one) => toAnnotation(report, one));
  const collection = {
    '@context': CONTEXT,
    id: `urn:gloss:${report.textHash}`,
    type: 'AnnotationCollection',
    label: report.title,
    total: items.length,
    first: { id: `urn:gloss:${report.textHash}:1`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function toAnnotation(report: Report, { finding, flag }: SelectedFinding) {
  return {
    id: `urn:gloss:${report.textHash}:${finding.id}`,
    type: 'Annotation',
    motivation: 'classifying',
    created: report.capturedAt,
    creator: toCreator(report),
    body: [
      { type: 'TextualBody', purpose: 'classifying', value: `${finding.practice}: ${finding.state}` },
      { type: 'TextualBody', purpose: 'tagging', value: finding.rating },
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: finding.statement },
      ...(flag?.note
        ? [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: flag.note }]
        : []),
    ],
    target: { source: report.url, selector: toSelectors(report, finding) },
  };
}

/** The program and the taxonomy, so that it can be done again; never the reader. */
function toCreator({ taxonomy }: Report) {
  return { type: 'Software', name: `Gloss, taxonomy ${taxonomy.version} (${taxonomy.hash})` };
}

/** Gives the selectors of a finding: by quote, by position in the text, and as a text fragment. */
export function toSelectors({ url }: Report, { quote, start, end }: SelectedFinding['finding']) {
  const link = textLink(url, quote);
  return [
    { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    { type: 'TextPositionSelector', start, end },
    ...(link
      ? [
          {
            type: 'FragmentSelector',
            conformsTo: 'https://wicg.github.io/scroll-to-text-fragment/',
            value: link.slice(link.indexOf('#') + 1),
          },
        ]
      : []),
  ];
}
