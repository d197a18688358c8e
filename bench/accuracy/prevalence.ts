// In how many policies each practice is found, by state: the figures behind "in 4 of 100 policies". Counts
// findings of Gloss, not labels; writes figures only, never a text. Not a task: it measures policies, not Gloss.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { analyze } from '../../lib/analyze/analyze.ts';
import { decodeBytes } from '../../lib/cli/decode-bytes.ts';
import { parseHtml } from '../../lib/cli/parse-html.ts';
import { collectPage } from '../../lib/dom/collect-page.ts';
import type { State } from '../../lib/model/practice.ts';
import type { Report } from '../../lib/model/report.ts';
import type { Prevalence } from '../../lib/taxonomy/extras-schema.ts';
import { CAPTURED_AT, type Gloss } from './open-gloss.ts';
import { readRows, withUnpacked } from './read-data.ts';

type Page = { file: string; label: string; site: string | null; opp115: string | null };
type Segment = { policy: string; seg: number; text: string };
type Change = { new: string; service: string; type: string; new_date: string };

/** Counts practices in every policy of the folder; null where it holds none. `day` is YYYY-MM-DD. */
export async function measurePrevalence(
  folder: string,
  gloss: Gloss,
  day: string,
): Promise<Prevalence | null> {
  const reports: Report[] = [];
  for await (const html of readPolicies(folder)) {
    const report = await annotate(html, gloss);
    if (report.status === 'analyzed') reports.push(report);
  }
  if (reports.length === 0) return null;
  const practices = gloss.seed.practices.map(({ id }) => [id, countPractice(id, reports, gloss)] as const);
  return {
    measuredOn: day,
    seedVersion: gloss.seed.version,
    policyCount: reports.length,
    practices: Object.fromEntries(practices.sort(([a], [b]) => a.localeCompare(b))),
  };
}

/** Writes the figures as seeds/prevalence.json keeps them: a practice in a line. */
export function toPrevalenceFile({ practices, ...head }: Prevalence): string {
  const line = (counts: object) =>
    `{ ${Object.entries(counts)
      .map(([key, count]) => `${JSON.stringify(key)}: ${count}`)
      .join(', ')} }`;
  const lines = Object.entries(practices).map(([id, counts]) => `    ${JSON.stringify(id)}: ${line(counts)}`);
  const parts = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${[...parts, `  "practices": {\n${lines.join(',\n')}\n  }`].join(',\n')}\n}\n`;
}

// A policy in a language that the practice cannot be read in says nothing of it.
function countPractice(id: string, reports: Report[], { taxonomy }: Gloss): Prevalence['practices'][string] {
  const read = reports.filter(({ language }) =>
    (taxonomy.tablesOf(language) ?? taxonomy.tablesOf('en'))?.readable.has(id),
  );
  const countOf = (...states: State[]) =>
    read.filter(({ findings }) => findings.some((one) => one.practice === id && states.includes(one.state)))
      .length;
  return {
    of: read.length,
    affirmed: countOf('does', 'may'),
    'only-if': countOf('only-if'),
    'does-not': countOf('does-not'),
  };
}

/** Each policy once: the pages, the segments of OPP-115 where no page stands for them, the newest versions. */
async function* readPolicies(folder: string): AsyncGenerator<string> {
  const pages = readRows<Page>(folder, 'detection/pages.jsonl') ?? [];
  const policies = pages.filter(({ label, opp115 }) => label === 'policy' && opp115 === null);
  yield* await readFiles(
    join(folder, 'detection'),
    'pages',
    policies.map(({ file }) => file),
    decode,
  );
  const segments = readRows<Segment>(folder, 'opp115/segments.jsonl') ?? [];
  for (const parts of Map.groupBy(segments, ({ policy }) => policy).values())
    yield parts
      .sort((a, b) => a.seg - b.seg)
      .map(({ text }) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
      .join('');
  const sites = new Set(policies.map(({ site }) => toName(site ?? '')));
  const changes = (readRows<Change>(folder, 'changes/pairs.jsonl') ?? []).filter(
    ({ type, service }) => type === 'Privacy Policy' && !sites.has(toName(service)),
  );
  const newest = [...Map.groupBy(changes, ({ service }) => toName(service)).values()].map(
    (versions) => versions.sort((a, b) => b.new_date.localeCompare(a.new_date))[0]?.new ?? '',
  );
  yield* await readFiles(join(folder, 'changes'), 'texts', newest, (bytes) =>
    marked.parse(bytes.toString('utf8'), { async: false }),
  );
}

const toName = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

async function readFiles(
  home: string,
  name: string,
  files: string[],
  toHtml: (bytes: Buffer) => string,
): Promise<string[]> {
  if (files.length === 0) return [];
  const texts = await withUnpacked(home, name, async (parent) =>
    files.map((file) => toHtml(readFileSync(join(parent, file)))),
  );
  return texts ?? [];
}

function decode(bytes: Buffer): string {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) throw new Error(decoded.error);
  return decoded.value;
}

function annotate(html: string, { taxonomy }: Gloss): Promise<Report> {
  const page = parseHtml(html.includes('<html') ? html : `<!doctype html><html><body>${html}</body></html>`);
  const { blocks, lang, isTruncated } = collectPage(page, {});
  const verdict = { kind: 'policy' as const, score: 0, reasons: [] };
  const source = { url: '', title: '', lang, blocks, isTruncated, verdict };
  return analyze(source, taxonomy, { capturedAt: CAPTURED_AT });
}
