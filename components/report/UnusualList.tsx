// What few policies say: the findings to lead with. Draws what the report ranked; ranks nothing itself.
import type { Finding, Report } from '../../lib/model/report.ts';
import { RatingSign } from './RatingSign.tsx';
import { REPORT_WORDS, sayRarity, WHOLE_WORDS } from './words.ts';

/** More than a glance takes in is no lead. */
const MAX_SHOWN = 3;

/** Draws the most telling of the unusual findings; nothing when there are none. */
export function UnusualList({ report, onReveal }: { report: Report; onReveal(finding: Finding): void }) {
  const byId = new Map(report.findings.map((finding) => [finding.id, finding]));
  const shown = report.unusual.flatMap((id) => byId.get(id) ?? []).slice(0, MAX_SHOWN);
  if (shown.length === 0) return null;
  return (
    <section class="whole unusual">
      <h2>{WHOLE_WORDS.unusual}</h2>
      <ul>
        {shown.map((finding) => (
          <li key={finding.id} data-unusual={finding.id}>
            <RatingSign rating={finding.rating} />
            <button
              type="button"
              class="statement"
              title={REPORT_WORDS.reveal}
              onClick={() => onReveal(finding)}
            >
              {finding.statement}
            </button>
            {finding.rarity && <small>{sayRarity(finding.rarity)}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}
