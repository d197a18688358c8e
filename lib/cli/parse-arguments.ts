// The words of the command line to a task, or a message that says what was wrong and what to do.
import { parseArgs } from 'node:util';

/** What `annotate` can print. */
export const ANNOTATE_FORMATS = ['ndjson', 'json', 'csv', 'md'] as const;

export type AnnotateFormat = (typeof ANNOTATE_FORMATS)[number];

/** What to do. */
export type Task =
  | { command: 'help' }
  | { command: 'annotate'; format: AnnotateFormat; paths: string[] }
  | { command: 'detect'; paths: string[] };

/** The text of --help. */
export const HELP = `Gloss says what a privacy policy says, sentence by sentence.

  npm run -s gloss -- annotate [--format ndjson|json|csv|md] PATH… | -
  npm run -s gloss -- detect PATH… | -
  npm run -s gloss -- --help

annotate  prints the findings of each input.
          ndjson (default)  one line per input
          json              the report format of docs/report.schema.json: one object for one
                            file, for several or JSON Lines a list of {"id", "report"}
          csv               one row per finding, its input's id in the first column
          md                notes to read, with links to the sentences
detect    prints whether each input is a privacy policy, and why; one line of JSON per input.

PATH      .html .htm .md .txt, or .jsonl: one object per line with "id" and one of "text", "html"
          and "file" (a path relative to the .jsonl), and optionally "url", "title", "headings".
-         JSON Lines on standard input.

start and end index the text of the page with white space folded (blocks joined by one space).
status    analyzed, no-text or unsupported-language; summary is null when nobody could look.
An input that cannot be read gives {"id", "error"}; the rest is still processed.
Exit code: 0 all done, 1 some input failed, 2 wrong use.
`;

/** Parses the arguments after the program's name. */
export function parseArguments(
  args: readonly string[],
): { ok: true; value: Task } | { ok: false; error: string } {
  let parsed: ReturnType<typeof readWords>;
  try {
    parsed = readWords(args);
  } catch (error) {
    // Node's own message names the option; its hint about "--" follows the first sentence.
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    return { ok: false, error: message };
  }
  if (parsed.values.help) return { ok: true, value: { command: 'help' } };
  const [command, ...paths] = parsed.positionals;
  if (command === undefined) return { ok: false, error: 'Say what to do: annotate or detect' };
  if (command !== 'annotate' && command !== 'detect') {
    return { ok: false, error: `Unknown command "${command}": use annotate or detect` };
  }
  if (paths.length === 0)
    return { ok: false, error: `Name the files to ${command}, or - for standard input` };
  if (paths.filter((path) => path === '-').length > 1)
    return { ok: false, error: 'Standard input (-) can be read only once' };
  return toTask(command, parsed.values.format, paths);
}

function readWords(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
}

function toTask(
  command: 'annotate' | 'detect',
  format: string | undefined,
  paths: string[],
): { ok: true; value: Task } | { ok: false; error: string } {
  if (command === 'detect') {
    if (format !== undefined && format !== 'ndjson') {
      return { ok: false, error: `detect prints ndjson only, not "${format}"` };
    }
    return { ok: true, value: { command, paths } };
  }
  const known = ANNOTATE_FORMATS.find((one) => one === (format ?? 'ndjson'));
  if (!known) return { ok: false, error: `Unknown format "${format}": use ${ANNOTATE_FORMATS.join(', ')}` };
  return { ok: true, value: { command, format: known, paths } };
}
