// One report as one line of JSON: what the command line prints for each input.
import type { Finding, Report } from '../model/report.ts';
import { toWhole } from './to-json.ts';

/** Writes a report as one line of JSON without the newline; `summary` is null when nobody could look. */
export function toNdjsonLine(id: string | number, report: Report): string {
  return JSON.stringify({
    id,
    url: report.url || null,
    title: report.title,
    verdict: report.verdict,
    language: report.language,
    status: report.status,
    isTruncated: report.isTruncated,
    findings: report.findings.map(toLineFinding),
    ...toWhole(report),
    summary: report.status === 'analyzed' ? report.summary : null,
    taxonomy: { version: report.taxonomy.version, hash: report.taxonomy.hash },
  });
}

function toLineFinding(finding: Finding) {
  return {
    id: finding.id,
    practice: finding.practice,
    category: finding.category,
    state: finding.state,
    rating: finding.rating,
    sentence: finding.sentenceText,
    quote: finding.quote.exact,
    start: finding.start,
    end: finding.end,
    block: finding.block,
    decidedBy: finding.decidedBy,
    actions: finding.actions,
    rarity: finding.rarity,
  };
}
