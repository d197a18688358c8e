// The core as the command line runs it, for texts of the labelled data. Holds no rule of its own.
import { analyze } from '../../lib/analyze/analyze.ts';
import { readText } from '../../lib/cli/read-text.ts';
import type { Finding } from '../../lib/model/report.ts';
import { compileTaxonomy, type Taxonomy } from '../../lib/taxonomy/compile-taxonomy.ts';
import type { Seed } from '../../lib/taxonomy/schema.ts';
import { readSeed } from '../../seeds/index.ts';

/** The clock of every measured report, so that two runs agree. */
export const CAPTURED_AT = '2026-11-01T00:00:00.000Z';

/** What is known of a text besides its words. */
export type TextContext = { headings?: string[]; lang?: string };

/** Findings of a text, the text that their `start` and `end` index, and the language it was read in. */
export type Annotated = { text: string; findings: Finding[]; language: string };

/** The seed, compiled, and what it says of a text. */
export type Gloss = {
  seed: Seed;
  taxonomy: Taxonomy;
  annotate(text: string, context?: TextContext): Promise<Annotated>;
};

/** Opens the seed of this checkout. */
export function openGloss(): Gloss {
  const seed = readSeed();
  const taxonomy = compileTaxonomy(seed);
  return {
    seed,
    taxonomy,
    async annotate(text, { headings = [], lang = 'en' } = {}) {
      const blocks = readText(text, headings);
      const verdict = { kind: 'policy', score: 0, reasons: [] } as const;
      const source = {
        url: '',
        title: '',
        lang,
        blocks,
        isTruncated: false,
        verdict: { ...verdict, reasons: [] },
      };
      const { findings, language } = await analyze(source, taxonomy, { capturedAt: CAPTURED_AT });
      return { text: blocks.map((block) => block.text).join(' '), findings, language };
    },
  };
}
