// What the page is and how many findings it has, in words; why Gloss thinks so, on request.
import type { Report } from '../../lib/model/report.ts';
import { AccuracyNote } from './AccuracyNote.tsx';
import { REPORT_WORDS, sayCounts, sayLanguage, sayReason, VERDICT_WORDS } from './words.ts';

/** Draws the summary line of a report; `isRunning` says that a newer one is on its way. */
export function ReportHead({ report, isRunning = false }: { report: Report; isRunning?: boolean }) {
  const { verdict, summary, language } = report;
  return (
    <section class="report-head">
      <p class="verdict">{VERDICT_WORDS[verdict.kind]}</p>
      {report.status === 'analyzed' && (
        <p class="counts">{summary.findingCount === 0 ? REPORT_WORDS.matchedNothing : sayCounts(summary)}</p>
      )}
      {isRunning && <p class="hint">{REPORT_WORDS.isRunning}</p>}
      {report.isTruncated && <p class="warning">{REPORT_WORDS.truncated}</p>}
      <details>
        <summary>{sayLanguage(language)}</summary>
        <AccuracyNote language={language} />
        {verdict.reasons.length === 0 ? (
          <p>{REPORT_WORDS.noReasons}</p>
        ) : (
          <ul>
            {verdict.reasons.map(({ code, weight, detail }) => (
              <li key={`${code} ${detail}`}>
                {sayReason(code, weight)} <bdi dir="auto">“{detail}”</bdi>
              </li>
            ))}
          </ul>
        )}
      </details>
    </section>
  );
}
