// What is outdated: the policy's own date, and things of the past it leans on, with since when and why.
import type { Finding, PolicyDate, Relic, Report, StatedDate } from '../../lib/model/report.ts';
import { sayDate } from '../../lib/words/format.ts';
import { say } from '../../lib/words/say.ts';
import { REPORT_WORDS, sayStated, WHOLE_WORDS } from './words.ts';

/** Draws the date where it is stale or unclear, and the relics; nothing when all is well. */
export function OutdatedList({ report, onReveal }: { report: Report; onReveal(finding: Finding): void }) {
  const { date, relics } = report;
  const isDateShown =
    date !== null && (date.isStale !== false || [date.updated, date.effective].some(isUnclear));
  if (!isDateShown && relics.length === 0) return null;
  return (
    <section class="whole outdated">
      <h2>{relics.length > 0 || date?.isStale ? WHOLE_WORDS.outdated : WHOLE_WORDS.dated}</h2>
      {isDateShown && <DateLine date={date} />}
      <ul>
        {relics.map((relic) => (
          <RelicRow
            key={relic.id}
            relic={relic}
            finding={report.findings.find(({ id }) => id === relic.findingId) ?? null}
            onReveal={onReveal}
          />
        ))}
      </ul>
    </section>
  );
}

const isUnclear = (date: StatedDate | null): boolean => (date?.readings.length ?? 0) > 1;

function DateLine({ date: { updated, effective, isStale } }: { date: PolicyDate }) {
  const stated = [updated, effective].filter((date) => date !== null);
  return (
    <p class={isStale ? 'warning' : 'hint'}>
      {stated.map(sayStated).join(' ')} {isStale && WHOLE_WORDS.stale}
    </p>
  );
}

function RelicRow(props: { relic: Relic; finding: Finding | null; onReveal(finding: Finding): void }) {
  const { relic, finding, onReveal } = props;
  const title = say('report_outdated_since', relic.label, sayDate(relic.since));
  return (
    <li data-relic={relic.id}>
      {finding ? (
        <button type="button" class="statement" title={REPORT_WORDS.reveal} onClick={() => onReveal(finding)}>
          {title}
        </button>
      ) : (
        <span class="statement">{title}</span>
      )}
      <p class="why">
        {relic.why}{' '}
        {relic.sources.map(({ title, url }) => (
          <a key={url} href={url} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        ))}
      </p>
    </li>
  );
}
