// Opt-out and opt-in choices, by sentence: does Gloss find a choice where two of three annotators
// marked one? Each sentence is read alone, as the data gives it; the links of the data are a second,
// smaller figure.
import type { Finding } from '../../lib/model/report.ts';
import crosswalk from '../crosswalks/choices.json' with { type: 'json' };
import { countLabels, intervalOf, type Labelled, noCounts, share, toScores } from './measures.ts';
import type { Gloss } from './open-gloss.ts';
import { readRows } from './read-data.ts';
import type { Task, TaskError, TaskResult } from './task.ts';

type Sentence = { id: string; policy: string; text: string; labels: string[] };
type Link = { id: string; policy: string; sentence: string; labels_union: string[] };
type Judged = Labelled & { text: string; practices: string[] };

const CHOICE = 'choice';
const STATES: Record<string, string[]> = crosswalk.practices;

/** Sentences that offer a choice. */
export const choices: Task = {
  id: 'choices',
  title: 'Opt-out and opt-in choices, by sentence',
  async run(folder, gloss, keeps) {
    const rows = readRows<Sentence>(folder, 'choices/sentences.jsonl')?.filter(({ policy }) => keeps(policy));
    if (!rows) return null;
    const items: Judged[] = [];
    for (const row of rows) items.push(await judge(row, gloss));
    const links = readRows<Link>(folder, 'choices/links.jsonl')?.filter(({ policy }) => keeps(policy));
    return toResult(items, links ? await judgeLinks(links, gloss) : null);
  },
};

/** Practices among the findings that offer the reader a choice. */
export function choicesOf(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ practice, state }) => STATES[practice]?.includes(state))
    .map(({ practice }) => practice);
}

async function judge({ id, policy, text, labels }: Sentence, gloss: Gloss): Promise<Judged> {
  const { findings } = await gloss.annotate(text);
  const practices = choicesOf(findings);
  const predicted = new Set(practices.length > 0 ? [CHOICE] : []);
  return { id, group: policy, text, practices, gold: new Set(labels), predicted };
}

// Few links are labelled and most lead elsewhere: only the share of opt-out links found is worth a figure.
async function judgeLinks(links: Link[], gloss: Gloss): Promise<{ found: number; total: number }> {
  let found = 0;
  const marked = links.filter(({ labels_union: labels }) => labels.length > 0);
  for (const { sentence } of marked) {
    const { findings } = await gloss.annotate(sentence);
    if (choicesOf(findings).length > 0) found++;
  }
  return { found, total: marked.length };
}

function toResult(items: Judged[], links: { found: number; total: number } | null): TaskResult {
  const scoresOf = (sample: Labelled[]) => toScores(countLabels(sample, [CHOICE]).get(CHOICE) ?? noCounts());
  const { p, r, f1 } = scoresOf(items);
  const interval = intervalOf(items, (sample) => scoresOf(sample).f1);
  const linkRecall = links ? share(links.found, links.total) : 0;
  const positives = items.filter(({ gold }) => gold.has(CHOICE)).length;
  const [low, high] = interval;
  return {
    figures: { p, r, f1, interval, ...(links ? { links: { r: linkRecall } } : {}) },
    table: [
      ['choices', 'n', 'P', 'R', 'F1', '95%'],
      [
        'sentences',
        String(positives),
        ...[p, r, f1].map((figure) => figure.toFixed(3)),
        `${low.toFixed(3)}–${high.toFixed(3)}`,
      ],
      ...(links ? [['links', String(links.total), '', linkRecall.toFixed(3), '', '']] : []),
    ],
    errors: items.flatMap(toErrors),
  };
}

function toErrors({ id, text, gold, predicted, practices }: Judged): TaskError[] {
  if (gold.has(CHOICE) === predicted.has(CHOICE)) return [];
  return [{ kind: gold.has(CHOICE) ? 'missed' : `wrong ${practices.join(', ')}`, id, text }];
}
