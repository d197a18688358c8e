// The canonical export: a versioned object that scripts and a later import can rely on.
// Its shape is published in docs/report.schema.json; change both or neither.
import type { Verdict } from '../model/page.ts';
import type { CategoryId, PracticeId, Rating, State, TaxonomyLineage } from '../model/practice.ts';
import type {
  Action,
  Checklist,
  Contradiction,
  DecidingWords,
  Flag,
  PageAction,
  PolicyDate,
  Quote,
  Rarity,
  Relic,
  Report,
  ReportStatus,
  Section,
  Span,
  Summary,
} from '../model/report.ts';
import { isWholeJudged } from '../model/upgrade-report.ts';
import { type ExportOptions, type Scope, type SelectedFinding, selectFindings } from './select-findings.ts';

/** One finding of an exported report. */
export type ExportedFinding = {
  id: string;
  practice: PracticeId;
  category: CategoryId;
  state: State;
  rating: Rating;
  label: string;
  statement: string;
  why: string;
  /** The whole sentence. */
  sentence: string;
  quote: Quote;
  /** Range of the sentence in the document text. */
  start: number;
  end: number;
  block: number;
  /** Ranges of the sentence and of the matched words in the block. */
  sentenceRange: Span;
  matchRange: Span;
  decidedBy: DecidingWords[];
  actions: Action[];
  rarity: Rarity | null;
  flag: { note: string; flaggedAt: string } | null;
};

/** What is said of the whole page, whatever the scope. Null: nobody looked. */
export type ExportedWhole = {
  actions: PageAction[] | null;
  relics: Relic[] | null;
  date: PolicyDate | null;
  contradictions: Contradiction[] | null;
  checklists: Checklist[] | null;
  unusual: string[] | null;
};

/** The object in an exported JSON file. */
export type ExportedReport = {
  format: 'gloss-report';
  version: 3;
  exportedAt: string;
  scope: Scope;
  status: ReportStatus;
  url: string;
  title: string;
  capturedAt: string;
  textHash: string;
  isTruncated: boolean;
  language: string;
  verdict: Verdict;
  taxonomy: TaxonomyLineage;
  /** Counts of the whole report, whatever the scope. */
  summary: Summary;
  sections: Section[];
  findings: ExportedFinding[];
} & ExportedWhole;

/** Writes a report as indented JSON with a final newline. */
export function toJson(report: Report, flags: readonly Flag[], options: ExportOptions): string {
  return `${JSON.stringify(toExportedReport(report, flags, options), null, 2)}\n`;
}

/** Gives a report as the object of an export. */
export function toExportedReport(
  report: Report,
  flags: readonly Flag[],
  options: ExportOptions,
): ExportedReport {
  return {
    format: 'gloss-report',
    version: 3,
    exportedAt: options.exportedAt,
    scope: options.scope,
    status: report.status,
    url: report.url,
    title: report.title,
    capturedAt: report.capturedAt,
    textHash: report.textHash,
    isTruncated: report.isTruncated,
    language: report.language,
    verdict: report.verdict,
    taxonomy: report.taxonomy,
    summary: report.summary,
    sections: report.sections,
    findings: selectFindings(report, flags, options).map(toExportedFinding),
    ...toWhole(report),
  };
}

/** Gives what a report says of the whole page. */
export function toWhole(report: Report): ExportedWhole {
  const isLooked = isWholeJudged(report) && report.status === 'analyzed';
  return {
    actions: isLooked ? report.actions : null,
    relics: isLooked ? report.relics : null,
    date: report.date,
    contradictions: isLooked ? report.contradictions : null,
    checklists: isWholeJudged(report) ? report.checklists : null,
    unusual: isLooked ? report.unusual : null,
  };
}

/** Gives a finding as it stands in an export. */
export function toExportedFinding({ finding, flag }: SelectedFinding): ExportedFinding {
  return {
    id: finding.id,
    practice: finding.practice,
    category: finding.category,
    state: finding.state,
    rating: finding.rating,
    label: finding.label,
    statement: finding.statement,
    why: finding.why,
    sentence: finding.sentenceText,
    quote: finding.quote,
    start: finding.start,
    end: finding.end,
    block: finding.block,
    sentenceRange: finding.sentence,
    matchRange: finding.match,
    decidedBy: finding.decidedBy,
    actions: finding.actions,
    rarity: finding.rarity,
    flag: flag && { note: flag.note, flaggedAt: flag.flaggedAt },
  };
}
