// The command line as people run it: a process with arguments, files and pipes.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseHtml } from '../../../lib/cli/parse-html.ts';
import { collectPage } from '../../../lib/dom/collect-page.ts';
import { foldWhiteSpace } from '../../../lib/text/fold-white-space.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SAMPLE = 'test/pages/sample/source.html';
const OPT_OUT =
  'You may unsubscribe from our newsletter at any time by clicking the link at the foot of each message.';

type Finding = {
  practice: string;
  sentence: string;
  quote: string;
  start: number;
  end: number;
  state: string;
};
type Line = {
  id: string | number;
  error?: string;
  status?: string;
  language?: string;
  url: string | null;
  title: string;
  verdict: { kind: string; score: number; reasons: unknown[] };
  findings: Finding[];
  summary: { findingCount: number } | null;
  taxonomy: { version: string; hash: string };
};
type Outcome = { code: number | null; stdout: string; stderr: string; lines: Line[] };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function gloss(args: string[], stdin = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['lib/cli/main.ts', ...args], { cwd: ROOT });
    const out: Buffer[] = [];
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
    child.on('close', (code) => {
      const stdout = Buffer.concat(out).toString();
      const lines = stdout.startsWith('{"id"')
        ? stdout
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as Line)
        : [];
      resolve({ code, stdout, stderr, lines });
    });
  });
}

const jsonl = (...lines: unknown[]) =>
  lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');

