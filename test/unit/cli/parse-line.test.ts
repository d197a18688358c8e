import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../lib/cli/parse-line.ts';

describe('parseLine', () => {
  it('reads every field and leaves unknown ones alone', () => {
    const line = {
      id: 7,
      html: '<p>',
      url: 'https://a.example',
      title: 'T',
      headings: ['H'],
      label: 'x',
      text: null,
    };
    expect(parseLine(JSON.stringify(line))).toEqual({
      ok: true,
      value: {
        id: 7,
        url: 'https://a.example',
        title: 'T',
        headings: ['H'],
        content: { kind: 'html', value: '<p>' },
      },
    });
  });

  it.each([
    ['{', 'not JSON'],
    ['[]', 'not a JSON object'],
    ['null', 'not a JSON object'],
    ['"x"', 'not a JSON object'],
    ['{"id":1}', 'has neither'],
    ['{"id":1,"text":5}', '"text" must be a string'],
    ['{"id":1,"text":"a","html":"b"}', 'give one of them'],
    ['{"id":{},"text":"a"}', '"id" must be'],
    ['{"id":1,"text":"a","url":2}', '"url" must be a string'],
    ['{"id":1,"text":"a","headings":"x"}', '"headings" must be'],
    ['{"id":1,"text":"a","headings":[1]}', '"headings" must be'],
    ['{"__proto__":{"text":"a"},"id":1}', 'has neither'],
  ])('refuses %s', (line, error) =>
    expect(parseLine(line)).toMatchObject({ ok: false, error: expect.stringContaining(error) }),
  );

  it('never throws and never touches a prototype', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.object().map((value) => JSON.stringify(value)),
        ),
        (line) => {
          expect(typeof parseLine(line).ok).toBe('boolean');
          expect(Object.keys(Object.prototype)).toEqual([]);
        },
      ),
    );
  });
});
