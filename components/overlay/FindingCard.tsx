// What a reader sees after pressing a badge: practice, state in words, why, the quote, what to do.
// Changes nothing: whatever is kept or exported is done in Gloss's own pages.
import type { Finding } from '../../lib/model/report.ts';
import { RATING_NAMES, RATING_SIGNS } from '../report/words.ts';
import { ActionLink } from '../ui/ActionLink.tsx';
import { splitQuote } from './split-quote.ts';

type Props = {
  /** The findings of one sentence, worst first. */
  findings: readonly Finding[];
  onClose: () => void;
  onOpenFinding: (findingId: string) => void;
};

/** Shows the findings of one sentence. */
export function FindingCard({ findings, onClose, onOpenFinding }: Props) {
  const headerWords = findings.flatMap(({ decidedBy }) => decidedBy.filter((words) => words.isInHeader));
  const uniqueHeaderWords = [...new Set(headerWords.map(({ text }) => text))];
  return (
    <div class="card" role="dialog" aria-label="Findings in this sentence" tabIndex={-1}>
      <button type="button" class="close" aria-label="Close" onClick={onClose}>
        <span aria-hidden="true">✕</span>
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long card scrolls, also by keyboard */}
      <section class="scroll" tabIndex={0} aria-label="Details">
        {findings.map((finding) => (
          <article key={finding.id} class="finding" data-rating={finding.rating}>
            <p class="rating">
              <span class="sign" aria-hidden="true">
                {RATING_SIGNS[finding.rating]}
              </span>
              {RATING_NAMES[finding.rating]}
            </p>
            <h2>{finding.label}</h2>
            <p class="statement">{finding.statement}.</p>
            <p class="why">{finding.why}</p>
            {finding.actions.map((action) => (
              <ActionLink key={`${action.kind} ${action.target}`} action={action} />
            ))}
            <button type="button" class="open" onClick={() => onOpenFinding(finding.id)}>
              Show in Gloss
            </button>
          </article>
        ))}
        <blockquote dir="auto">
          {splitQuote(findings).map((piece, at) => {
            const words = piece.isDeciding ? <mark>{piece.text}</mark> : piece.text;
            return piece.isMatch ? <b key={at}>{words}</b> : <span key={at}>{words}</span>;
          })}
        </blockquote>
        {uniqueHeaderWords.length > 0 && (
          <p class="header-words">
            Decided by the line that introduces it:{' '}
            {uniqueHeaderWords.map((words) => (
              <mark key={words}>{words}</mark>
            ))}
          </p>
        )}
      </section>
    </div>
  );
}
