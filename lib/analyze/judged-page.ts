// What matching and judging hand on: sentences with everything found in them, and the page around them.
import type { PageSource } from '../model/page.ts';
import type { Report } from '../model/report.ts';
import type { LanguageTables } from '../taxonomy/compile-taxonomy.ts';
import type { Extras } from '../taxonomy/extras-schema.ts';
import type { JudgedMatch } from './match-blocks.ts';
import type { Sentence } from './read-sentences.ts';

/** A sentence with what was matched in it. */
export type JudgedSentence = { sentence: Sentence; matches: JudgedMatch[] };

/** A page with its judged sentences and findings. */
export type JudgedPage = Pick<Report, 'status' | 'capturedAt' | 'language' | 'findings'> & {
  source: PageSource;
  /** Places of the blocks in the document text. */
  starts: number[];
  judged: JudgedSentence[];
  /** Of the language it was read in; null when it could not be. */
  tables: LanguageTables | null;
  extras: Extras;
};
