// Every fixture page says what a careful reader says of it.
import { describe, expect, it } from 'vitest';
import { makeReport } from '../support/make-report.ts';
import { readExpectedPage, readPage, readPageSlugs } from '../support/read-page.ts';

describe.each(readPageSlugs())('the page %s', (slug) => {
  const expected = readExpectedPage(slug);
  const report = makeReport(readPage(slug), `https://${slug}.example/${slug}`);

  it('gets the right verdict and status', async () => {
    const { verdict, status } = await report;
    expect(expected.verdict, JSON.stringify(verdict)).toContain(verdict.kind);
    if (expected.status) expect(status).toBe(expected.status);
  });

  it(`has at least ${expected.minFindings} findings, in reading order`, async () => {
    const { findings } = await report;
    expect(findings.length).toBeGreaterThanOrEqual(expected.minFindings);
    const starts = findings.map((finding) => finding.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it.each(expected.findings)(
    'says $practice: $state of "$contains"',
    async ({ practice, state, contains }) => {
      const { findings } = await report;
      const near = findings.filter((finding) => finding.sentenceText.includes(contains));
      const said = near.map((finding) => `${finding.practice}: ${finding.state}`);
      expect(said).toContain(`${practice}: ${state}`);
    },
  );
});
