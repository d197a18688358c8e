// ToS;DR: volunteers quote a sentence and name its case ("This service does not sell your personal data").
// A quote agrees when Gloss finds in it one of the practices of that case in a state that says the same.
// Only cases that a practice of Gloss speaks of are scored; they are in crosswalks/tosdr.json.
import crosswalk from '../crosswalks/tosdr.json' with { type: 'json' };
import { intervalOf, share } from './measures.ts';
import { readRows } from './read-data.ts';
import type { Task, TaskResult } from './task.ts';

type Point = { id: string; service: string; quote: string; labels: string[] };
type Case = { practices: string[]; states: string[] };
type Judged = {
  id: string;
  group: string;
  case: string;
  expected: Case;
  quote: string;
  said: string[];
  isRight: boolean;
  isOtherState: boolean;
};

const CASES: Record<string, Case> = crosswalk.cases;

/** Agreement with the cases of ToS;DR. */
export const tosdr: Task = {
  id: 'tosdr',
  title: 'ToS;DR: quotes whose case has a practice',
  async run(folder, gloss, keeps) {
    const rows = readRows<Point>(folder, 'tosdr/points.jsonl')?.filter(({ service }) => keeps(service));
    if (!rows) return null;
    const judged: Judged[] = [];
    for (const { id, service, quote, labels } of rows) {
      for (const label of labels) {
        const expected = CASES[label];
        if (!expected) continue;
        const { findings } = await gloss.annotate(quote);
        const named = findings.filter(({ practice }) => expected.practices.includes(practice));
        const isRight = named.some(({ state }) => expected.states.includes(state));
        const said = findings.map(({ practice, state }) => `${practice} ${state}`);
        const isOtherState = named.length > 0 && !isRight;
        judged.push({ id, group: service, case: label, expected, quote, said, isRight, isOtherState });
      }
    }
    return toResult(judged);
  },
};

const agreementOf = (judged: readonly Judged[]): number =>
  share(judged.filter(({ isRight }) => isRight).length, judged.length);

function toResult(judged: Judged[]): TaskResult {
  const byCase = [...Map.groupBy(judged, (one) => one.case)].sort(([, a], [, b]) => b.length - a.length);
  const interval = intervalOf(judged, agreementOf);
  const agreement = agreementOf(judged);
  return {
    figures: { agreement, interval, quotes: judged.length, cases: byCase.length },
    table: [
      ['case', 'n', 'right', 'other state', 'not found'],
      ...byCase.map(([name, own]) => rowOf(name, own)),
      rowOf(`all: ${agreement.toFixed(3)}, 95% ${interval.map((end) => end.toFixed(3)).join('–')}`, judged),
    ],
    errors: judged
      .filter(({ isRight }) => !isRight)
      .map(({ id, expected, said, quote, isOtherState }) => ({
        kind: `${isOtherState ? 'other state' : 'not found'} · ${expected.practices.join('|')}: ${expected.states.join('|')}`,
        id,
        text: `${quote} → ${said.join(', ') || 'nothing'}`,
      })),
  };
}

function rowOf(name: string, judged: readonly Judged[]): string[] {
  const right = judged.filter(({ isRight }) => isRight).length;
  const otherState = judged.filter(({ isOtherState }) => isOtherState).length;
  return [
    name.slice(0, 70),
    ...[judged.length, right, otherState, judged.length - right - otherState].map(String),
  ];
}
