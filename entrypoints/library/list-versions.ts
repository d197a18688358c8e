// What the history shows, from what is kept of a policy. Pure.
import type { ChangedPractice } from '../../components/library/PracticeChanges.tsx';
import type { Version } from '../../components/library/VersionList.tsx';
import { diffReports, summarizeChange } from '../../lib/compare/diff-reports.ts';
import type { Report } from '../../lib/model/report.ts';
import type { PolicyRecord } from './library-ports.ts';

/** Lists the versions of a policy, newest first, each with what changed since the one before. */
export function listVersions({ versions, report }: Pick<PolicyRecord, 'versions' | 'report'>): Version[] {
  const earlier = versions.map((version) => version.report);
  // A last look that saw nothing is no version.
  const reports = report?.status === 'analyzed' ? [...earlier, report] : earlier;
  return reports
    .map((one, at) => {
      const before = reports[at - 1];
      return { report: one, change: before ? summarizeChange(before, one) : null };
    })
    .reverse();
}

/** Lists the practices that changed between two reports, each with what both say of it. */
export function listChangedPractices(before: Report, after: Report): ChangedPractice[] {
  const of = (report: Report, id: string) => report.findings.filter(({ practice }) => practice === id);
  return diffReports(before, after).map((change) => ({
    ...change,
    before: of(before, change.practice),
    after: of(after, change.practice),
  }));
}
