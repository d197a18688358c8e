// Where the policy says no in one sentence and yes in another: both are shown, and neither is called true.
import type { Finding, Report } from '../../lib/model/report.ts';
import { REPORT_WORDS, WHOLE_WORDS } from './words.ts';

/** Draws the contradictions; nothing when there are none. */
export function ContradictionList({
  report,
  onReveal,
}: {
  report: Report;
  onReveal(finding: Finding): void;
}) {
  if (report.contradictions.length === 0) return null;
  const byId = new Map(report.findings.map((finding) => [finding.id, finding]));
  return (
    <section class="whole contradictions">
      <h2>{WHOLE_WORDS.contradictions}</h2>
      <ul>
        {report.contradictions.map(({ practice, label, deniedIds, affirmedIds }) => (
          <li key={practice} data-contradiction={practice}>
            <span class="statement">{label}</span>
            <Side name={WHOLE_WORDS.saysNo} finding={byId.get(deniedIds[0] ?? '')} onReveal={onReveal} />
            <Side name={WHOLE_WORDS.saysYes} finding={byId.get(affirmedIds[0] ?? '')} onReveal={onReveal} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Side(props: { name: string; finding: Finding | undefined; onReveal(finding: Finding): void }) {
  const { name, finding, onReveal } = props;
  if (!finding) return null;
  return (
    <p class="side">
      {name}{' '}
      <button type="button" class="quoted" title={REPORT_WORDS.reveal} onClick={() => onReveal(finding)}>
        <bdi dir="auto">{finding.sentenceText}</bdi>
      </button>
    </p>
  );
}
