// Tries patterns on the page that is open or on a pasted text, and shows which sentences match, which nearly
// do, and what speaks against those.
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { NearMiss, Trial, TrialMatch } from '../../lib/model/pattern-trial.ts';
import type { Span } from '../../lib/model/report.ts';
import { sayLanguageName } from '../../lib/words/format.ts';
import { STATE_NAMES } from '../../lib/words/names.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { sayRefusal } from './say-fault.ts';
import type { TaxonomyChecks, TrialAnswer, TrialSubject, TrialText } from './taxonomy-ports.ts';

/** Draws the trial of a subject; with null there is nothing that could be tried. */
export function PatternTrial(props: {
  subject: TrialSubject | null;
  tryPatterns: TaxonomyChecks['tryPatterns'];
}) {
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<TrialAnswer | null>(null);
  const [isRunning, setRunning] = useState(false);
  const id = useId();
  const { subject } = props;
  const run = async (on: TrialText) => {
    if (!subject) return;
    setRunning(true);
    setAnswer(await props.tryPatterns(subject, on));
    setRunning(false);
  };
  return (
    <div class="trial" aria-busy={isRunning}>
      <h4>{say('trial_title')}</h4>
      <label for={`${id}-text`}>{say('trial_text')}</label>
      <textarea
        id={`${id}-text`}
        rows={3}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="buttons">
        <button
          type="button"
          class="try-text"
          disabled={!subject || text.trim() === ''}
          onClick={() => run({ kind: 'pasted', text })}
        >
          {say('trial_on_text')}
        </button>
        <button type="button" class="try-page" disabled={!subject} onClick={() => run({ kind: 'page' })}>
          {say('trial_on_page')}
        </button>
      </div>
      <div role="status">{answer && <TrialHead answer={answer} />}</div>
      {answer?.kind === 'tried' && <TrialLists trial={answer.trial} />}
    </div>
  );
}

function TrialHead({ answer }: { answer: TrialAnswer }) {
  if (answer.kind === 'could-not-look') return <p class="fault">{answer.reason}</p>;
  const { trial, title } = answer;
  const count = trial.matches.length + trial.moreMatches;
  return (
    <>
      {title !== null && (
        <p class="hint">
          {say('trial_page')} <bdi>{title}</bdi>
        </p>
      )}
      <p>
        <strong>
          {count > 0
            ? sayCount('trial_matches', count, trial.sentenceCount)
            : say('trial_none', trial.sentenceCount)}
        </strong>
      </p>
      {!trial.isSameLanguage && <p class="fault">{say('trial_language', sayLanguageName(trial.language))}</p>}
    </>
  );
}

function TrialLists({ trial }: { trial: Trial }) {
  return (
    <>
      {trial.matches.length > 0 && (
        <ul class="matches">
          {trial.matches.map((match, at) => (
            // Nothing moves in this list: it is drawn anew for every trial.
            <MatchRow key={at} match={match} />
          ))}
        </ul>
      )}
      {trial.moreMatches > 0 && <p class="hint">{say('trial_more', trial.moreMatches)}</p>}
      {trial.nearMisses.length > 0 && (
        <>
          <h5>{say('trial_near')}</h5>
          <ul class="misses">
            {trial.nearMisses.map((miss, at) => (
              <MissRow key={at} miss={miss} />
            ))}
          </ul>
        </>
      )}
      {trial.moreNearMisses > 0 && <p class="hint">{say('trial_more', trial.moreNearMisses)}</p>}
    </>
  );
}

function MatchRow({ match }: { match: TrialMatch }) {
  return (
    <li>
      <Sentence text={match.sentence} span={match.span} />
      <p class="hint">{STATE_NAMES[match.state]}</p>
    </li>
  );
}

function MissRow({ miss }: { miss: NearMiss }) {
  return (
    <li>
      <Sentence text={miss.sentence} span={miss.span} />
      {miss.refusals.map((refusal) => (
        <p class="hint" key={refusal.kind}>
          {sayRefusal(refusal)}
        </p>
      ))}
    </li>
  );
}

function Sentence({ text, span }: { text: string; span: Span }): ComponentChildren {
  return (
    <bdi dir="auto" class="sentence">
      {text.slice(0, span.start)}
      <mark>{text.slice(span.start, span.end)}</mark>
      {text.slice(span.end)}
    </bdi>
  );
}
