// Every wording in another language has examples of its own: what must match, in which state, and what
// must not. They are read as pages that declare their language, as short texts are on a real page.
import { describe, expect, it } from 'vitest';
import { analyze } from '../../lib/analyze/analyze.ts';
import { compileTaxonomy } from '../../lib/taxonomy/compile-taxonomy.ts';
import { readSeed } from '../../seeds/index.ts';
import { makeExampleSource } from '../support/make-source.ts';

const seed = readSeed();
const taxonomy = compileTaxonomy(seed);

async function statesOf(lang: string, practice: string, text: string, header?: string): Promise<string[]> {
  const source = { ...makeExampleSource(text, header), lang };
  const report = await analyze(source, taxonomy, { capturedAt: '2026-01-01T00:00:00Z' });
  expect(report.language).toBe(lang);
  const last = header ? 1 : 0;
  return report.findings.filter((f) => f.practice === practice && f.block === last).map((f) => f.state);
}

for (const { code, wordings } of seed.lexicons) {
  for (const { id, examples } of wordings) {
    describe(`${id} in ${code}`, () => {
      it.each(examples.match)('says "$state" of: $text', async ({ text, header, state }) => {
        expect(await statesOf(code, id, text, header)).toContain(state);
      });

      it.each(examples.miss)('is not found in: %s', async (text) => {
        expect(await statesOf(code, id, text)).toEqual([]);
      });
    });
  }
}

it('covers at least 30 practices in every language that is read', () => {
  for (const { code, wordings } of seed.lexicons) expect(wordings.length, code).toBeGreaterThanOrEqual(30);
});
