import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExportedReport, toJson } from '../../../lib/export/to-json.ts';
import { HOSTILE_TEXTS, makeFinding, makeFlag, makeReport } from './make-report.ts';

const OPTIONS = { scope: 'all', exportedAt: '2026-11-03T00:00:00.000Z' } as const;
const schema = JSON.parse(readFileSync(new URL('../../../docs/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

function parse(json: string): ExportedReport {
  const value = JSON.parse(json);
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  return value;
}

const rich = makeFinding('We do not sell your data, write to us at once.', {
  decidedBy: [{ start: 3, end: 9, text: 'do not', role: 'negator', isInHeader: false }],
  actions: [
    {
      kind: 'mail',
      label: 'write to us',
      href: 'mailto:privacy@larkspur.example',
      purpose: 'contact',
      target: 'privacy@larkspur.example',
      limit: null,
    },
  ],
});

describe('toJson', () => {
  it('follows the published schema', () => {
    const report = parse(toJson(makeReport([rich]), [makeFlag(rich, 'Check this')], OPTIONS));
    expect(report).toMatchObject({
      format: 'gloss-report',
      version: 3,
      scope: 'all',
      textHash: '0123456789abcdef',
    });
    expect(report.findings[0]).toMatchObject({
      sentence: rich.sentenceText,
      quote: rich.quote,
      start: 0,
      end: rich.end,
      flag: { note: 'Check this', flaggedAt: '2026-11-02T08:30:00.000Z' },
    });
  });

  it.each(['no-text', 'unsupported-language'] as const)('says so when nobody looked: %s', (status) => {
    expect(parse(toJson(makeReport([], { status, url: '', language: 'und' }), [], OPTIONS)).status).toBe(
      status,
    );
  });

  it('exports exactly the flagged findings, as they were when flagged', () => {
    const here = makeFinding('We sell data.', { id: 'here', start: 50 });
    const gone = makeFinding('We sold data.', { id: 'gone', start: 10 });
    const flags = [makeFlag({ ...here, label: 'Old label' }), makeFlag(gone, 'was here in May')];
    const { findings } = parse(toJson(makeReport([rich, here]), flags, { ...OPTIONS, scope: 'flagged' }));
    expect(findings.map(({ id, label }) => [id, label])).toEqual([
      ['gone', 'Sells your data'],
      ['here', 'Old label'],
    ]);
    expect(findings.every(({ flag }) => flag !== null)).toBe(true);
  });

  it('exports all findings of the report and marks the flagged', () => {
    const other = makeFinding('We share data.', { id: 'f2', start: 90 });
    const { findings } = parse(toJson(makeReport([rich, other]), [makeFlag(other)], OPTIONS));
    expect(findings.map(({ id, flag }) => [id, flag !== null])).toEqual([
      ['f1', false],
      ['f2', true],
    ]);
  });

  it('keeps every text unit by unit', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary' })), (text) => {
        const finding = makeFinding(text);
        const json = toJson(makeReport([finding], { title: text }), [makeFlag(finding, text)], OPTIONS);
        const back = parse(json);
        expect([back.title, back.findings[0]?.sentence, back.findings[0]?.flag?.note]).toEqual([
          text,
          text,
          text,
        ]);
      }),
    );
  });

  it('refuses by schema what it would never write', () => {
    const report = JSON.parse(toJson(makeReport([rich]), [], OPTIONS));
    for (const broken of [
      { ...report, version: 1 },
      { ...report, checklists: undefined },
      { ...report, relics: [{ id: 'safe-harbor' }] },
      { ...report, extra: 1 },
      { ...report, exportedAt: 'yesterday' },
      { ...report, findings: [{ ...report.findings[0], state: 'silent' }] },
      { ...report, findings: [{ ...report.findings[0], start: '0' }] },
      {
        ...report,
        findings: [{ ...report.findings[0], actions: [{ kind: 'link', label: 'x', href: 'javascript:1' }] }],
      },
    ]) {
      expect(validate(broken)).toBe(false);
    }
  });

  it('writes 10,000 findings', () => {
    const findings = Array.from({ length: 10_000 }, (_, index) =>
      makeFinding('We sell data.', { id: `f${index}`, start: index }),
    );
    expect(parse(toJson(makeReport(findings), [], OPTIONS)).findings).toHaveLength(10_000);
  });
});
