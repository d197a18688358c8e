// What the command line does, with everything outside it passed in: arguments, streams and clock.
import { analyze } from '../analyze/analyze.ts';
import { replaceControls } from '../export/replace-controls.ts';
import { compileTaxonomy } from '../taxonomy/compile-taxonomy.ts';
import type { Seed } from '../taxonomy/schema.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { HELP, parseArguments, type Task } from './parse-arguments.ts';
import { type Input, readInputs } from './read-inputs.ts';
import { readSource } from './read-source.ts';
import { createReportWriter } from './write-reports.ts';

/** The world as the command line sees it. */
export type Io = {
  stdin: AsyncIterable<Uint8Array>;
  /** Resolves when the reader can take more, so that memory stays constant. */
  write(text: string): Promise<void>;
  writeError(text: string): void;
  now(): string;
  readSeed(): Seed;
};

/** Runs one command and returns the exit code: 0 done, 1 some input failed, 2 wrong use. */
export async function run(args: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const parsed = parseArguments(args);
  if (!parsed.ok) {
    io.writeError(`gloss: ${replaceControls(parsed.error)}.\nSee: npm run -s gloss -- --help\n`);
    return 2;
  }
  const task = parsed.value;
  if (task.command === 'help') {
    await io.write(HELP);
    return 0;
  }
  const seed = readSeedOf(io);
  const failureCount =
    task.command === 'detect' ? await detect(task, seed, io) : await annotate(task, seed, io);
  if (failureCount > 0) io.writeError(`gloss: ${failureCount} of the inputs could not be read, see above.\n`);
  return failureCount > 0 ? 1 : 0;
}

// Whoever edits the seed must not take its fault for a fault of the input.
function readSeedOf(io: Io): Seed {
  try {
    return io.readSeed();
  } catch (error) {
    throw new Error(`the taxonomy cannot be used: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function annotate(task: Extract<Task, { command: 'annotate' }>, seed: Seed, io: Io): Promise<number> {
  const taxonomy = compileTaxonomy(seed);
  const [path = '', ...others] = task.paths;
  const isSingle = others.length === 0 && path !== '-' && !/\.jsonl$/i.test(path);
  const writer = createReportWriter(task.format, { exportedAt: io.now(), isSingle });
  await io.write(writer.begin());
  const failureCount = await forEachInput(task.paths, io, {
    fail: writer.failure,
    answer: async (input) => {
      const { source } = readSource(input, seed.detector);
      return writer.report(input.id, await analyze(source, taxonomy, { capturedAt: io.now() }));
    },
  });
  await io.write(writer.end());
  return failureCount;
}

async function detect(task: Extract<Task, { command: 'detect' }>, seed: Seed, io: Io): Promise<number> {
  return forEachInput(task.paths, io, {
    fail: (id, error) => `${JSON.stringify({ id, error })}\n`,
    answer: async (input) => {
      const { source, signals } = readSource(input, seed.detector);
      const { url, title, verdict } = source;
      const language = detectLanguage(signals.sample, signals.lang, seed.languages);
      return `${JSON.stringify({ id: input.id, url: url || null, title, verdict, language })}\n`;
    },
  });
}

type Handlers = { answer(input: Input): Promise<string>; fail(id: string | number, error: string): string };

/** Answers every input; what goes wrong with one is said in its place and counted. */
async function forEachInput(paths: string[], io: Io, { answer, fail }: Handlers): Promise<number> {
  let failureCount = 0;
  const report = async (id: string | number, error: string) => {
    failureCount++;
    io.writeError(`gloss: ${replaceControls(error)}\n`);
    await io.write(fail(id, error));
  };
  for await (const input of readInputs(paths, io)) {
    if (!input.ok) {
      await report(input.id, input.error);
      continue;
    }
    let text: string;
    try {
      text = await answer(input.value);
    } catch (error) {
      await report(
        input.value.id,
        `${input.value.id}: ${error instanceof Error ? error.message : String(error)}`,
      );
      continue;
    }
    await io.write(text);
  }
  return failureCount;
}
