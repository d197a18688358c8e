// `npm run bench:accuracy`: how right Gloss is on labelled data, task by task. Measures; changes nothing
// but its own result file.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openGloss } from './accuracy/open-gloss.ts';
import { keepsOf, PARTS, type Part } from './accuracy/parts.ts';
import { measurePrevalence, toPrevalenceFile } from './accuracy/prevalence.ts';
import type { Figures, Task, TaskResult } from './accuracy/task.ts';
import { TASK_IDS, TASKS } from './accuracy/tasks.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RESULTS = join(ROOT, 'bench/results/accuracy.json');
const PREVALENCE = join(ROOT, 'seeds/prevalence.json');
const DEFAULT_DATA = join(ROOT, '../shared/data/dev');
/** A figure may fall by this much before `--check` fails: what one small class moves by chance. */
const MAX_FALL = 0.01;
/** Figures that are no measure of quality, or too small a class to hold. */
const NOT_CHECKED = ['interval', 'total', 'perLabel'];
const HELP = `npm run -s bench:accuracy -- [options]
  --data DIR     labelled data (default ../shared/data/dev); what is not there is not measured
  --task ID      one task only: ${TASK_IDS.join(', ')}
  --part PART    ${PARTS.join(', ')}: see bench/accuracy/parts.ts
  --errors [N]   the worst N errors of each task (default 20), of the part "seen" only
  --json         one JSON object and nothing else
  --prevalence   count in how many policies each practice is found, and write seeds/prevalence.json
  --save         write bench/results/accuracy.json
  --check        fail when a figure is more than ${MAX_FALL} below the committed one
`;

type Options = ReturnType<typeof readOptions>;

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  let options: Options;
  try {
    options = readOptions();
  } catch (error) {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n${HELP}`);
    return 2;
  }
  if (options.isHelp) return say(HELP);
  if (!existsSync(options.data)) {
    if (options.isCheck) return say(`Accuracy is not checked: there is no data in ${options.data}.\n`);
    process.stderr.write(`bench: there is no folder ${options.data}; name one with --data.\n`);
    return 2;
  }
  return options.isPrevalence ? await savePrevalence(options.data) : measure(options);
}

async function savePrevalence(data: string): Promise<number> {
  const day = new Date().toISOString().slice(0, 10);
  const prevalence = await measurePrevalence(data, openGloss(), day);
  if (!prevalence) return say(`Prevalence is not measured: there is no policy in ${data}.\n`);
  writeFileSync(PREVALENCE, toPrevalenceFile(prevalence));
  return say(
    `Counted ${Object.keys(prevalence.practices).length} practices in ${prevalence.policyCount} policies.\n`,
  );
}

async function measure(options: Options): Promise<number> {
  const gloss = openGloss();
  const figures: Record<string, Figures | null> = Object.fromEntries(TASK_IDS.map((id) => [id, null]));
  for (const task of TASKS) {
    if (options.task && options.task !== task.id) continue;
    const result = await task.run(options.data, gloss, keepsOf(options.part));
    figures[task.id] = result?.figures ?? null;
    if (!options.isJson) say(describe(task, result, options));
  }
  if (options.isJson) say(`${JSON.stringify(figures, null, 1)}\n`);
  if (options.isSaved) save(figures);
  return options.isCheck ? check(figures) : 0;
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: DEFAULT_DATA },
      task: { type: 'string' },
      part: { type: 'string' },
      errors: { type: 'string' },
      json: { type: 'boolean', default: false },
      prevalence: { type: 'boolean', default: false },
      save: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    args: withErrorCount(process.argv.slice(2)),
  });
  const errorCount = Number(values.errors ?? 0);
  if (!Number.isInteger(errorCount) || errorCount < 0) throw new Error('--errors takes a whole number');
  const part = values.part ?? (errorCount > 0 ? 'seen' : 'all');
  if (!isPart(part)) throw new Error(`--part takes one of ${PARTS.join(', ')}`);
  if (errorCount > 0 && part !== 'seen') throw new Error('--errors shows the part "seen" only');
  if (values.task && !TASK_IDS.some((id) => id === values.task))
    throw new Error(`there is no task ${values.task}; there are ${TASK_IDS.join(', ')}`);
  return {
    data: values.data,
    task: values.task,
    part,
    errorCount,
    isJson: values.json,
    isPrevalence: values.prevalence,
    isSaved: values.save,
    isCheck: values.check,
    isHelp: values.help,
  };
}

// `--errors` may stand without its number.
function withErrorCount(args: string[]): string[] {
  return args.flatMap((arg, at) =>
    arg === '--errors' && !/^\d+$/.test(args[at + 1] ?? '') ? ['--errors', '20'] : [arg],
  );
}

function isPart(text: string): text is Part {
  return PARTS.some((part) => part === text);
}

function describe({ title }: Task, result: TaskResult | null, { errorCount, part }: Options): string {
  const head = `\n${title}${part === 'all' ? '' : ` (part: ${part})`}\n`;
  if (!result) return `${head}  could not look: its data is not in the folder\n`;
  const widths = result.table.reduce<number[]>(
    (known, row) => row.map((cell, at) => Math.max(known[at] ?? 0, cell.length)),
    [],
  );
  const rows = result.table.map(
    (row) =>
      `  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')}\n`,
  );
  const errors = result.errors
    .slice(0, errorCount)
    .map(({ kind, id, text }) => `  ${kind} · ${id}\n    ${text.replace(/\s+/g, ' ').slice(0, 400)}\n`);
  return [head, ...rows, ...errors].join('');
}

function save(figures: Record<string, Figures | null>): void {
  mkdirSync(dirname(RESULTS), { recursive: true });
  writeFileSync(RESULTS, `${JSON.stringify(figures, null, 2)}\n`);
}

/** Compares with the committed figures; a figure that is absent now was not measured and cannot fail. */
function check(figures: Record<string, Figures | null>): number {
  const committed = JSON.parse(readFileSync(RESULTS, 'utf8')) as Record<string, Figures | null>;
  const falls = Object.entries(committed).flatMap(([id, before]) => fallsOf(before, figures[id] ?? null, id));
  for (const fall of falls) process.stderr.write(`bench: ${fall}\n`);
  if (falls.length === 0) say('No figure fell.\n');
  return falls.length > 0 ? 1 : 0;
}

function fallsOf(before: Figures | null, now: Figures | null, path: string): string[] {
  if (!before || !now) return [];
  return Object.entries(before).flatMap(([name, old]) => {
    const current = now[name];
    if (NOT_CHECKED.includes(name) || current === undefined) return [];
    if (typeof old === 'object' && !Array.isArray(old))
      return typeof current === 'object' && !Array.isArray(current)
        ? fallsOf(old, current, `${path}.${name}`)
        : [];
    if (typeof old !== 'number' || typeof current !== 'number') return [];
    const fall = name === 'opposite' ? current - old : old - current;
    return fall > MAX_FALL ? [`${path}.${name} was ${old} and is ${current}`] : [];
  });
}

function say(text: string): 0 {
  process.stdout.write(text);
  return 0;
}
