// Lays policies side by side, practice by practice, by what each leads with. Where a policy was not read
// whole, its silence is "could not look" and never "no mention found".
import type { ComparisonCell, ComparisonRow } from '../model/comparison.ts';
import { CATEGORIES, type PracticeId, RATINGS } from '../model/practice.ts';
import type { Finding, Report } from '../model/report.ts';
import { isReadWhole, leadingByPractice } from './diff-reports.ts';

/** Compares reports: every practice that one of them finds, by category, the worst first. */
export function comparePolicies(reports: readonly Report[]): ComparisonRow[] {
  const leading = reports.map(leadingByPractice);
  const named = new Map<PracticeId, Finding>();
  for (const findings of leading) {
    for (const [practice, finding] of findings) if (!named.has(practice)) named.set(practice, finding);
  }
  const rows = [...named.values()].map(({ practice, category, label }): ComparisonRow => {
    const cells = reports.map((report, at) => toCell(report, leading[at]?.get(practice)));
    return { practice, category, label, cells, isDifferent: isDifferent(cells) };
  });
  return rows.sort(
    (a, b) => CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) || rank(a) - rank(b),
  );
}

function toCell(report: Report, finding: Finding | undefined): ComparisonCell {
  if (!finding) return { kind: isReadWhole(report) ? 'no-mention' : 'could-not-look' };
  const findingCount = report.findings.filter(({ practice }) => practice === finding.practice).length;
  return { kind: 'found', finding, findingCount };
}

function isDifferent(cells: readonly ComparisonCell[]): boolean {
  const seen = cells.filter(({ kind }) => kind !== 'could-not-look');
  return new Set(seen.map((cell) => (cell.kind === 'found' ? cell.finding.state : cell.kind))).size > 1;
}

function rank({ cells }: ComparisonRow): number {
  const ratings = cells.flatMap((cell) =>
    cell.kind === 'found' ? RATINGS.indexOf(cell.finding.rating) : [],
  );
  return Math.min(...ratings);
}
