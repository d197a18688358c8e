// What every format carries of the page as a whole, with texts that a hostile page may hold.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../lib/export/to-csv.ts';
import { toJson } from '../../../lib/export/to-json.ts';
import { toMarkdown } from '../../../lib/export/to-markdown.ts';
import { toNdjsonLine } from '../../../lib/export/to-ndjson-line.ts';
import type { Report } from '../../../lib/model/report.ts';
import { HOSTILE_TEXTS, makeFinding, makeFlag, makeReport } from './make-report.ts';

const OPTIONS = { scope: 'all', exportedAt: '2026-11-03T00:00:00.000Z' } as const;
const schema = JSON.parse(readFileSync(new URL('../../../docs/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

/** A report in which every fact of the whole page is there, with the given text of the page. */
function makeWhole(text: string): Report {
  const action = {
    kind: 'mail',
    purpose: 'marketing',
    label: text,
    href: 'mailto:stop@larkspur.example',
    target: 'stop@larkspur.example',
    limit: text,
  } as const;
  const path = { ...action, kind: 'path', href: null, target: text } as const;
  const denied = makeFinding(text, { id: 'no', rarity: { policies: 4, of: 100 }, actions: [action, path] });
  const affirmed = makeFinding('We sell it.', { id: 'yes', state: 'does', rating: 'bad', start: 900 });
  return makeReport([denied, affirmed], {
    actions: [{ ...action, findingIds: ['no'] }],
    relics: [
      {
        id: 'safe-harbor',
        label: 'Safe Harbor',
        since: '2015-10-06',
        why: 'It is void.',
        sources: [{ title: 'The Court', url: 'https://court.example/x' }],
        sentenceText: text,
        sentenceCount: 1,
        start: 0,
        end: text.length,
        block: 0,
        findingId: 'no',
      },
    ],
    date: {
      updated: { kind: 'updated', text, readings: ['2020-05-03', '2020-03-05'], block: 0, start: 0, end: 9 },
      effective: null,
      isStale: true,
    },
    contradictions: [
      { practice: denied.practice, label: 'Sells your data', deniedIds: ['no'], affirmedIds: ['yes'] },
    ],
    checklists: [
      {
        id: 'reader-20',
        title: '20 questions',
        basis: 'Our own',
        questions: [
          { id: 'sells', text: 'Does it sell?', answer: 'found', findingIds: ['yes'] },
          { id: 'ads', text: 'Does it show ads?', answer: 'no-mention', findingIds: [] },
          { id: 'ai', text: 'Does it train AI?', answer: 'could-not-look', findingIds: [] },
        ],
      },
    ],
    unusual: ['no'],
  });
}

const readCsv = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data;

describe('an export', () => {
  it('in JSON follows the schema and holds what the report holds', () => {
    const report = makeWhole('Hello.');
    const json = JSON.parse(toJson(report, [], OPTIONS));
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    const { actions, relics, date, contradictions, checklists, unusual } = report;
    expect(json).toMatchObject({ actions, relics, date, contradictions, checklists, unusual });
    expect(json.findings[0].rarity).toEqual({ policies: 4, of: 100 });
    const line = JSON.parse(toNdjsonLine(1, report));
    expect(line).toMatchObject({ actions, relics, date, contradictions, checklists, unusual });
    expect(line.findings[0]).toMatchObject({ id: 'no', rarity: { policies: 4, of: 100 } });
  });

  it.each([
    ['of an earlier version', { schema: 1 }],
    ['of a page without text', { status: 'no-text' }],
  ] as const)('of a report %s says that nobody looked', (_name, part) => {
    const report = makeReport([], part);
    const json = JSON.parse(toJson(report, [], OPTIONS));
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    expect(json).toMatchObject({ actions: null, relics: null, contradictions: null, unusual: null });
    expect(toMarkdown(report, [], OPTIONS)).not.toMatch(/no mention|Outdated/);
  });

  it('in CSV says of each finding how rare it is and what contradicts it, and of the page the rest', () => {
    const [first] = readCsv(toCsv(makeWhole('Hello.'), [], OPTIONS));
    expect(first).toMatchObject({
      policy_updated: '2020-05-03 or 2020-03-05',
      policy_effective: '',
      is_stale: 'yes',
      relics: 'Safe Harbor: outdated since 2015-10-06',
      no_mention: 'reader-20: ads',
      could_not_look: 'reader-20: ai',
      rarity: '4 of 100 policies',
      contradicts: 'yes',
    });
    expect(first?.actions).toContain('marketing: Hello. <mailto:stop@larkspur.example> (limit: Hello.)');
  });

  it('in Markdown has a section for each, and none of them beside flags alone', () => {
    const report = makeWhole('Hello.');
    const markdown = toMarkdown(report, [], OPTIONS);
    expect(markdown).toContain(
      '- Last updated 3 May 2020 or 5 March 2020.\n- That is more than two years ago.',
    );
    expect(markdown).toContain('## Unusual here');
    expect(markdown).toContain('(rare: in 4 of 100 policies)');
    expect(markdown).toContain(
      '- Stop marketing mail: [Hello.](<mailto:stop@larkspur.example>). But: “Hello.”',
    );
    expect(markdown).toContain(
      'outdated since 6 October 2015. It is void. [The Court](<https://court.example/x>)',
    );
    expect(markdown).toContain('- Sells your data. No: “Hello.”. Yes: “We sell it.”');
    expect(markdown).toContain('- Does it show ads? no mention found');
    const flag = makeFlag(report.findings[0] as Report['findings'][number]);
    expect(toMarkdown(report, [flag], { ...OPTIONS, scope: 'flagged' })).not.toContain('## Outdated');
  });

  it.each(HOSTILE_TEXTS)('runs nothing of %j', (text) => {
    const report = makeWhole(text);
    const html = marked.parse(toMarkdown(report, [], OPTIONS), { async: false, gfm: true });
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    expect(document.querySelector('script, img, code, pre, table, del, em, hr')).toBeNull();
    const hrefs = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    const own = /^(https:\/\/(larkspur|court)\.example\/|mailto:stop@larkspur\.example$)/;
    expect(hrefs.filter((href) => !own.test(href))).toEqual([]);
    for (const row of readCsv(toCsv(report, [], OPTIONS)))
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[\s\p{Z}\p{C}]*[=+\-@＝＋－＠]/u);
    expect(toNdjsonLine(1, report)).not.toMatch(/[\n\r]/);
  });
});
