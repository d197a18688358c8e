// Reports and findings kept by an earlier Gloss, as this one reads them. Adds what is missing as "nobody
// looked"; changes nothing that is there.
import type { Action, Finding, Report } from './report.ts';

/** Whether relics, dates, contradictions and checklists were looked for when a report was written. */
export function isWholeJudged({ schema }: Pick<Report, 'schema'>): boolean {
  return schema >= 2;
}

/** Gives a kept report in the present form; `schema` stays what it was. */
export function upgradeReport(report: Report): Report {
  const kept: Partial<Report> = report;
  if (isWholeJudged(report)) return { ...report, sections: kept.sections ?? [] };
  return {
    ...report,
    findings: report.findings.map(upgradeFinding),
    sections: [],
    actions: kept.actions ?? [],
    relics: kept.relics ?? [],
    date: kept.date ?? null,
    contradictions: kept.contradictions ?? [],
    checklists: kept.checklists ?? [],
    unusual: kept.unusual ?? [],
  };
}

/** Gives a kept finding in the present form. */
export function upgradeFinding(finding: Finding): Finding {
  const kept: Partial<Finding> = finding;
  return {
    ...finding,
    actions: (Array.isArray(kept.actions) ? kept.actions : []).map(upgradeAction),
    rarity: kept.rarity ?? null,
  };
}

function upgradeAction(action: Action): Action {
  const kept: Partial<Action> = action;
  return {
    ...action,
    purpose: kept.purpose ?? 'contact',
    target: kept.target ?? kept.href ?? '',
    limit: kept.limit ?? null,
  };
}
