// Makes the reader's mark on a finding.
import { toPageKey } from './page-state.ts';
import type { Finding, Flag } from './report.ts';

/** Creates a flag on a finding of a page, not yet saved; `flaggedAt` is ISO 8601. */
export function toFlag(url: string, finding: Finding, flaggedAt: string, note = ''): Flag {
  const pageKey = toPageKey(url);
  return { key: `${pageKey}#${finding.id}`, url: pageKey, findingId: finding.id, note, flaggedAt, finding };
}
