import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../lib/export/escape-markdown.ts';
import { toMarkdown } from '../../../lib/export/to-markdown.ts';
import type { Finding } from '../../../lib/model/report.ts';
import { HOSTILE_TEXTS, makeFinding, makeFlag, makeReport } from './make-report.ts';

const OPTIONS = { scope: 'all', exportedAt: '2026-11-03T00:00:00.000Z' } as const;
const ALLOWED_TAGS = new Set([
  'H1',
  'H2',
  'H3',
  'UL',
  'LI',
  'BLOCKQUOTE',
  'P',
  'A',
  'STRONG',
  'BODY',
  'HTML',
  'HEAD',
]);

/** Renders Markdown as GitHub would, and gives the elements that came of it. */
function render(markdown: string) {
  const { document } = parseHTML(
    `<html><head></head><body>${marked.parse(markdown, { async: false, gfm: true })}</body></html>`,
  );
  return { body: document.body, elements: [...document.querySelectorAll('*')] };
}

/** What is left of a text on a page: white space folded, controls and direction marks out. */
const visible = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as the export replaces them
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g, '\ufffd')
    .replace(/\s+/gu, ' ')
    .trim();

const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.array(fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~:&;"\'=%$^@/w1a \n')).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
);

describe('escapeMarkdown', () => {
  it('renders any text as the same words and no element', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { body, elements } = render(`> ${escapeMarkdown(text)}`);
        expect(visible(body.textContent ?? '')).toBe(visible(text));
        expect(elements.map((el) => el.tagName).filter((tag) => !['BLOCKQUOTE', 'P'].includes(tag))).toEqual([
          'HTML',
          'HEAD',
          'BODY',
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps right-to-left words apart from what follows', () => {
    expect(escapeMarkdown('שלום')).toBe('\u2068שלום\u2069');
  });
});

describe('toMarkdown', () => {
  it('lets no hostile text become an element, a link or a picture', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(40), fc.nat(40), (text, a, b) => {
        const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const finding: Finding = makeFinding(
          text,
          {
            statement: text,
            actions: [
              {
                kind: 'link',
                label: text,
                href: 'https://larkspur.example/choices',
                purpose: 'ads',
                target: text,
                limit: text,
              },
            ],
            decidedBy: [{ start: 0, end: 1, text, role: 'negator', isInHeader: false }],
          },
          from,
          to,
        );
        const { elements } = render(
          toMarkdown(makeReport([finding], { title: text }), [makeFlag(finding, text)], OPTIONS),
        );
        expect(elements.map((el) => el.tagName).filter((tag) => !ALLOWED_TAGS.has(tag))).toEqual([]);
        for (const link of elements.filter((el) => el.tagName === 'A')) {
          expect(link.getAttribute('href')).toMatch(/^https:\/\/larkspur\.example\//);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('groups by category in the taxonomy’s order, with a link to each sentence', () => {
    const sold = makeFinding('We never sell your data.', {}, 9, 23);
    const kept = makeFinding('We collect your name.', { id: 'f2', category: 'collection', start: 400 });
    const markdown = toMarkdown(makeReport([sold, kept]), [], OPTIONS);
    expect(markdown.indexOf('## What is collected (1)')).toBeGreaterThan(0);
    expect(markdown.indexOf('## Sharing and sale (1)')).toBeGreaterThan(
      markdown.indexOf('## What is collected (1)'),
    );
    expect(markdown).toContain('> We never **sell your data**.');
    expect(markdown).toContain('(<https://larkspur.example/privacy#:~:text=We%20never-,sell%20your%20data>)');
    expect(markdown).toContain('- Found: 2 findings (In your favour: 2)');
  });

  it('marks whole words only', () => {
    expect(toMarkdown(makeReport([makeFinding('We resell data.', {}, 5, 14)]), [], OPTIONS)).toContain(
      '> We resell data.',
    );
  });

  it.each([
    ['analyzed', '- Found: looked and matched nothing'],
    ['no-text', '- Found: No text to read'],
    ['unsupported-language', '- Found: Gloss cannot read English yet'],
  ] as const)('says what no finding means: %s', (status, line) => {
    expect(toMarkdown(makeReport([], { status }), [], OPTIONS)).toContain(line);
  });

  it('makes no link of an address that could run something', () => {
    const finding = makeFinding('Click here.', {
      actions: [
        {
          kind: 'link',
          label: 'here',
          href: 'javascript:alert(1)',
          purpose: 'marketing',
          target: '',
          limit: null,
        },
      ],
    });
    const markdown = toMarkdown(makeReport([finding], { url: 'javascript:alert(1)' }), [], OPTIONS);
    expect(render(markdown).elements.some((el) => el.tagName === 'A')).toBe(false);
  });

  it('writes exactly the flagged, with their notes', () => {
    const [one, two] = [makeFinding('One.', { id: '1' }), makeFinding('Two.', { id: '2' })];
    const markdown = toMarkdown(makeReport([one, two]), [makeFlag(two, 'mine')], {
      ...OPTIONS,
      scope: 'flagged',
    });
    expect(markdown).toContain('- Found, of those flagged: 1 finding (In your favour: 1)');
    expect(markdown).toContain('- Flagged 2 November 2026. mine');
    expect(markdown).not.toContain('One.');
  });

  it('writes 10,000 findings', () => {
    const findings = Array.from({ length: 10_000 }, (_, index) =>
      makeFinding('We sell data.', { id: `f${index}`, start: index }),
    );
    expect(toMarkdown(makeReport(findings), [], OPTIONS).match(/^### /gm)).toHaveLength(10_000);
  });
});
