import { describe, expect, it } from 'vitest';
import { toHypothesis } from '../../../lib/export/to-hypothesis.ts';
import { toWebAnnotation } from '../../../lib/export/to-web-annotation.ts';
import { makeFinding, makeFlag, makeReport } from './make-report.ts';

const OPTIONS = { scope: 'all', exportedAt: '2026-11-03T00:00:00.000Z' } as const;
const sentence = 'We never sell your data to anyone.';
const finding = makeFinding(sentence, { start: 100, end: 100 + sentence.length }, 3, 13);
const report = makeReport([finding]);

describe('toWebAnnotation', () => {
  const collection = JSON.parse(toWebAnnotation(report, [makeFlag(finding, 'See §3')], OPTIONS));
  const [one] = collection.first.items;

  it('is a collection of the standard with one page', () => {
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 1,
      first: { type: 'AnnotationPage', startIndex: 0 },
    });
  });

  it('targets the words by quote, position and fragment', () => {
    expect(one.target.source).toBe(report.url);
    expect(one.target.selector).toEqual([
      { type: 'TextQuoteSelector', ...finding.quote },
      { type: 'TextPositionSelector', start: 100, end: 100 + sentence.length },
      { type: 'FragmentSelector', conformsTo: expect.any(String), value: expect.stringMatching(/^:~:text=/) },
    ]);
  });

  it('says what was found, by which program, and what the reader noted', () => {
    expect(one).toMatchObject({
      type: 'Annotation',
      motivation: 'classifying',
      creator: { type: 'Software' },
    });
    expect(
      one.body.map(({ purpose, value }: { purpose: string; value: string }) => [purpose, value]),
    ).toEqual([
      ['classifying', 'sells-data: does-not'],
      ['tagging', 'good'],
      ['describing', finding.statement],
      ['commenting', 'See §3'],
    ]);
  });
});

describe('toHypothesis', () => {
  it('holds what the Hypothesis client reads', () => {
    const { annotations } = JSON.parse(
      toHypothesis(report, [makeFlag(finding, '![x](https://e.example)')], OPTIONS),
    );
    expect(annotations).toHaveLength(1);
    const [one] = annotations;
    for (const [field, type] of Object.entries({ id: 'string', uri: 'string', text: 'string' }))
      expect(typeof one[field], field).toBe(type);
    expect(one.tags.every((tag: unknown) => typeof tag === 'string')).toBe(true);
    expect(one.document.title).toEqual([report.title]);
    expect(one.target[0].selector.map(({ type }: { type: string }) => type)).toEqual([
      'TextPositionSelector',
      'TextQuoteSelector',
    ]);
    expect(one.text).not.toContain('![x](');
  });
});
