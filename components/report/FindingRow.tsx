// One finding: what is said, the words, the reader's flag and note. Clicking it leads to the sentence.
import type { Finding, Flag } from '../../lib/model/report.ts';
import { NoteField } from '../ui/NoteField.tsx';
import { RatingSign } from './RatingSign.tsx';
import { splitSentence } from './split-sentence.ts';
import { FLAG_WORDS, REPORT_WORDS, sayAbove } from './words.ts';

/** What a row can ask for; absent `onReveal` means that the sentence is not on the page. */
export type FindingCallbacks = {
  onReveal?(finding: Finding): void;
  onFlag(finding: Finding, isFlagged: boolean): void;
  /** Resolves with false when the note could not be kept. */
  onNote(flag: Flag, note: string): Promise<boolean>;
};

/** Draws a finding. */
export function FindingRow(
  props: FindingCallbacks & { finding: Finding; flag: Flag | null; canFlag: boolean; isFocused?: boolean },
) {
  const { finding, flag, onReveal } = props;
  return (
    <li
      class={`finding ${props.isFocused ? 'is-focused' : ''}`}
      data-finding={finding.id}
      data-practice={finding.practice}
    >
      <div class="finding-head">
        <RatingSign rating={finding.rating} />
        {onReveal ? (
          <button
            type="button"
            class="statement"
            title={REPORT_WORDS.reveal}
            onClick={() => onReveal(finding)}
          >
            {finding.statement}
          </button>
        ) : (
          <span class="statement">{finding.statement}</span>
        )}
        <button
          type="button"
          class="flag"
          aria-pressed={flag !== null}
          aria-label={flag ? FLAG_WORDS.removeFrom(finding.statement) : FLAG_WORDS.addTo(finding.statement)}
          title={props.canFlag ? (flag ? FLAG_WORDS.remove : FLAG_WORDS.add) : FLAG_WORDS.cannot}
          disabled={!props.canFlag}
          onClick={() => props.onFlag(finding, flag === null)}
        >
          <span aria-hidden="true">{flag ? '⚑' : '⚐'}</span>
        </button>
      </div>
      <Sentence finding={finding} />
      {flag && (
        <NoteField
          key={flag.key}
          label={FLAG_WORDS.noteOn(finding.statement)}
          hint={FLAG_WORDS.note}
          note={flag.note}
          onSave={(note) => props.onNote(flag, note)}
        />
      )}
    </li>
  );
}

function Sentence({ finding }: { finding: Finding }) {
  const header = finding.decidedBy.filter(({ isInHeader }) => isInHeader);
  return (
    <p class="sentence">
      {header.length > 0 && <span class="above">{sayAbove(header.map(({ text }) => text))}</span>}
      <bdi dir="auto">
        {splitSentence(finding).map(({ text, role }, at) =>
          role === 'plain' ? (
            text
          ) : (
            <mark key={at} class={role}>
              {text}
            </mark>
          ),
        )}
      </bdi>
    </p>
  );
}
