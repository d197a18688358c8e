// The page before anything is said of it: cheap signals, verdict, blocks.

/** What the detector reads of a live page; bounded in size, plain data. */
export type PageSignals = {
  url: string;
  title: string;
  /** Text of the first h1 and h2 headings, at most 12, each at most 200 characters. */
  headings: string[];
  /** True when the page itself is the target of a rel="privacy-policy" (canonical or own link). */
  isPrivacyLinkTarget: boolean;
  /** The page's declared language (html lang), lower case, or null. */
  lang: string | null;
  /** A bounded sample of the page's text, at most 20,000 characters. */
  sample: string;
  /** Length of the whole text in characters, as far as the sample looked. */
  textLength: number;
};

/** Is this page a privacy policy? */
export type Verdict = {
  kind: 'policy' | 'maybe' | 'no';
  /** Sum of the weights of the reasons; see seeds/detector.json for the thresholds. */
  score: number;
  /** What decided, strongest first: a code of seeds/detector.json and the words seen. */
  reasons: VerdictReason[];
};

export type VerdictReason = { code: string; weight: number; detail: string };

/** A link inside a block. Offsets are into the block's text. */
export type BlockLink = { start: number; end: number; href: string };

/** One paragraph, list item, table cell or heading of the page. */
export type Block = {
  /** Position in `PageSource.blocks`. */
  index: number;
  kind: 'heading' | 'paragraph' | 'list-item' | 'cell';
  /** White-space-folded text, trimmed, never empty. */
  text: string;
  /** Texts of the headings above this block, outermost first. */
  headings: string[];
  /** Index of the block that introduces this list item ("We do not:"), or null. */
  listHeader: number | null;
  links: BlockLink[];
};

/** Everything the engine needs of a page; crosses to the background once. */
export type PageSource = {
  url: string;
  title: string;
  /** Declared language of the page (html lang), or null. */
  lang: string | null;
  verdict: Verdict;
  /** In reading order. The document text is their texts joined by one space. */
  blocks: Block[];
  /** True when the page was longer than the cap and the rest was not read. */
  isTruncated: boolean;
};
