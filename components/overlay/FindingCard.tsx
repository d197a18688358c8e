// What a reader sees after pressing a badge: practice, state in words, why, the quote, what to do.
// Changes nothing: whatever is kept or exported is done in Gloss's own pages.
import type { Finding } from '../../lib/model/report.ts';
import { RATING_NAMES, RATING_SIGNS, STATE_NAMES, sayRarity } from '../../lib/words/names.ts';
import { say } from '../../lib/words/say.ts';
import { ActionLink } from '../ui/ActionLink.tsx';
import type { Direction } from './find-step.ts';
import type { Mark } from './group-marks.ts';
import { splitQuote } from './split-quote.ts';

type Props = {
  /** The sentences that the badge stands for, in reading order; of each the findings, worst first. */
  marks: readonly Mark[];
  /** Which of the page's findings these are, in words. */
  position: string;
  onClose: () => void;
  onStep: (direction: Direction) => void;
  onOpenFinding: (findingId: string) => void;
};

/** Shows the findings of a badge, sentence by sentence. */
export function FindingCard({ marks, position, onClose, onStep, onOpenFinding }: Props) {
  return (
    <div class="card" role="dialog" aria-label={say('overlay_card')} tabIndex={-1}>
      <div class="bar">
        <IconButton label={say('overlay_previous')} sign="↑" onPress={() => onStep('previous')} />
        <IconButton label={say('overlay_next')} sign="↓" onPress={() => onStep('next')} />
        <span class="position">{position}</span>
        <IconButton label={say('close')} sign="✕" onPress={onClose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long card scrolls, also by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={say('overlay_details')}>
        {marks.map(({ key, findings }) => (
          <div key={key} class="passage">
            {marks.length > 1 && <Quote findings={findings} />}
            {findings.map((finding) => (
              <FindingPart key={finding.id} finding={finding} onOpen={() => onOpenFinding(finding.id)} />
            ))}
            {marks.length === 1 && <Quote findings={findings} />}
          </div>
        ))}
      </section>
    </div>
  );
}

function IconButton({ label, sign, onPress }: { label: string; sign: string; onPress: () => void }) {
  return (
    <button type="button" class="icon" aria-label={label} title={label} onClick={onPress}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

function FindingPart({ finding, onOpen }: { finding: Finding; onOpen: () => void }) {
  const { rating, state, label, statement, why, actions, rarity } = finding;
  return (
    <article class="finding" data-rating={rating}>
      <p class="rating">
        <span class="sign" aria-hidden="true">
          {RATING_SIGNS[rating]}
        </span>
        <span>{RATING_NAMES[rating]}</span>
        <span class="state">{STATE_NAMES[state]}</span>
      </p>
      <h2>{label}</h2>
      <p class="statement">{statement}.</p>
      <p class="why">{why}</p>
      {rarity && <p class="rarity">{sayRarity(rarity)}</p>}
      {actions.map((action) => (
        <ActionLink key={`${action.kind} ${action.target}`} action={action} />
      ))}
      <button type="button" class="open" aria-label={say('overlay_open_named', label)} onClick={onOpen}>
        {say('overlay_open')}
      </button>
    </article>
  );
}

/** The sentence whole, with what matched and what decided. */
function Quote({ findings }: { findings: readonly Finding[] }) {
  const inHeader = findings.flatMap(({ decidedBy }) => decidedBy.filter((words) => words.isInHeader));
  const headerWords = [...new Set(inHeader.map(({ text }) => text))];
  return (
    <>
      <blockquote dir="auto">
        {splitQuote(findings).map((piece, at) => {
          const words = piece.isDeciding ? <mark>{piece.text}</mark> : piece.text;
          return piece.isMatch ? <b key={at}>{words}</b> : <span key={at}>{words}</span>;
        })}
      </blockquote>
      {headerWords.length > 0 && (
        <p class="header-words">
          {say('overlay_header_words')}{' '}
          {headerWords.map((words) => (
            <mark key={words}>{words}</mark>
          ))}
        </p>
      )}
    </>
  );
}
