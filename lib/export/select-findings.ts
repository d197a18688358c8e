// Which findings go into a file, and with which flag. The one place that knows what a scope means.
import type { Finding, Flag, Report } from '../model/report.ts';

/** What a reader can ask for: their own flagged findings, those a filter shows, or everything found. */
export type Scope = 'flagged' | 'shown' | 'all';

/** Options every format takes; the clock is passed in. */
export type ExportOptions = {
  scope: Scope;
  exportedAt: string;
  /** Ids of the findings that are shown; for the scope `shown` only. */
  shownIds?: ReadonlySet<string>;
};

/** A finding as it goes into a file. */
export type SelectedFinding = { finding: Finding; flag: Flag | null };

/**
 * Selects the findings of a scope in reading order. `flagged` takes each finding as it was when
 * flagged, so it is there even when the page no longer says it.
 */
export function selectFindings(
  report: Report,
  flags: readonly Flag[],
  options: Pick<ExportOptions, 'scope' | 'shownIds'>,
): SelectedFinding[] {
  const { scope, shownIds } = options;
  const isTaken = ({ id }: Finding) => scope === 'all' || (shownIds?.has(id) ?? false);
  const byId = new Map(flags.map((flag) => [flag.findingId, flag]));
  const selected =
    scope === 'flagged'
      ? [...byId.values()].map((flag) => ({ finding: flag.finding, flag }))
      : report.findings.filter(isTaken).map((finding) => ({ finding, flag: byId.get(finding.id) ?? null }));
  return selected.sort((a, b) => a.finding.start - b.finding.start);
}
