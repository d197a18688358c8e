// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../../lib/dom/anchors.ts';
import { collectPage } from '../../../lib/dom/collect-page.ts';
import { foldWhiteSpace } from '../../../lib/text/fold-white-space.ts';

function collect(body: string) {
  document.body.innerHTML = body;
  return collectPage(document);
}

describe('rangeOf', () => {
  it('gives ranges whose words are the block text, for any inline markup', () => {
    const piece = fc.oneof(
      fc.stringMatching(/^[a-z ,.\u00a0\u00ad\u200b\n\u{1F600}é]{0,12}$/u),
      fc.constantFrom(
        '<br>',
        '<b>ab</b>',
        '<i> c </i>',
        '<a href="/x">l<b>in</b>k</a>',
        '&nbsp;',
        '<span></span>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const { blocks, anchors } = collect(`<div>${pieces.join('')}</div>`);
        for (const [index, block] of blocks.entries()) {
          expect(block.text).toBe(foldWhiteSpace(block.text));
          const start = a % block.text.length;
          const end = start + 1 + (b % (block.text.length - start));
          const range = rangeOf(anchors[index] as never, { start, end });
          // A space that a <br> stands for has no character in the page.
          const words = (text: string) => text.replace(/[\u00ad\u200b\s]/gu, '');
          expect(words(range?.toString() ?? '')).toBe(words(block.text.slice(start, end)));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is null once the words left the page', () => {
    const anchor = collect('<p>We share it.</p>').anchors[0];
    document.querySelector('p')?.remove();
    expect(anchor && rangeOf(anchor, { start: 0, end: 2 })).toBeNull();
  });

  it('is null when the words were cut short', () => {
    const anchor = collect('<p>We share it.</p>').anchors[0];
    (document.querySelector('p')?.firstChild as Text).data = 'We';
    expect(anchor && rangeOf(anchor, { start: 3, end: 8 })).toBeNull();
  });
});
