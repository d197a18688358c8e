// An exported report back to the report it was made of.
import type { ExportedFinding, ExportedReport } from '../export/to-json.ts';
import type { Finding, Flag, Report } from '../model/report.ts';
import { toFlag } from '../model/to-flag.ts';

/** Gives the report of an export; equal to the one exported where its scope was `all`. */
export function toReport(exported: ExportedReport): Report {
  const { actions, relics, contradictions, checklists, unusual } = exported;
  return {
    // What nobody looked for is null in an export, and absent from a report of the first form.
    schema: checklists === null ? 1 : 3,
    status: exported.status,
    url: exported.url,
    title: exported.title,
    capturedAt: exported.capturedAt,
    language: exported.language,
    verdict: exported.verdict,
    textHash: exported.textHash,
    isTruncated: exported.isTruncated,
    taxonomy: exported.taxonomy,
    sections: exported.sections,
    findings: exported.findings.map(toFinding),
    actions: actions ?? [],
    relics: relics ?? [],
    date: exported.date,
    contradictions: contradictions ?? [],
    checklists: checklists ?? [],
    unusual: unusual ?? [],
    summary: exported.summary,
  };
}

/** Gives the flags of an exported report. */
export function toFlags({ url, findings }: ExportedReport): Flag[] {
  return findings.flatMap((finding) =>
    finding.flag ? [toFlag(url, toFinding(finding), finding.flag.flaggedAt, finding.flag.note)] : [],
  );
}

/** Gives the finding of an export. */
export function toFinding({
  sentence,
  sentenceRange,
  matchRange,
  flag: _,
  ...rest
}: ExportedFinding): Finding {
  return { ...rest, sentenceText: sentence, sentence: sentenceRange, match: matchRange };
}
