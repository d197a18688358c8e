// Opt-out and opt-in choices, by sentence: does Gloss find a choice where two of three annotators
// marked one? A sentence is read among those of its segment, as it stands on a page, and a choice counts
// where the segment is about choices (as the task "categories" judges it): the annotators marked what a
// paragraph offers, not what it mentions. The links of the data are a second, smaller figure.
import type { Finding } from '../../lib/model/report.ts';
import { foldWhiteSpace } from '../../lib/text/fold-white-space.ts';
import crosswalk from '../crosswalks/choices.json' with { type: 'json' };
import { countLabels, intervalOf, type Labelled, noCounts, share, toScores } from './measures.ts';
import type { Gloss } from './open-gloss.ts';
import { readRows } from './read-data.ts';
import type { Task, TaskError, TaskResult } from './task.ts';
import { categoriesOf } from './weigh-categories.ts';

type Sentence = { id: string; policy: string; seg: number; text: string; labels: string[] };
type Link = { id: string; policy: string; sentence: string; labels_union: string[] };
type Judged = Labelled & { text: string; practices: string[] };

const CHOICE = 'choice';

/** Sentences that offer a choice. */
export const choices: Task = {
  id: 'choices',
  title: 'Opt-out and opt-in choices, by sentence',
  async run(folder, gloss, keeps) {
    const rows = readRows<Sentence>(folder, 'choices/sentences.jsonl')?.filter(({ policy }) => keeps(policy));
    if (!rows) return null;
    const items: Judged[] = [];
    for (const segment of Map.groupBy(rows, ({ policy, seg }) => `${policy}#${seg}`).values())
      items.push(...(await judgeSegment(segment, gloss)));
    const links = readRows<Link>(folder, 'choices/links.jsonl')?.filter(({ policy }) => keeps(policy));
    return toResult(items, links ? await judgeLinks(links, gloss) : null);
  },
};

/** Keeps the findings that offer the reader a choice. */
export function choicesOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ practice, state, actions }) =>
      crosswalk.practices.includes(practice) &&
      (crosswalk.states.includes(state) ||
        (actions.length > 0 && crosswalk.statesWithAction.includes(state))),
  );
}

async function judgeSegment(sentences: Sentence[], gloss: Gloss): Promise<Judged[]> {
  const segment = toText(sentences);
  const { findings } = await gloss.annotate(segment);
  const found = categoriesOf(findings, segment).has(crosswalk.category) ? choicesOf(findings) : [];
  let start = 0;
  return sentences.map(({ id, policy, text, labels }) => {
    const end = start + foldWhiteSpace(text).length;
    const practices = found.filter((finding) => isWithin(middleOf(finding), start, end));
    start = end + 1;
    const predicted = new Set(practices.length > 0 ? [CHOICE] : []);
    const names = practices.map(({ practice }) => practice);
    return { id, group: policy, text, practices: names, gold: new Set(labels), predicted };
  });
}

// List items and what follows a line without an end stand on lines of their own, as on the page.
function toText(sentences: readonly Sentence[]): string {
  return sentences.reduce((text, sentence) => {
    const isNewLine = /^[-•*]\s/.test(sentence.text) || !/[.!?;,)"”]\s*$/.test(text);
    return `${text}${text === '' ? '' : isNewLine ? '\n\n' : ' '}${sentence.text}`;
  }, '');
}

const middleOf = ({ start, sentence, match }: Finding): number =>
  start - sentence.start + (match.start + match.end) / 2;

const isWithin = (place: number, start: number, end: number): boolean => place >= start && place < end;

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
