// Every practice's own examples are its tests: what must match, in which state, and what must not.
import { describe, expect, it } from 'vitest';
import { analyze } from '../../lib/analyze/analyze.ts';
import { compileTaxonomy } from '../../lib/taxonomy/compile-taxonomy.ts';
import { readSeed } from '../../seeds/index.ts';
import { makeExampleSource } from '../support/make-source.ts';

const seed = readSeed();
const taxonomy = compileTaxonomy(seed);

async function statesOf(
  practice: string,
  text: string,
  header?: string,
  heading?: string,
): Promise<string[]> {
  const report = await analyze(makeExampleSource(text, header, heading), taxonomy, {
    capturedAt: '2026-01-01T00:00:00Z',
  });
  const last = header ? 1 : 0;
  return report.findings.filter((f) => f.practice === practice && f.block === last).map((f) => f.state);
}

for (const practice of seed.practices) {
  describe(practice.id, () => {
    it.each(practice.examples.match)('says "$state" of: $text', async ({ text, header, heading, state }) => {
      expect(await statesOf(practice.id, text, header, heading)).toContain(state);
    });

    it.each(practice.examples.miss)('is not found in: %s', async (text) => {
      expect(await statesOf(practice.id, text)).toEqual([]);
    });
  });
}
