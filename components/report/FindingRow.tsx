// One finding: what is said, the words, the reader's flag and note. Clicking it leads to the sentence.
import type { Finding, Flag } from '../../lib/model/report.ts';
import { splitSentence } from '../../lib/model/split-sentence.ts';
import { say } from '../../lib/words/say.ts';
import { NoteField } from '../ui/NoteField.tsx';
import { RatingSign } from './RatingSign.tsx';
import { REPORT_WORDS, sayAbove } from './words.ts';

/** What a row can ask for; absent `onReveal` means that the sentence is not on the page. */
export type FindingCallbacks = {
  onReveal?(finding: Finding): void;
  onFlag(finding: Finding, isFlagged: boolean): void;
  /** Where the page is at this sentence, for those who have no page to show it on; null for nowhere. */
  linkOf?(finding: Finding): string | null;
  /** Resolves with false when the note could not be kept. */
  onNote(flag: Flag, note: string): Promise<boolean>;
};

/** Draws a finding. */
export function FindingRow(
  props: FindingCallbacks & {
    finding: Finding;
    flag: Flag | null;
    canFlag: boolean;
    isFocused?: boolean;
    /** True when the page was asked for the sentence and does not have it any more. */
    isGone?: boolean;
  },
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
        {onReveal && !props.isGone ? (
          <button
            type="button"
            class="statement"
            title={REPORT_WORDS.reveal}
            onClick={() => onReveal(finding)}
          >
            {finding.statement}
          </button>
        ) : (
          <span class="statement">
            {finding.statement}
            {props.isGone && <small class="gone"> ({say('popup_not_on_page')})</small>}
          </span>
        )}
        <button
          type="button"
          class="flag"
          aria-pressed={flag !== null}
          aria-label={say(flag ? 'flag_remove_from' : 'flag_add_to', finding.statement)}
          title={say(props.canFlag ? (flag ? 'flag_remove' : 'flag_add') : 'flag_cannot')}
          disabled={!props.canFlag}
          onClick={() => props.onFlag(finding, flag === null)}
        >
          <span aria-hidden="true">{flag ? '⚑' : '⚐'}</span>
        </button>
      </div>
      <Sentence finding={finding} />
      <PageLink href={props.linkOf?.(finding) ?? null} />
      {flag && (
        <NoteField
          key={flag.key}
          label={say('flag_note_on', finding.statement)}
          hint={say('flag_note')}
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

function PageLink({ href }: { href: string | null }) {
  if (!href) return null;
  return (
    <a class="page-link" href={href} target="_blank" rel="noopener noreferrer">
      {say('report_open_sentence')}
    </a>
  );
}
