// What the page is and how many findings it has, in words; why Gloss thinks so, on request.
import type { Report } from '../../lib/model/report.ts';
import { countOf, languageName, VERDICT_WORDS } from './words.ts';

/** Draws the summary line of a report. */
export function ReportHead({ report }: { report: Report }) {
  const { verdict, summary, language } = report;
  return (
    <section class="report-head">
      <p class="verdict">{VERDICT_WORDS[verdict.kind]}</p>
      {report.status === 'analyzed' && (
        <p class="counts">
          {summary.findingCount === 0
            ? 'Gloss read it and matched nothing. That does not mean it is safe: only that no wording Gloss knows was found.'
            : `${countOf(summary.findingCount, 'finding')} in ${countOf(summary.sentenceCount, 'sentence')}; ${summary.concernCount} against you or worth a closer look.`}
        </p>
      )}
      {report.isTruncated && <p class="warning">The page is too long: only its beginning was read.</p>}
      <details>
        <summary>Language: {languageName(language)}. Why this verdict?</summary>
        {verdict.reasons.length === 0 ? (
          <p>Nothing on the page spoke for or against.</p>
        ) : (
          <ul>
            {verdict.reasons.map(({ code, weight, detail }) => (
              <li key={`${code} ${detail}`}>
                {weight < 0 ? 'Against: ' : 'For: '}
                {code.replaceAll('-', ' ')} <bdi dir="auto">“{detail}”</bdi>
              </li>
            ))}
          </ul>
        )}
      </details>
    </section>
  );
}
