// Quotes that can be found again in a changed page (W3C TextQuoteSelector).
import type { Quote, Span } from '../model/report.ts';

/** Characters of context either side; Hypothesis uses the same 32. */
const CONTEXT_LENGTH = 32;

/** Makes the quote of a span of text, with up to 32 characters either side. */
export function makeQuote(text: string, span: Span): Quote {
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT_LENGTH), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT_LENGTH),
  };
}
