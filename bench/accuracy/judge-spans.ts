// One labelled span against the finding that speaks for it. Shared by the tasks "state" and "gdpr200".
import type { Finding } from '../../lib/model/report.ts';
import { findOnly } from './find-loose.ts';
import type { Gloss } from './open-gloss.ts';

/** A quote that an annotator says is done or denied, and the practices that could speak of it. */
export type LabelledSpan = {
  id: string;
  group: string;
  kind: string;
  quote: string;
  isDenied: boolean;
  practices: readonly string[];
};

/** A span that Gloss found, and whether it heard the same. */
export type JudgedSpan = LabelledSpan & {
  text: string;
  /** Practice of the finding that speaks for the span, and its state. */
  speaker: string;
  said: string;
  saysDenied: boolean;
  isRight: boolean;
  /** The same, were "only if" never a denial. */
  isStrictlyRight: boolean;
};

/**
 * Judges the spans of a text that Gloss found: those whose sentences hold a finding of one of their
 * practices. A quote that stands in the text more than once ("will not") has no place and is left out. Of several, the one whose matched words share most with the quote speaks, then the nearest;
 * a practice whose wording holds its own negator (polarity "fixed") cannot be denied and speaks only
 * where no other does.
 *
 * A denial with an exception ("we do not share it unless …") says both halves, and annotators label
 * either, so it is right for both; any other "only if" is an act that is done.
 */
export async function judgeSpans(
  gloss: Gloss,
  text: string,
  above: { headings: string[]; listHeader: string | null },
  spans: readonly LabelledSpan[],
): Promise<JudgedSpan[]> {
  if (spans.length === 0) return [];
  const { headings, listHeader } = above;
  const annotated = await gloss.annotate(listHeader ? `${listHeader}\n\n- ${text}` : text, { headings });
  return spans.flatMap((span) => {
    const place = findOnly(annotated.text, span.quote, listHeader?.length ?? 0);
    if (!place) return [];
    const candidates = annotated.findings.filter(
      ({ practice, start, end }) =>
        span.practices.includes(practice) && start < place.end && end > place.start,
    );
    const isFixed = ({ practice }: Finding) => gloss.taxonomy.practices.get(practice)?.polarity === 'fixed';
    const [speaker] = candidates.sort(
      (a, b) => Number(isFixed(a)) - Number(isFixed(b)) || closeness(b, place) - closeness(a, place),
    );
    return speaker ? [judge(span, speaker, annotated.text)] : [];
  });
}

// Characters shared with the quote; below none, the distance.
function closeness(finding: Finding, place: { start: number; end: number }): number {
  const start = finding.start - finding.sentence.start + finding.match.start;
  const end = finding.start - finding.sentence.start + finding.match.end;
  return Math.min(end, place.end) - Math.max(start, place.start);
}

function judge(
  span: LabelledSpan,
  { practice, state, decidedBy, sentenceText }: Finding,
  text: string,
): JudgedSpan {
  const saysDenied = state === 'does-not';
  const saysBoth = state === 'only-if' && decidedBy.some(({ role }) => role === 'negator');
  return {
    ...span,
    text: sentenceText || text,
    speaker: practice,
    said: state,
    saysDenied,
    isRight: saysBoth || saysDenied === span.isDenied,
    isStrictlyRight: saysDenied === span.isDenied,
  };
}
