import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../lib/export/file-name.ts';
import { formats } from '../../../lib/export/formats.ts';
import { makeFinding, makeReport } from './make-report.ts';

const OPTIONS = { scope: 'flagged', exportedAt: '2026-11-03T12:34:56.000Z' } as const;

describe('fileName', () => {
  it.each([
    ['https://www.larkspur.example/privacy?x=../../etc', 'gloss-larkspur-example-2026-11-03-flagged.json'],
    ['https://😀.example/', 'gloss-xn-e28h-example-2026-11-03-flagged.json'],
    ['https://مثال.example/', 'gloss-xn-mgbh0fb-example-2026-11-03-flagged.json'],
    ['http://[::1]:80/', 'gloss-1-2026-11-03-flagged.json'],
    ['', 'gloss-page-2026-11-03-flagged.json'],
    ['file:///etc/passwd', 'gloss-page-2026-11-03-flagged.json'],
  ])('names the export of %s', (url, name) =>
    expect(fileName(makeReport([], { url }), OPTIONS, 'json')).toBe(name),
  );

  it('is safe for any address', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl(), fc.string(), fc.constant(`https://${'a.'.repeat(120)}example/`)),
        (url) => {
          expect(fileName(makeReport([], { url }), OPTIONS, 'md')).toMatch(
            /^gloss-[a-z0-9][a-z0-9-]{0,60}-2026-11-03-flagged\.md$/,
          );
        },
      ),
    );
  });
});

describe('formats', () => {
  it('are those a reader can choose, each with a writer', async () => {
    expect(formats.map(({ id, extension }) => [id, extension])).toEqual([
      ['html', 'html'],
      ['json', 'json'],
      ['csv', 'csv'],
      ['markdown', 'md'],
      ['web-annotation', 'jsonld'],
      ['hypothesis', 'hypothesis.json'],
    ]);
    const report = makeReport([makeFinding('We never sell your data.')]);
    for (const format of formats) {
      const write = await format.load();
      expect(write(report, [], { ...OPTIONS, scope: 'all' })).toContain('We never sell your data');
    }
  });
});
