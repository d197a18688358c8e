import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../../lib/cli/split-lines.ts';

async function split(chunks: Uint8Array[], maxLength?: number): Promise<(string | null)[]> {
  async function* stream() {
    yield* chunks;
  }
  const lines: (string | null)[] = [];
  for await (const { text, number } of splitLines(stream(), maxLength)) {
    lines.push(text);
    expect(number).toBe(lines.length);
  }
  return lines;
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

describe('splitLines', () => {
  it('gives the same lines however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string({ unit: 'grapheme' }).map((line) => line.replace(/[\r\n]/g, ' ')),
          { minLength: 1 },
        ),
        fc.integer({ min: 1, max: 7 }),
        async (lines, size) => {
          const all = bytes(`x${lines.join('\n')}x`);
          const chunks = Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
            all.subarray(at * size, (at + 1) * size),
          );
          expect((await split(chunks)).join('\n')).toBe(`x${lines.join('\n')}x`);
        },
      ),
    );
  });

  it('does not end a line at U+2028 and takes CRLF', async () => {
    expect(await split([bytes('a\u2028b\r\nc\n')])).toEqual(['a\u2028b', 'c']);
  });

  it('gives up a line over the cap and goes on', async () => {
    expect(await split([bytes('123456'), bytes('789\nshort\n')], 8)).toEqual([null, 'short']);
  });
});
