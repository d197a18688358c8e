// Cuts a finding's sentence into plain, matched and deciding words for display. Pure.
import type { Finding } from './report.ts';

export type SentencePiece = { text: string; role: 'plain' | 'match' | 'deciding' };

/** Splits the sentence of a finding; the pieces joined give the sentence again. */
export function splitSentence({ sentenceText, sentence, match, decidedBy }: Finding): SentencePiece[] {
  const roleOf = (at: number): SentencePiece['role'] => {
    if (decidedBy.some(({ start, end, isInHeader }) => !isInHeader && at >= start && at < end))
      return 'deciding';
    return at >= match.start - sentence.start && at < match.end - sentence.start ? 'match' : 'plain';
  };
  const edges = new Set([0, match.start - sentence.start, match.end - sentence.start, sentenceText.length]);
  for (const { start, end } of decidedBy) edges.add(start).add(end);
  const sorted = [...edges].filter((edge) => edge >= 0 && edge <= sentenceText.length).sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, at) => ({
    text: sentenceText.slice(start, sorted[at + 1]),
    role: roleOf(start),
  }));
}
