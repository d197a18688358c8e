// MAPP: does Gloss find what German app policies say of their own use of data, and of that of others?
// Some segments are in other languages and were labelled by nobody; which those are is for Gloss to tell.
import crosswalk from '../crosswalks/mapp.json' with { type: 'json' };
import { addCounts, countLabels, intervalOf, type Labelled, toScores } from './measures.ts';
import { readRows } from './read-data.ts';
import type { Task, TaskResult } from './task.ts';

type Segment = { id: string; policy: string; lang: string; text: string; labels: string[] };
type Judged = Labelled & { text: string; practices: string[] };

const WEIGHTS: Record<string, Record<string, number>> = crosswalk.labels;
const LABELS = Object.keys(WEIGHTS);

/** First and third party in German policies, by segment. */
export const mapp: Task = {
  id: 'mapp',
  title: 'German MAPP: first and third party, by segment',
  async run(folder, gloss, keeps) {
    const rows = readRows<Segment>(folder, 'mapp/de.jsonl')?.filter(({ policy }) => keeps(policy));
    if (!rows) return null;
    const items: Judged[] = [];
    for (const { id, policy, lang, text, labels } of rows) {
      const { findings, language } = await gloss.annotate(text, { lang });
      const practices =
        language === lang ? [...new Set<string>(findings.map(({ practice }) => practice))] : [];
      items.push({
        id,
        group: policy,
        text,
        practices,
        gold: new Set(labels),
        predicted: labelsOf(practices),
      });
    }
    return toResult(items);
  },
};

/** Labels that the practices of a segment add up to. */
export function labelsOf(practices: readonly string[]): Set<string> {
  const sumOf = (label: string) =>
    practices.reduce((sum, practice) => sum + (WEIGHTS[label]?.[practice] ?? 0), 0);
  return new Set(LABELS.filter((label) => sumOf(label) >= 1));
}

function toResult(items: Judged[]): TaskResult {
  const counts = countLabels(items, LABELS);
  const microOf = (sample: Labelled[]) => toScores(addCounts(countLabels(sample, LABELS).values()));
  const micro = microOf(items);
  const interval = intervalOf(items, (sample) => microOf(sample).f1);
  const toRow = (name: string, n: string, { p, r, f1 }: typeof micro) =>
    [name, n, ...[p, r, f1].map((figure) => figure.toFixed(3))] as string[];
  return {
    figures: {
      micro: { ...micro, interval },
      perLabel: Object.fromEntries([...counts].map(([label, count]) => [label, toScores(count)])),
    },
    table: [
      ['label', 'n', 'P', 'R', 'F1', '95%'],
      ...[...counts].map(([label, count]) =>
        toRow(label, String(count.truePositive + count.falseNegative), toScores(count)),
      ),
      [...toRow('micro', '', micro), interval.map((end) => end.toFixed(3)).join('–')],
    ],
    errors: items.flatMap(errorsOf),
  };
}

function errorsOf({ id, text, gold, predicted, practices }: Judged): TaskResult['errors'] {
  return LABELS.filter((label) => gold.has(label) !== predicted.has(label)).map((label) => ({
    kind: `${gold.has(label) ? 'missed' : 'wrong'} ${label}`,
    id,
    text: `[${practices.join(' ')}] ${text}`,
  }));
}
