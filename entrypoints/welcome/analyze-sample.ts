// The analysis itself, with the bundled taxonomy, in a chunk of its own: the page shows before it is there.
import seed from 'virtual:seed';
import translations from 'virtual:translations';
import { analyze } from '../../lib/analyze/analyze.ts';
import type { PageSource } from '../../lib/model/page.ts';
import type { Report } from '../../lib/model/report.ts';
import { compileTaxonomy } from '../../lib/taxonomy/compile-taxonomy.ts';
import { pickTranslation, translateSeed } from '../../lib/taxonomy/translate-seed.ts';
import { wordLanguage } from '../../lib/words/say.ts';

/** Analyzes the sample; keeps nothing. */
export async function analyzeSample(source: PageSource): Promise<Report> {
  const taxonomy = compileTaxonomy(translateSeed(seed, pickTranslation(translations, wordLanguage())));
  return await analyze(source, taxonomy, { capturedAt: new Date().toISOString() });
}
