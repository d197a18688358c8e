// Questions put to the policy, closed until asked for. "No mention found" is never called a no.
import type { Checklist, Finding, Report } from '../../lib/model/report.ts';
import { say } from '../../lib/words/say.ts';
import { ANSWER_NAMES, ANSWER_SIGNS, REPORT_WORDS, sayAnswers, WHOLE_WORDS } from './words.ts';

type Props = { report: Report; onReveal(finding: Finding): void };

/** Draws the checklists, or says that the report has none. */
export function ChecklistSection({ report, onReveal }: Props) {
  if (report.checklists.length === 0) return <p class="empty">{say('popup_no_checklists')}</p>;
  return (
    <section class="whole checklists">
      <h2>{WHOLE_WORDS.checklists}</h2>
      {report.checklists.map((list) => (
        <List key={list.id} list={list} report={report} onReveal={onReveal} />
      ))}
    </section>
  );
}

function List({ list, report, onReveal }: Props & { list: Checklist }) {
  return (
    <details data-checklist={list.id}>
      <summary>
        {list.title}: {sayAnswers(list.questions.map(({ answer }) => answer))}
      </summary>
      <p class="hint">{list.basis}.</p>
      <ul>
        {list.questions.map(({ id, text, answer, findingIds }) => {
          const finding = report.findings.find((one) => one.id === findingIds[0]);
          return (
            <li key={id} data-answer={answer}>
              <span class="mark" aria-hidden="true">
                {ANSWER_SIGNS[answer]}
              </span>
              <span class="question">{text}</span>
              {finding ? (
                <button
                  type="button"
                  class="answer"
                  title={REPORT_WORDS.reveal}
                  aria-label={`${text} ${ANSWER_NAMES[answer]}`}
                  onClick={() => onReveal(finding)}
                >
                  {ANSWER_NAMES[answer]}
                </button>
              ) : (
                <span class="answer">{ANSWER_NAMES[answer]}</span>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
