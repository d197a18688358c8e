// Paths and standard input to inputs, one at a time, so that a file of a million lines takes no more
// memory than its longest. A bad file or line is an answer of its own and never ends the rest.
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { marked } from 'marked';
import { decodeBytes } from './decode-bytes.ts';
import { parseLine } from './parse-line.ts';
import { splitLines } from './split-lines.ts';

/** One page to look at. */
export type Input = {
  id: string | number;
  url: string | null;
  title: string | null;
  headings: string[];
  content: { kind: 'text' | 'html'; value: string };
};

/** An input, or what is wrong with it. */
export type InputResult = { ok: true; value: Input } | { ok: false; id: string | number; error: string };

/** What is read besides the named files. */
export type ReadOptions = { stdin: AsyncIterable<Uint8Array> };

const KINDS: Record<string, 'html' | 'markdown' | 'text' | undefined> = {
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.txt': 'text',
};
/** Well above any policy; a larger file is something else, and would be held in memory whole. */
const MAX_FILE_BYTES = 64_000_000;

/** Reads every path in turn; `-` is standard input as JSON Lines. */
export async function* readInputs(
  paths: readonly string[],
  options: ReadOptions,
): AsyncGenerator<InputResult> {
  for (const path of paths) {
    if (path === '-') yield* readLines('-', '.', options.stdin);
    else if (extname(path).toLowerCase() === '.jsonl') yield* readLinesOf(path);
    else yield await readFile(path, path);
  }
}

async function* readLinesOf(path: string): AsyncGenerator<InputResult> {
  const fault = await findFault(path);
  if (fault) {
    yield { ok: false, id: path, error: `${path} ${fault}` };
    return;
  }
  yield* readLines(path, dirname(path), createReadStream(path));
}

async function* readLines(
  name: string,
  folder: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<InputResult> {
  let count = 0;
  for await (const { number, text } of splitLines(chunks)) {
    if (text !== null && text.replace(/^\ufeff/, '').trim() === '') continue;
    count++;
    yield text === null
      ? { ok: false, id: `${name}:${number}`, error: `line ${number} is too long` }
      : await readLine(text.replace(/^\ufeff/, ''), `${name}:${number}`, folder);
  }
  if (count === 0)
    yield { ok: false, id: name, error: `${name === '-' ? 'standard input' : name} holds no line` };
}

async function readLine(line: string, place: string, folder: string): Promise<InputResult> {
  const parsed = parseLine(line);
  if (!parsed.ok) return { ok: false, id: parsed.id ?? place, error: `${place}: ${parsed.error}` };
  const { id, url, title, headings, content } = parsed.value;
  const known = { id: id ?? place, url, title, headings };
  if (content.kind !== 'file')
    return { ok: true, value: { ...known, content: { ...content, kind: content.kind } } };
  const file = await readFile(resolve(folder, content.value), known.id);
  return file.ok ? { ok: true, value: { ...known, content: file.value.content } } : file;
}

async function readFile(path: string, id: string | number): Promise<InputResult> {
  const kind = KINDS[extname(path).toLowerCase()];
  const fault = await findFault(path);
  if (fault) return { ok: false, id, error: `${path} ${fault}` };
  const file = await open(path);
  const decoded = decodeBytes(await file.readFile().finally(() => file.close()));
  if (!decoded.ok) return { ok: false, id, error: `${path} ${decoded.error}` };
  if (!kind)
    return { ok: false, id, error: `${path} is of no kind Gloss reads (.html .htm .md .txt .jsonl)` };
  const content =
    kind === 'markdown'
      ? ({ kind: 'html', value: marked.parse(decoded.value, { async: false }) } as const)
      : ({ kind, value: decoded.value.replace(/^\ufeff/, '') } as const);
  return { ok: true, value: { id, url: null, title: null, headings: [], content } };
}

/** Says why a path cannot be read, or null. */
async function findFault(path: string): Promise<string | null> {
  try {
    const { size, isFolder } = await stat(path).then((stats) => ({
      size: stats.size,
      isFolder: stats.isDirectory(),
    }));
    if (isFolder) return `is a folder; name the files in it (${path.replace(/\/$/, '')}/*.html)`;
    if (extname(path).toLowerCase() !== '.jsonl' && size > MAX_FILE_BYTES) {
      return `is larger than ${MAX_FILE_BYTES / 1_000_000} MB`;
    }
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    if (code === 'ENOENT') return 'does not exist; check the path';
    return code === 'EACCES' ? 'may not be read; check its permissions' : `cannot be read (${code})`;
  }
}