describe('gloss annotate', { timeout: 60_000 }, () => {
  it('finds practices in the sample at offsets into its folded text', async () => {
    const { code, lines, stderr } = await gloss(['annotate', SAMPLE]);
    expect([code, stderr]).toEqual([0, '']);
    const [line] = lines;
    expect(line).toMatchObject({
      id: SAMPLE,
      url: null,
      language: 'en',
      status: 'analyzed',
      verdict: { kind: 'policy' },
    });
    expect(line?.findings.length).toBeGreaterThan(0);
    expect(line?.summary?.findingCount).toBe(line?.findings.length);
    expect(line?.taxonomy.hash).toMatch(/^[0-9a-f]{16}$/);
    const { blocks } = collectPage(parseHtml(readFileSync(join(ROOT, SAMPLE), 'utf8')), {});
    const text = blocks.map((block) => block.text).join(' ');
    for (const { sentence, quote, start, end } of line?.findings ?? []) {
      expect(text.slice(start, end)).toBe(sentence);
      expect(sentence).toContain(quote);
    }
  });

  it('finds the same in text, whatever its lines, at offsets into the white-space-folded input', async () => {
    const wrapped = OPT_OUT.replace(' at any', '\nat any');
    const text = `Choices\n\nYou may:\n- write to us\n\n${wrapped}`;
    const { lines } = await gloss(
      ['annotate', '-', file('choices.txt', text)],
      jsonl({ id: 'a', text, url: 'https://larkspur.example/p', title: 'Privacy', headings: ['Top'] }),
    );
    expect(lines.map(({ id }) => id)).toEqual(['a', join(folder, 'choices.txt')]);
    expect(lines[0]).toMatchObject({ url: 'https://larkspur.example/p', title: 'Privacy' });
    for (const { findings } of lines) {
      expect(findings.map(({ sentence }) => sentence)).toContain(OPT_OUT);
      for (const { sentence, start, end } of findings)
        expect(foldWhiteSpace(text).slice(start, end)).toBe(sentence);
    }
  });

  it('reads Markdown as the page it stands for', async () => {
    const { lines } = await gloss([
      'annotate',
      file('policy.md', `# Choices\n\n${OPT_OUT}\n\n- [our form](https://larkspur.example/out)\n`),
    ]);
    expect(lines[0]?.findings.map(({ sentence }) => sentence)).toContain(OPT_OUT);
  });

  it('answers a bad line or file in its place and goes on', async () => {
    const input = jsonl(
      { id: 'first', text: OPT_OUT },
      '{bad',
      { id: 'none' },
      '',
      { id: 'gone', file: 'gone.html' },
      { id: 'last', html: `<p>${OPT_OUT}` },
    );
    const paths = [
      file('x.jsonl', input),
      file('x.html', '%PDF-1.7'),
      file('empty.html', ''),
      join(folder, 'missing.html'),
      file('x.docx', 'text'),
      folder,
      SAMPLE,
    ];
    const { code, lines, stderr } = await gloss(['annotate', ...paths]);
    expect(code).toBe(1);
    expect(lines.map(({ id, error }) => [id, error === undefined])).toEqual([
      ['first', true],
      [`${paths[0]}:2`, false],
      ['none', false],
      ['gone', false],
      ['last', true],
      [paths[1], false],
      [paths[2], false],
      [paths[3], false],
      [paths[4], false],
      [folder, false],
      [SAMPLE, true],
    ]);
    for (const words of [
      'not JSON',
      'neither',
      'does not exist',
      'is a PDF',
      'is empty',
      'is of no kind',
      'is a folder',
      '8 of the inputs',
    ]) {
      expect(stderr).toContain(words);
    }
  });

  it('never says "0 findings" when nobody could look', async () => {
    const italian =
      'Noi raccogliamo i dati personali degli utenti per la gestione del servizio e non li vendiamo a terzi che ci chiedono di usarli per i loro scopi.';
    const { code, lines } = await gloss(
      ['annotate', '-'],
      jsonl(
        { id: 1, text: '' },
        { id: 2, html: '<img src=x>' },
        { id: 3, html: '<frameset><frame src=x></frameset>' },
        { id: 4, text: italian },
      ),
    );
    expect(code).toBe(0);
    expect(
      lines.map(({ status, summary, findings, error }) => [status, summary, findings.length, error]),
    ).toEqual([
      ['no-text', null, 0, undefined],
      ['no-text', null, 0, undefined],
      ['no-text', null, 0, undefined],
      ['unsupported-language', null, 0, undefined],
    ]);
  });

  it('survives hostile text', async () => {
    const texts = [
      `nul\0 ${OPT_OUT}`,
      `\ud800 ${OPT_OUT}`,
      `donâ€™t \u202e ${OPT_OUT}`,
      'a'.repeat(1_000_000),
      'we may share your personal information '.repeat(25_000),
      '<'.repeat(10_000),
      '{{__proto__}}',
    ];
    const input = jsonl(
      ...texts.map((text, index) => ({ id: index, text })),
      '{"__proto__":{"polluted":1},"id":"__proto__","text":"x"}',
      { id: 'deep', html: `${'<div>'.repeat(5000)}${OPT_OUT}` },
    );
    const { code, lines, stderr } = await gloss(['annotate', '-'], input);
    expect([code, stderr]).toEqual([0, '']);
    expect(lines.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5, 6, '__proto__', 'deep']);
    for (const index of [0, 1, 2, 8])
      expect(lines[index]?.findings.length, `line ${index}`).toBeGreaterThan(0);
  });

  it('prints the report format of the schema for one file, and a list for several', async () => {
    const validate = new Ajv2020().compile(
      JSON.parse(readFileSync(join(ROOT, 'docs/report.schema.json'), 'utf8')),
    );
    const [one, many, plain] = await Promise.all([
      gloss(['annotate', '--format', 'json', SAMPLE]),
      gloss(['annotate', '--format=json', SAMPLE, join(folder, 'missing.html'), SAMPLE]),
      gloss(['annotate', SAMPLE]),
    ]);
    const report = JSON.parse(one.stdout);
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(report.findings).toHaveLength(plain.lines[0]?.findings.length ?? -1);
    const list = JSON.parse(many.stdout);
    expect([many.code, list.length, list[1].error]).toEqual([
      1,
      3,
      expect.stringContaining('does not exist'),
    ]);
    expect(list[2].id).toBe(SAMPLE);
    expect(validate(list[2].report)).toBe(true);
  });

  it('prints one table and one page of notes', async () => {
    const [csv, md, plain] = await Promise.all([
      gloss(['annotate', '--format', 'csv', SAMPLE, SAMPLE]),
      gloss(['annotate', '--format', 'md', SAMPLE]),
      gloss(['annotate', SAMPLE]),
    ]);
    const count = plain.lines[0]?.findings.length ?? -1;
    const { data } = Papa.parse<Record<string, string>>(csv.stdout.replace(/^\ufeff/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(2 * count);
    expect(data[0]?.id).toBe(SAMPLE);
    expect(md.stdout.match(/^### /gm)).toHaveLength(count);
  });

  it('answers each line before the next is there', async () => {
    const child = spawn(process.execPath, ['lib/cli/main.ts', 'annotate', '-'], { cwd: ROOT });
    const answer = () =>
      new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))));
    for (const id of ['one', 'two']) {
      const answered = answer();
      child.stdin.write(`${JSON.stringify({ id, text: OPT_OUT })}\n`);
      expect(JSON.parse(await answered).id).toBe(id);
    }
    const code = new Promise((resolve) => child.on('close', resolve));
    child.stdin.end();
    expect(await code).toBe(0);
  });

  it('ends quietly when its reader leaves', async () => {
    const child = spawn(process.execPath, ['lib/cli/main.ts', 'annotate', '-'], { cwd: ROOT });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end(`${JSON.stringify({ id: 1, text: OPT_OUT })}\n`.repeat(2000));
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(stderr).toBe('');
  });
});

