import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/cli/read-text.ts';
import { foldWhiteSpace } from '../../../lib/text/fold-white-space.ts';

const kinds = (text: string) => readText(text).map((block) => `${block.kind}: ${block.text}`);
const headers = (text: string) => readText(text).map((block) => block.listHeader);

describe('readText', () => {
  it('keeps every word where it stands in the white-space-folded text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\n',
        '\r\n',
        '\n\n',
        '\u2028',
        ' ',
        '\u00a0',
        '\ufeff',
        '\t',
        '- ',
        '\\- ',
        '1. ',
        '2\\. ',
        'i. ',
        '(a) ',
        '# ',
        ':',
        '.',
        ' except:',
        '*',
        '\0',
      ),
      fc.stringMatching(/^[a-zA-Z ,;.]{0,60}$/),
      // A quote mark at the start of a line is taken away by design.
      fc.string({ unit: 'binary' }).map((text) => text.replaceAll('>', '')),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const blocks = readText(text);
        expect(blocks.map((block) => block.text).join(' ')).toBe(foldWhiteSpace(text));
        for (const [index, block] of blocks.entries()) {
          expect(block.index).toBe(index);
          expect(block.text).not.toBe('');
          expect(block.listHeader ?? -1).toBeLessThan(index);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, string, string[]]>([
    [
      'blank lines part paragraphs',
      'One here.\n\nTwo here.',
      ['paragraph: One here.', 'paragraph: Two here.'],
    ],
    [
      'wrapped lines are one paragraph',
      'We collect your name and your address when you order a\nbench from the catalogue, and keep both.',
      [
        'paragraph: We collect your name and your address when you order a bench from the catalogue, and keep both.',
      ],
    ],
    [
      'a short line stands alone',
      'What we collect\nYour name.',
      ['paragraph: What we collect', 'paragraph: Your name.'],
    ],
    [
      'quote marks at the start go',
      '> > Your name\n>\n> is kept.',
      ['paragraph: Your name', 'paragraph: is kept.'],
    ],
    [
      'headings are marked',
      '# Privacy\nWe care.\n## Data',
      ['heading: # Privacy', 'paragraph: We care.', 'heading: ## Data'],
    ],
    [
      'list markers make items',
      '- a b\n* c d\n\\- e f\n1. g h\n1\\. i j\ni. k l\na. m n\n(b) o p',
      ['- a b', '* c d', '\\- e f', '1. g h', '1\\. i j', 'i. k l', 'a. m n', '(b) o p'].map(
        (item) => `list-item: ${item}`,
      ),
    ],
    [
      'a wrapped item goes on',
      '- your name and the address that you gave us when\n  you ordered\n- your voice',
      ['list-item: - your name and the address that you gave us when you ordered', 'list-item: - your voice'],
    ],
    [
      'a number in the middle of a wrapped sentence is no marker',
      'The rules for people under the age of sixteen are in section\n12. They are short.',
      ['paragraph: The rules for people under the age of sixteen are in section 12. They are short.'],
    ],
    ['a dash inside a word is no marker', '-1 is a number', ['paragraph: -1 is a number']],
    ['nothing gives nothing', ' \n\u00a0\n', []],
  ])('%s', (_name, text, expected) => expect(kinds(text)).toEqual(expected));

  it.each<[string, string, (number | null)[]]>([
    ['items know the line that introduces them', 'We do not:\n- sell data\n- rent data', [null, 0, 0]],
    ['also over a blank line and bold marks', '**We do not:**\n\n- sell data\n\n- rent data', [null, 0, 0]],
    ['a short line introduces without a colon', 'What we take\n- names\n- mails', [null, 0, 0]],
    ['a sentence that ends does not', 'We have two values.\n- care\n- love', [null, null, null]],
    ['unless it points to the list', 'We do none of the following.\n- sell data\n- rent data', [null, 0, 0]],
    ['a heading that denies introduces', '# What we never do\n- sell data', [null, 0]],
    ['any other heading does not', '# What we do\n- sell data', [null, null]],
    ['a nested list has its own', 'We:\n- share:\n  - names\n  - mails\n- sell', [null, 0, 1, 1, 0]],
    [
      'a paragraph ends the list',
      'We do not:\n- sell data\n\nAnd so on.\n\n- another',
      [null, 0, null, null],
    ],
    ['an indented paragraph does not', 'We do not:\n- sell data.\n\n  Ever.\n\n- rent data', [null, 0, 0, 0]],
    ['a heading ends the list', 'We do not:\n- sell data\n# Next\n- another', [null, 0, null, null]],
  ])('%s', (_name, text, expected) => expect(headers(text)).toEqual(expected));

  it('gives each block the headings above it, known ones first', () => {
    const blocks = readText('# A\none\n## B\ntwo\n## C\nthree\n# D\nfour', ['Policy']);
    expect(blocks.map((block) => block.headings.join('/'))).toEqual([
      'Policy',
      'Policy/A',
      'Policy/A',
      'Policy/A/B',
      'Policy/A',
      'Policy/A/C',
      'Policy',
      'Policy/D',
    ]);
  });

  it('reads a megabyte without a line end or a full stop in under a second', () => {
    const startedAt = performance.now();
    expect(readText('a b '.repeat(250_000))).toHaveLength(1);
    expect(readText('- x:\n'.repeat(200_000))).toHaveLength(200_000);
    expect(readText('a'.repeat(1_000_000))).toHaveLength(1);
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });
});
