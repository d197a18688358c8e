// Runs a page through the same core as the command line: HTML in, report out, no browser.
// Nothing here matches or judges.
import { parseHTML } from 'linkedom';
import { analyze } from '../../lib/analyze/analyze.ts';
import { judgePage } from '../../lib/detect/judge-page.ts';
import { collectPage } from '../../lib/dom/collect-page.ts';
import { readPageSignals } from '../../lib/dom/read-page-signals.ts';
import type { Report } from '../../lib/model/report.ts';
import { compileTaxonomy } from '../../lib/taxonomy/compile-taxonomy.ts';
import { readSeed } from '../../seeds/index.ts';

const seed = readSeed();
const taxonomy = compileTaxonomy(seed);

/** Makes the report of a page's HTML as the command line would. */
export async function makeReport(html: string, url: string): Promise<Report> {
  return (await makeReportWithText(html, url)).report;
}

/** Makes the report together with the document text that its `start` and `end` index. */
export async function makeReportWithText(
  html: string,
  url: string,
): Promise<{ report: Report; text: string }> {
  const document = parseHTML(html).document as unknown as Document;
  const verdict = judgePage(readPageSignals(document, url), seed.detector);
  const { blocks, lang, title, isTruncated } = collectPage(document, {});
  const source = { url, title, lang, verdict, blocks, isTruncated };
  const report = await analyze(source, taxonomy, { capturedAt: '2026-11-01T00:00:00.000Z' });
  return { report, text: blocks.map((block) => block.text).join(' ') };
}
