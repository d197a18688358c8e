// What the library keeps of a policy besides its report: a light row for lists, earlier versions, and
// the text once per content.
import type { PageRow } from './page-state.ts';
import type { PracticeId, State } from './practice.ts';
import type { Report, ReportStatus, Summary } from './report.ts';

/** How the practices of a policy changed between two readings; see lib/compare. */
export type PolicyChange = {
  /** ISO time of the earlier reading. */
  since: string;
  newCount: number;
  goneCount: number;
  flippedCount: number;
  /** True when another taxonomy read it, so that a change may be Gloss's and not the policy's. */
  isOtherTaxonomy: boolean;
};

/** A row of the table `policies`: one policy in a list, with what the reader made of it. */
export type PolicyRow = {
  /** Key: address without fragment. */
  url: string;
  /** Hostname, or '' for a file. */
  site: string;
  title: string;
  language: string;
  status: ReportStatus;
  /** ISO time of the last reading and of the first. */
  capturedAt: string;
  firstReadAt: string;
  textHash: string;
  summary: Summary;
  /** The date the policy gives itself, first reading, or null. */
  updated: string | null;
  /** Readings kept: this one and the earlier ones with another text. */
  versionCount: number;
  /** Against the last earlier version; null when there is none. */
  change: PolicyChange | null;
  tags: string[];
  note: string;
};

/** A row of the table `versions`: an earlier reading whose text was another. Key: url and capturedAt. */
export type VersionRow = { url: string; capturedAt: string; report: Report };

/** A row of the table `texts`: the blocks of a text, compressed, once per content. */
export type TextRow = {
  /** `Report.textHash`. */
  hash: string;
  /** Deflated JSON of the blocks' texts, in reading order. */
  bytes: Uint8Array<ArrayBuffer>;
  sizeBytes: number;
  /** ISO time of the last reading. */
  usedAt: string;
};

/** One practice that is new, gone, or said in another state than before. */
export type PracticeChange = {
  practice: PracticeId;
  label: string;
  kind: 'new' | 'gone' | 'flipped';
  /** The leading state before and after; null where the practice was or is not found. */
  from: State | null;
  to: State | null;
};

/** Gives the row of a policy after a reading; tags, note and first reading are those of before. */
export function toPolicyRow(
  report: Report,
  before: PolicyRow | null,
  change: PolicyChange | null,
  versionCount: number,
): PolicyRow {
  const { url, title, language, status, capturedAt, textHash, summary, date } = report;
  return {
    url,
    site: URL.canParse(url) ? new URL(url).hostname : '',
    title,
    language,
    status,
    capturedAt,
    firstReadAt: before?.firstReadAt ?? capturedAt,
    textHash,
    summary,
    updated: date?.updated?.readings[0] ?? date?.effective?.readings[0] ?? null,
    versionCount,
    change,
    tags: before?.tags ?? [],
    note: before?.note ?? '',
  };
}

/** A finished reading of a page: its row with a report. */
export type Reading = PageRow & { report: Report };
