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

/** What an action is good for; the words for it are the surface's. `contact` is whatever is not said. */
export type ActionPurpose =
  | 'marketing'
  | 'ads'
  | 'sale'
  | 'cookies'
  | 'access'
  | 'deletion'
  | 'correction'
  | 'complaint'
  | 'contact';

/** What the reader can do about a finding. */
export type Action = {
  /** `post`: a postal address; `path`: a place in the product ("Settings > Privacy"). */
  kind: 'link' | 'mail' | 'phone' | 'post' | 'path';
  purpose: ActionPurpose;
  /** Words of the page that carry the action; the target itself where they name another one. */
  label: string;
  /** http(s), mailto or tel address; null for what cannot be followed from here. */
  href: string | null;
  /** Where it leads, to be shown beside the label: host, mailbox, number, address or path. */
  target: string;
  /** The sentence that limits it ("You will still receive …"), or null. */
  limit: string | null;
};

/** An action of the page with the findings it goes with. */
export type PageAction = Action & { findingIds: string[] };

/** In how many of the measured policies a practice in a state was found. */
export type Rarity = { policies: number; of: number };

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
  /** Null where too few policies were measured, or none for this practice. */
  rarity: Rarity | null;
};

/** Something of the past that the policy still leans on: outdated. */
export type Relic = {
  /** Id in seeds/relics.json. */
  id: string;
  label: string;
  /** Since when it is dead: YYYY-MM or YYYY-MM-DD. */
  since: string;
  why: string;
  sources: { title: string; url: string }[];
  /** The first sentence that leans on it, and how many do. */
  sentenceText: string;
  sentenceCount: number;
  /** Range of that sentence in the document text. */
  start: number;
  end: number;
  block: number;
  /** Its finding, or null where only the name was found. */
  findingId: string | null;
};

/** A date the policy gives itself. */
export type StatedDate = {
  kind: 'updated' | 'effective';
  /** As written on the page. */
  text: string;
  /** YYYY-MM-DD or YYYY-MM; two readings where day and month cannot be told apart ("03/05/2026"). */
  readings: string[];
  block: number;
  /** Range in the document text. */
  start: number;
  end: number;
};

/** How old the policy says it is. */
export type PolicyDate = {
  updated: StatedDate | null;
  effective: StatedDate | null;
  /** True when the newer of the two is more than 24 months before the look; null when its readings differ on that. */
  isStale: boolean | null;
};

/** Denied in one sentence and affirmed in another. */
export type Contradiction = {
  practice: PracticeId;
  label: string;
  /** Findings, in reading order; each list holds at least one. */
  deniedIds: string[];
  affirmedIds: string[];
};

/** `no-mention` is said only where Gloss could look at the whole page for all of the question. */
export type ChecklistAnswer = 'found' | 'denied' | 'no-mention' | 'could-not-look';

/** A question put to the policy, with its answer. */
export type ChecklistQuestion = {
  id: string;
  text: string;
  answer: ChecklistAnswer;
  /** The findings that answer, in reading order; empty unless found or denied. */
  findingIds: string[];
};

/** A list of questions with their answers. */
export type Checklist = { id: string; title: string; basis: string; questions: ChecklistQuestion[] };

/** A part of the page under one heading. It ends where the next one begins. */
export type Section = {
  /** The headings above, outermost first, its own last; empty for what stands before the first heading. */
  headings: string[];
  /** Index of its first block. */
  block: number;
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
  /**
   * Format of this object. 1: from before relics, dates, contradictions and checklists were looked for;
   * 2: from before sections were kept.
   */
  schema: 1 | 2 | 3;
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
  /** The outline of the page, in reading order; empty where it has no headings or nobody kept them. */
  sections: Section[];
  /** In reading order. */
  findings: Finding[];
  /** What the reader can do, each thing once: by purpose, then in reading order. */
  actions: PageAction[];
  /** In reading order. */
  relics: Relic[];
  /** Null when the page gives no date, or nobody could look. */
  date: PolicyDate | null;
  contradictions: Contradiction[];
  checklists: Checklist[];
  /** Ids of findings that few policies have, most telling first; one for each practice and state. */
  unusual: string[];
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