describe('gloss detect', { timeout: 60_000 }, () => {
  it('judges pages named on the command line and in JSON Lines, files relative to it', async () => {
    file('policy.html', readFileSync(join(ROOT, SAMPLE)));
    const list = file(
      'pages.jsonl',
      jsonl(
        { id: 'listed', file: 'policy.html', url: 'https://larkspur.example/privacy' },
        { id: 'inline', html: '<title>Shop</title><p>Buy a bench.' },
      ),
    );
    const { code, lines } = await gloss(['detect', 'test/pages/news-about-privacy/source.html', list]);
    expect(code).toBe(0);
    expect(lines.map(({ id, url, verdict }) => [id, url, verdict.kind])).toEqual([
      ['test/pages/news-about-privacy/source.html', null, 'no'],
      ['listed', 'https://larkspur.example/privacy', 'policy'],
      ['inline', null, 'no'],
    ]);
    expect(lines[1]).toMatchObject({ title: expect.stringContaining('Privacy'), language: 'en' });
    expect(Object.keys(lines[1] ?? {})).toEqual(['id', 'url', 'title', 'verdict', 'language']);
    expect(lines[1]?.verdict.reasons.length).toBeGreaterThan(0);
  });
});

describe('gloss', { timeout: 60_000 }, () => {
  it.each([
    [[], 'Say what to do'],
    [['explain', 'x'], 'Unknown command "explain"'],
    [['annotate'], 'Name the files to annotate'],
    [['annotate', '--format', 'xml', SAMPLE], 'Unknown format "xml": use ndjson, json, csv, md'],
    [['annotate', '--colour', SAMPLE], "Unknown option '--colour'"],
    [['annotate', SAMPLE, '--format'], '--format'],
    [['detect', '--format', 'csv', SAMPLE], 'detect prints ndjson only'],
    [['annotate', '-', '-'], 'only once'],
  ])('refuses %j with exit code 2', async (args, words) => {
    const { code, stdout, stderr } = await gloss(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr).toContain('--help');
  });

  it('explains itself', async () => {
    const { code, stdout } = await gloss(['--help']);
    expect(code).toBe(0);
    for (const words of ['annotate', 'detect', '--format', 'Exit code']) expect(stdout).toContain(words);
  });
});
