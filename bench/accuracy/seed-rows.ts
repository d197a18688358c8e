// The rows that a careful reader found in the five policies of the mission folder: how many are met, and
// how many are contradicted. A row is met when a finding of one of its practices in one of its states
// overlaps its quote.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { marked } from 'marked';
import { analyze } from '../../lib/analyze/analyze.ts';
import { parseHtml } from '../../lib/cli/parse-html.ts';
import { collectPage } from '../../lib/dom/collect-page.ts';
import type { Finding } from '../../lib/model/report.ts';
import { findLoose } from './find-loose.ts';
import { CAPTURED_AT, type Gloss } from './open-gloss.ts';
import type { Task, TaskError } from './task.ts';

/** The folder of the five policies and the rows found in them. */
export const MISSION = fileURLToPath(new URL('../../../shared/mission/', import.meta.url));

type Row = { seed: string; practices: string[]; states: string[]; quote: string };
type Policy = { text: string; findings: Finding[] };

/** The rows of the mission folder. */
export const seedRows: Task = {
  id: 'seeds',
  title: 'Rows a careful reader found in five policies',
  async run(_folder, gloss) {
    if (!existsSync(join(MISSION, 'seed-findings.tsv'))) return null;
    const results = await judgeRows(gloss);
    const met = results.filter(({ isMet }) => isMet).length;
    const opposite = results.filter(({ isOpposite }) => isOpposite).length;
    return {
      figures: { met, total: results.length, opposite },
      table: [
        ['rows', 'met', 'opposite state', 'quote not found'],
        [results.length, met, opposite, results.filter(({ isFound }) => !isFound).length].map(String),
      ],
      errors: results.flatMap(({ row, isMet, isOpposite }): TaskError[] => {
        const text = `${row.practices.join('|')} ${row.states.join('|')}: ${row.quote}`;
        if (isOpposite) return [{ kind: 'opposite', id: row.seed, text }];
        return isMet ? [] : [{ kind: 'missed', id: row.seed, text }];
      }),
    };
  },
};

/** Judges every row of the list. */
export async function judgeRows(gloss: Gloss) {
  const policies = new Map<string, Policy>();
  for (const file of readdirSync(join(MISSION, 'policies'))) {
    policies.set(file.slice(0, 3), await readPolicy(join(MISSION, 'policies', file), gloss));
  }
  const [, ...lines] = readFileSync(join(MISSION, 'seed-findings.tsv'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [seed = '', practices = '', states = '', quote = ''] = line.split('\t');
    const row = { seed, practices: practices.split('|'), states: states.split('|'), quote };
    const policy = policies.get(seed);
    if (!policy) throw new Error(`${MISSION}: there is no policy ${seed}`);
    return judgeRow(row, policy);
  });
}

async function readPolicy(path: string, { taxonomy }: Gloss): Promise<Policy> {
  const html = await marked.parse(readFileSync(path, 'utf8'));
  const page = parseHtml(`<!doctype html><html lang="en"><body>${html}</body></html>`);
  const { blocks, lang, isTruncated } = collectPage(page, {});
  const verdict = { kind: 'policy' as const, score: 0, reasons: [] };
  const source = { url: '', title: '', lang, blocks, isTruncated, verdict };
  const { findings } = await analyze(source, taxonomy, { capturedAt: CAPTURED_AT });
  return { text: blocks.map((block) => block.text).join(' '), findings };
}

function judgeRow(row: Row, { text, findings }: Policy) {
  const span = findLoose(text, row.quote);
  if (!span) return { row, isFound: false, isMet: false, isOpposite: false };
  const named = findings.filter(
    ({ start, end, practice }) => start < span.end && end > span.start && row.practices.includes(practice),
  );
  const isDenial = row.states.includes('does-not');
  const isAffirmed = row.states.includes('does') || row.states.includes('may');
  return {
    row,
    isFound: true,
    isMet: named.some(({ state }) => row.states.includes(state)),
    isOpposite: named.some(
      ({ state }) =>
        (isAffirmed && !isDenial && state === 'does-not') ||
        (isDenial && !isAffirmed && (state === 'does' || state === 'may')),
    ),
  };
}
