// The counts every surface shows, derived in one place so that badge, popup and command line agree.
import { CATEGORIES, RATINGS } from '../model/practice.ts';
import type { Finding, Summary } from '../model/report.ts';

/** Summarizes findings. */
export function summarize(findings: Finding[]): Summary {
  const byRating = countBy(RATINGS, findings, ({ rating }) => rating);
  return {
    findingCount: findings.length,
    sentenceCount: new Set(findings.map(({ start, end }) => `${start}-${end}`)).size,
    byRating,
    byCategory: countBy(CATEGORIES, findings, ({ category }) => category),
    concernCount: byRating.caution + byRating.bad,
  };
}

function countBy<K extends string>(
  keys: readonly K[],
  findings: Finding[],
  keyOf: (finding: Finding) => K,
): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const finding of findings) counts[keyOf(finding)]++;
  return counts;
}
