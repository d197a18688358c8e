import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportPolicies, type KeptPolicy } from '../../../lib/export/bulk.ts';
import { toJson } from '../../../lib/export/to-json.ts';
import { MAX_FILE_BYTES, parseFile } from '../../../lib/import/parse-file.ts';
import { toPolicyRow } from '../../../lib/model/policy.ts';
import type { Report } from '../../../lib/model/report.ts';
import { makeReport as makeRealReport } from '../../support/make-report.ts';
import { readPage } from '../../support/read-page.ts';
import { HOSTILE_TEXTS, makeFinding, makeFlag, makeReport } from '../export/make-report.ts';

const OPTIONS = { scope: 'all', exportedAt: '2026-11-03T00:00:00.000Z' } as const;
const url = 'https://larkspur.example/privacy';
const knowAll = () => true;
const fileOf = (text: string) => ({ size: text.length, text: async () => text });
const read = (text: string) => parseFile(fileOf(text), knowAll);

async function refusal(text: string): Promise<string> {
  const parsed = await read(text);
  if (parsed.ok) throw new Error('it was taken');
  return parsed.error;
}

describe('an exported report', () => {
  it.each(['sample', 'tables', 'not-english'])('of the page "%s" is imported as it was', async (slug) => {
    const report = await makeRealReport(readPage(slug), url);
    const parsed = await read(toJson(report, [], OPTIONS));
    expect(parsed).toMatchObject({ ok: true, value: [{ url, report, flags: [] }] });
  });

  it('keeps flags and notes, whatever is in them', async () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...HOSTILE_TEXTS));
    await fc.assert(
      fc.asyncProperty(text, text, async (sentence, note) => {
        const finding = makeFinding(sentence.toWellFormed(), { label: 'x' });
        const report = makeReport([finding], { url });
        const flag = makeFlag(finding, note.toWellFormed());
        const parsed = await read(toJson(report, [flag], OPTIONS));
        expect(parsed).toMatchObject({
          ok: true,
          value: [{ report: { findings: [finding] }, flags: [flag] }],
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('an exported library', () => {
  const makeKept = (at: number): KeptPolicy => {
    const finding = makeFinding(`We sell data ${at}.`);
    const report: Report = makeReport([finding], { url: `${url}/${at}` });
    const policy = { ...toPolicyRow(report, null, null, 2), tags: ['work'], note: 'mine' };
    return {
      policy,
      report,
      earlier: [makeReport([], { url: `${url}/${at}` })],
      flags: [makeFlag(finding, 'n')],
    };
  };
  const exportAll = (signal = new AbortController().signal, onProgress = (_count: number) => {}) =>
    exportPolicies('json', ['0', '1', '2'], async (at) => makeKept(Number(at)), {
      exportedAt: OPTIONS.exportedAt,
      onProgress,
      signal,
    });

  it('is imported as it was', async () => {
    const blob = await exportAll();
    const parsed = await read((await blob?.text()) ?? '');
    if (!parsed.ok) throw new Error(parsed.error);
    expect(parsed.value).toHaveLength(3);
    const { report, earlier } = makeKept(1);
    expect(parsed.value[1]).toMatchObject({ url: report.url, report, earlier, tags: ['work'], note: 'mine' });
    expect(parsed.value[1]?.flags[0]).toMatchObject({ note: 'n', findingId: 'f1' });
  });

  it('tells how far it is, and writes nothing when it is stopped', async () => {
    const told: number[] = [];
    await exportAll(undefined, (count) => told.push(count));
    expect(told).toEqual([1, 2, 3]);
    const controller = new AbortController();
    expect(await exportAll(controller.signal, () => controller.abort())).toBeNull();
  });

  it.each(['csv', 'html', 'markdown'] as const)('as %s holds every policy', async (formatId) => {
    const blob = await exportPolicies(formatId, ['0', '1'], async (at) => makeKept(Number(at)), {
      exportedAt: OPTIONS.exportedAt,
      onProgress: () => {},
      signal: new AbortController().signal,
    });
    const text = await blob?.text();
    expect(text).toContain('We sell data 0');
    expect(text).toContain('We sell data 1');
  });
});

describe('a file that is refused', () => {
  const good = toJson(makeReport([makeFinding('We sell data.')], { url }), [], OPTIONS);
  const change = (part: object) => JSON.stringify({ ...JSON.parse(good), ...part });

  it('of 500 MB is not even read', async () => {
    let isRead = false;
    const file = {
      size: 500_000_000,
      text: async () => {
        isRead = true;
        return '';
      },
    };
    const parsed = await parseFile(file, knowAll);
    expect(parsed).toMatchObject({ ok: false, error: expect.stringContaining('500') });
    expect(isRead).toBe(false);
    expect(MAX_FILE_BYTES).toBeLessThan(500_000_000);
  });

  it.each([
    ['is no JSON', 'hello', /not JSON/],
    ['is JSON of something else', '{"a":1}', /not one that Gloss saved/],
    ['is JSON without an object', 'null', /not one that Gloss saved/],
    [
      'is of a newer Gloss',
      change({ version: 4 }),
      /newer Gloss \(version 4 of the format; this one reads 3\)/,
    ],
    ['is of an early Gloss', change({ version: 2 }), /early Gloss/],
    ['lacks its version', change({ version: undefined }), /damaged at “version”/],
    ['holds a part only', change({ scope: 'flagged' }), /only a part/],
    [
      'has a rating that is none',
      good.replace('"rating": "good"', '"rating": "great"'),
      /damaged at “findings.0.rating”/,
    ],
    [
      'has an address that runs',
      good.replace(
        '"actions": []',
        '"actions": [{"kind":"link","purpose":"ads","label":"x","href":"javascript:alert(1)","target":"x","limit":null}]',
      ),
      /may follow/,
    ],
  ])('that %s says so', async (_name, text, expected) => {
    expect(await refusal(text)).toMatch(expected);
  });

  it('that names unknown practices names them', async () => {
    const parsed = await parseFile(fileOf(good), (id) => id !== 'sells-data');
    expect(parsed).toMatchObject({ ok: false, error: expect.stringContaining('sells-data') });
  });

  it('is refused in words, and never thrown, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        expect((await read(text)).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
