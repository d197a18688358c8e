// What changed between two versions, practice by practice, each with its sentences before and now.
import type { PracticeChange } from '../../lib/model/policy.ts';
import type { Finding } from '../../lib/model/report.ts';
import { STATE_NAMES } from '../../lib/words/names.ts';
import { say } from '../../lib/words/say.ts';
import { RatingSign } from '../report/RatingSign.tsx';
import { KIND_NAMES, KIND_SIGNS } from './words.ts';

/** A changed practice with what was and is said of it, in reading order. */
export type ChangedPractice = PracticeChange & { before: Finding[]; after: Finding[] };

/** Draws the changes; says so when there are none. */
export function PracticeChanges({ changes }: { changes: readonly ChangedPractice[] }) {
  if (changes.length === 0) return <p>{say('library_changes_practices_none')}</p>;
  return (
    <ul class="practice-changes">
      {changes.map((change) => (
        <li key={change.practice} data-change={change.kind} data-practice={change.practice}>
          <p class="change-head">
            <span class={`kind ${change.kind}`}>
              <span aria-hidden="true">{KIND_SIGNS[change.kind]}</span> {KIND_NAMES[change.kind]}
            </span>{' '}
            <strong>{change.label}</strong>{' '}
            {change.from && change.to && (
              <span>{say('library_flip', STATE_NAMES[change.from], STATE_NAMES[change.to])}</span>
            )}
          </p>
          <Sentences title={say('library_before')} findings={change.before} />
          <Sentences title={say('library_now')} findings={change.after} />
        </li>
      ))}
    </ul>
  );
}

function Sentences({ title, findings }: { title: string; findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <div class="said">
      <span class="said-title">{title}</span>
      <ul>
        {findings.map(({ id, rating, sentenceText }) => (
          <li key={id}>
            <RatingSign rating={rating} />
            <bdi dir="auto">{sentenceText}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
