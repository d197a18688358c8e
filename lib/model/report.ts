// What Gloss says of a page. Everything downstream (overlay, popup, export, command line) reads these.

import type { Verdict } from './page.ts';
import type { CategoryId, PracticeId, Rating, State, TaxonomyLineage } from './practice.ts';

/** Half-open range in UTF-16 units of the object that holds it. */
export type Span = { start: number; end: number };

/** A quote that can be found again: exact words with up to 32 characters either side. */
export type Quote = { exact: string; prefix: string; suffix: string };

/** Words that decided the state, as a range in the finding's sentence. */
export type DecidingWords = Span & {
  text: string;
  /**
   * negator: denies; exception: re-opens a denial; modal: weakens; condition: "only with your consent";
   * qualifier: narrows a denial ("for their own marketing") without changing the state.
   */
  role: 'negator' | 'exception' | 'modal' | 'condition' | 'qualifier';
  /** True when the words stand in the list header above and not in the sentence (range is then 0..0). */
  isInHeader: boolean;
};

/** What the reader can do about a finding. */
export type Action = {
  kind: 'link' | 'mail' | 'phone';
  /** Words of the page that carry the action. */
  label: string;
  /** http(s) or mailto or tel address. */
  href: string;
};

/** One practice in one state in one sentence. */
export type Finding = {
  /** Stable within a page's text: hash of practice, state and sentence, with a counter for repeats. */
  id: string;
  practice: PracticeId;
  category: CategoryId;
  state: State;
  rating: Rating;
  /** Short name of the practice for the reader, e.g. "Sells your data". */
  label: string;
  /** What the finding says in words, e.g. "Says it does not sell your data". */
  statement: string;
  /** Why it matters to a reader, one sentence. */
  why: string;
  /** Index of the block. */
  block: number;
  /** Range of the sentence in the block. */
  sentence: Span;
  /** Range of the matched words in the block; inside `sentence`. */
  match: Span;
  /** Text of the whole sentence. */
  sentenceText: string;
  /** The matched words with their surroundings. */
  quote: Quote;
  /** Range of the sentence in the document text (blocks joined by one space). */
  start: number;
  end: number;
  decidedBy: DecidingWords[];
  actions: Action[];
};

/** Counts that every surface shows; derived once, by `summarize`. */
export type Summary = {
  findingCount: number;
  /** Sentences with at least one finding: the number of badges. */
  sentenceCount: number;
  byRating: Record<Rating, number>;
  byCategory: Record<CategoryId, number>;
  /** caution + bad: the number on the toolbar. */
  concernCount: number;
};

/**
 * Whether anybody looked: `analyzed` may hold no finding (looked, matched nothing);
 * `unsupported-language` and `no-text` hold none because nobody could look.
 */
export type ReportStatus = 'analyzed' | 'unsupported-language' | 'no-text';

/** The whole of what Gloss says of one page at one time. */
export type Report = {
  /** Format of this object. */
  schema: 1;
  status: ReportStatus;
  url: string;
  title: string;
  /** ISO 8601, UTC. */
  capturedAt: string;
  /** BCP 47 primary subtag the text is in, e.g. "en", or "und". */
  language: string;
  verdict: Verdict;
  /** Hash of the document text; flags hang on it and on the url. */
  textHash: string;
  isTruncated: boolean;
  taxonomy: TaxonomyLineage;
  /** In reading order. */
  findings: Finding[];
  summary: Summary;
};

/** The reader's own mark on a finding. */
export type Flag = {
  /** Key: `${url}#${findingId}`. */
  key: string;
  url: string;
  findingId: string;
  note: string;
  flaggedAt: string;
  /** The finding as it was when flagged, so that evidence survives a change of page or taxonomy. */
  finding: Finding;
};
