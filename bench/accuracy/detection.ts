// Whole pages: does the detector call a privacy policy a policy, and nothing else? Pages that a person
// would hesitate on (cookie policies, processing agreements) are not scored; what they get is shown.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBytes } from '../../lib/cli/decode-bytes.ts';
import { parseHtml } from '../../lib/cli/parse-html.ts';
import { judgePage } from '../../lib/detect/judge-page.ts';
import { readPageSignals } from '../../lib/dom/read-page-signals.ts';
import type { Verdict } from '../../lib/model/page.ts';
import { type Counts, intervalOf, noCounts, toScores } from './measures.ts';
import type { Gloss } from './open-gloss.ts';
import { readRows, withUnpacked } from './read-data.ts';
import type { Task, TaskError, TaskResult } from './task.ts';

type Page = {
  id: string;
  file: string;
  label: 'policy' | 'not-policy' | 'borderline';
  kind: string;
  lang: string;
  site: string | null;
  url: string | null;
};
type Judged = Page & { group: string; title: string; verdict: Verdict };

/** Policy pages among all pages. */
export const detection: Task = {
  id: 'detection',
  title: 'Detection of policy pages',
  async run(folder, gloss, keeps) {
    const home = join(folder, 'detection');
    const rows = readRows<Page>(folder, 'detection/pages.jsonl')?.filter((page) => keeps(groupOf(page)));
    if (!rows) return null;
    return withUnpacked(home, 'pages', async (parent) =>
      toResult(rows.map((page) => judge(page, parent, gloss))),
    );
  },
};

const groupOf = ({ site, id }: Page): string => site ?? id;

function judge(page: Page, parent: string, { seed }: Gloss): Judged {
  const decoded = decodeBytes(readFileSync(join(parent, page.file)));
  if (!decoded.ok) throw new Error(`${page.file}: ${decoded.error}`);
  const document = parseHtml(decoded.value);
  const signals = readPageSignals(document, page.url ?? '');
  const verdict = judgePage(signals, seed.detector);
  return { ...page, group: groupOf(page), title: signals.title, verdict };
}

function countOf(pages: readonly Judged[]): Counts {
  const counts = noCounts();
  for (const { label, verdict } of pages) {
    const isFound = verdict.kind === 'policy';
    if (label === 'policy') counts[isFound ? 'truePositive' : 'falseNegative']++;
    else if (label === 'not-policy' && isFound) counts.falsePositive++;
  }
  return counts;
}

function toResult(pages: Judged[]): TaskResult {
  const { p, r, f1 } = toScores(countOf(pages));
  const interval = intervalOf(pages, (sample) => toScores(countOf(sample)).f1);
  const groups = [
    ...[...Map.groupBy(pages, ({ label, kind }) => `${label}: ${kind}`)].sort(([a], [b]) =>
      a.localeCompare(b),
    ),
    ...[...Map.groupBy(pages, ({ lang }) => `language ${lang}`)].sort(([, a], [, b]) => b.length - a.length),
  ];
  return {
    figures: { p, r, f1, interval },
    table: [
      ['pages', 'n', 'policy', 'maybe', 'no', 'wrong'],
      ...groups.map(([name, own]) => rowOf(name, own)),
      rowOf(
        `P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${f1.toFixed(3)}, 95% ${interval.map((end) => end.toFixed(3)).join('–')}`,
        pages,
      ),
    ],
    errors: pages.flatMap(toErrors),
  };
}

const isWrong = ({ label, verdict }: Judged): boolean =>
  label !== 'borderline' && (label === 'policy') !== (verdict.kind === 'policy');

function rowOf(name: string, pages: readonly Judged[]): string[] {
  const count = (kind: Verdict['kind']) => pages.filter(({ verdict }) => verdict.kind === kind).length;
  return [
    name,
    ...[pages.length, count('policy'), count('maybe'), count('no'), pages.filter(isWrong).length].map(String),
  ];
}

function toErrors(page: Judged): TaskError[] {
  if (!isWrong(page)) return [];
  const { label, kind, lang, id, url, title, verdict } = page;
  const reasons = verdict.reasons
    .map(({ code, weight, detail }) => `${code} ${weight} (${detail})`)
    .join('; ');
  return [
    {
      kind: `${label === 'policy' ? 'missed' : 'wrong'} ${kind}, ${lang}`,
      id,
      text: `${url ?? ''} | ${title} | ${verdict.kind} ${verdict.score}: ${reasons}`,
    },
  ];
}
