import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, guardCell, toCsv } from '../../../lib/export/to-csv.ts';
import type { Report } from '../../../lib/model/report.ts';
import { HOSTILE_TEXTS, makeFinding, makeFlag, makeReport } from './make-report.ts';

const OPTIONS = { scope: 'all', exportedAt: '2026-11-03T00:00:00.000Z' } as const;

function parse(csv: string): Record<string, string>[] {
  expect(csv.startsWith('\ufeff')).toBe(true);
  const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1), {
    header: true,
    newline: '\r\n',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

// What a spreadsheet skips before it looks for a formula.
const looksLikeFormula = (text: string) =>
  text.split(/[\r\n\u2028\u2029]/).some((line) => /^[\s\p{Z}\p{C}]*[=+\-@＝＋－＠\t]/u.test(line));

describe('guardCell', () => {
  it.each([
    ['=1', "'=1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@a', "'@a"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠a', "'＠a"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    [' =2', "' =2"],
    ['\u00a0=3', "'\u00a0=3"],
    ['\ufeff=3', "'\ufeff=3"],
    ['\u200b=3', "'\u200b=3"],
    ['a\n=4', "a\n'=4"],
    ['a\r\n =4\nb', "a\r\n' =4\nb"],
    ['\n\n=4', "\n\n'=4"],
    ['plain - text = fine', 'plain - text = fine'],
    ["we don't", "we don't"],
    ['', ''],
    ['nul\0', 'nul\ufffd'],
  ])('makes %j into %j', (text, guarded) => expect(guardCell(text)).toBe(guarded));

  it('leaves nothing that a spreadsheet would run', () => {
    const danger = fc.array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '＝',
        '＋',
        '－',
        '＠',
        '\t',
        '\r',
        '\n',
        ' ',
        '\u00a0',
        '\ufeff',
        '\u200b',
        'a',
        '"',
        ',',
        ';',
      ),
    );
    fc.assert(
      fc.property(danger, (parts) => {
        expect(looksLikeFormula(guardCell(parts.join('')))).toBe(false);
      }),
    );
  });
});

describe('toCsv', () => {
  it('ends every record with CRLF and has a title for every cell', () => {
    const csv = toCsv(makeReport([makeFinding('We sell data.')]), [], OPTIONS);
    expect(csv).toMatch(/^\ufeffurl,title,.*\r\n.*\r\n$/);
    expect(Object.keys(parse(csv)[0] ?? {})).toEqual([...CSV_COLUMNS]);
  });

  it('reads back identical but for the guard', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary' })), (text) => {
        const finding = makeFinding(text);
        const [row] = parse(
          toCsv(makeReport([finding], { title: text }), [makeFlag(finding, text)], OPTIONS),
        );
        expect(row).toMatchObject({
          title: guardCell(text),
          sentence: guardCell(text),
          note: guardCell(text),
        });
        for (const [column, cell] of Object.entries(row ?? {})) {
          expect(looksLikeFormula(cell), `${column}: ${JSON.stringify(cell)}`).toBe(false);
        }
      }),
    );
  });

  it('writes figures as figures', () => {
    const csv = toCsv(
      makeReport([makeFinding('We sell data.', { start: 1234, end: 5678, block: 9 })]),
      [],
      OPTIONS,
    );
    expect(csv).toContain(',1234,5678,9,');
  });

  it('exports exactly the flagged findings', () => {
    const [one, two] = [
      makeFinding('One.', { id: '1', start: 1 }),
      makeFinding('Two.', { id: '2', start: 2 }),
    ];
    const rows = parse(toCsv(makeReport([one]), [makeFlag(two, 'gone')], { ...OPTIONS, scope: 'flagged' }));
    expect(rows.map((row) => [row.finding_id, row.is_flagged, row.note])).toEqual([['2', 'yes', 'gone']]);
  });

  it.each<[Report['status'], number]>([
    ['analyzed', 0],
    ['no-text', 1],
    ['unsupported-language', 1],
  ])('has for a page without findings of status %s %i rows', (status, count) => {
    const rows = parse(toCsv(makeReport([], { status }), [], OPTIONS));
    expect(rows.map((row) => row.status)).toEqual(Array(count).fill(status));
  });

  it('writes 10,000 findings', () => {
    const findings = Array.from({ length: 10_000 }, (_, index) =>
      makeFinding('We sell data.', { id: `f${index}`, start: index }),
    );
    expect(parse(toCsv(makeReport(findings), [], OPTIONS))).toHaveLength(10_000);
  });
});
