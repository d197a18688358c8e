import fc from 'fast-check';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FindingRow } from '../../../components/report/FindingRow.tsx';
import { RATING_NAMES } from '../../../components/report/words.ts';
import { RATINGS } from '../../../lib/model/practice.ts';
import type { Finding } from '../../../lib/model/report.ts';
import { splitSentence } from '../../../lib/model/split-sentence.ts';
import { makeFinding } from '../overlay/make-finding.ts';

const show = (finding: Finding, onReveal?: () => void) =>
  render(
    <ul>
      <FindingRow
        finding={finding}
        flag={null}
        canFlag
        onReveal={onReveal}
        onFlag={vi.fn()}
        onNote={async () => true}
      />
    </ul>,
    document.body,
  );

afterEach(() => render(null, document.body));

describe('FindingRow', () => {
  it('marks the matched and the deciding words, and loses none of the sentence', () => {
    show(makeFinding());
    expect(document.querySelector('.sentence')?.textContent).toBe(
      'We do not sell your letters unless you ask.',
    );
    expect(document.querySelector('mark.deciding')?.textContent).toBe('do not');
    expect(document.querySelector('mark.match')?.textContent).toBe('sell your letters');
    expect(document.querySelector('.sentence bdi')?.getAttribute('dir')).toBe('auto');
  });

  it('names the deciding words of the list header', () => {
    show(
      makeFinding({ decidedBy: [{ start: 0, end: 0, text: 'will not', role: 'negator', isInHeader: true }] }),
    );
    expect(document.querySelector('.above')?.textContent).toContain('“will not”');
    expect(document.querySelector('mark.deciding')).toBeNull();
  });

  it.each(RATINGS)('says the rating %s in words and by a sign', (rating) => {
    show(makeFinding({ rating }));
    const sign = document.querySelector('[role=img]');
    expect(sign?.getAttribute('aria-label')).toBe(RATING_NAMES[rating]);
    expect(sign?.textContent).not.toBe('');
  });

  it('shows what a page says as text, whatever it says', () => {
    const sentenceText = 'We <img src=x onerror=alert(1)> sell.';
    show(makeFinding({ sentenceText, match: { start: 0, end: 2 }, decidedBy: [] }));
    expect(document.querySelector('.sentence')?.textContent).toBe(sentenceText);
    expect(document.querySelector('img')).toBeNull();
  });

  it('offers no way to a sentence that is not on the page', () => {
    show(makeFinding());
    expect(document.querySelector('button.statement')).toBeNull();
    show(makeFinding(), () => {});
    expect(document.querySelector('button.statement')).not.toBeNull();
  });
});

describe('splitSentence', () => {
  it('gives the sentence again when joined, whatever the ranges are', () => {
    const range = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 50 }),
        range,
        fc.array(range, { maxLength: 3 }),
        (text, match, more) => {
          const finding = makeFinding({
            sentenceText: text,
            sentence: { start: 3, end: 3 + text.length },
            match: { start: match[0], end: match[1] },
            decidedBy: more.map(([start, end]) => ({
              start,
              end,
              text: '',
              role: 'negator',
              isInHeader: false,
            })),
          });
          const pieces = splitSentence(finding);
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
    );
  });
});
