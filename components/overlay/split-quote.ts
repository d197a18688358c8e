// Cuts a sentence into pieces for the card: matched words, words that decided the state, the rest. Pure.
import type { Finding, Span } from '../../lib/model/report.ts';

export type QuotePiece = { text: string; isMatch: boolean; isDeciding: boolean };

/** Splits a sentence at the edges of what its findings matched and were decided by. */
export function splitQuote(findings: readonly Finding[]): QuotePiece[] {
  const [first] = findings;
  if (!first) return [];
  const { sentenceText: text, sentence } = first;
  const matches = findings.map(({ match }) => ({
    start: match.start - sentence.start,
    end: match.end - sentence.start,
  }));
  const deciding = findings.flatMap(({ decidedBy }) => decidedBy.filter((words) => !words.isInHeader));
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...matches, ...deciding]) {
    for (const edge of [start, end]) if (edge > 0 && edge < text.length) edges.add(edge);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, at) => {
    const span = { start, end: sorted[at + 1] ?? text.length };
    return {
      text: text.slice(span.start, span.end),
      isMatch: matches.some((outer) => covers(outer, span)),
      isDeciding: deciding.some((outer) => covers(outer, span)),
    };
  });
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
