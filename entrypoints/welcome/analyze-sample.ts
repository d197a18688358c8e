// The analysis itself, with the bundled taxonomy, in a chunk of its own: the page shows before it is there.
import seed from 'virtual:seed';
import { analyze } from '../../lib/analyze/analyze.ts';
import type { PageSource } from '../../lib/model/page.ts';
import type { Report } from '../../lib/model/report.ts';
import { compileTaxonomy } from '../../lib/taxonomy/compile-taxonomy.ts';

/** Analyzes the sample; keeps nothing. */
export async function analyzeSample(source: PageSource): Promise<Report> {
  return await analyze(source, compileTaxonomy(seed), { capturedAt: new Date().toISOString() });
}
