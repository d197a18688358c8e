// Leaves the rarity of a finding only where the report calls it unusual: what most policies say is not rare.
import type { Finding, Report } from '../../lib/model/report.ts';

/** Gives the findings of a report with a rarity only on the rare ones. */
export function keepRare({ findings, unusual }: Pick<Report, 'findings' | 'unusual'>): Finding[] {
  const keyOf = ({ practice, state }: Finding) => `${practice} ${state}`;
  const rare = new Set(findings.filter(({ id }) => unusual.includes(id)).map(keyOf));
  return findings.map((finding) => (rare.has(keyOf(finding)) ? finding : { ...finding, rarity: null }));
}
