import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { collectPage } from '../../../lib/dom/collect-page.ts';

const parse = (body: string) =>
  parseHTML(`<!doctype html><html lang="en"><head><title>T</title></head><body>${body}</body></html>`)
    .document as unknown as Document;
const collect = (body: string) => collectPage(parse(body), { baseUrl: 'https://lark.example/privacy' });
const texts = (body: string) => collect(body).blocks.map((block) => block.text);
const long = 'Lark Kettle sends letters to the people who asked for them. '.repeat(12);

describe('collectPage', () => {
  it.each([
    ['joins inline tags', '<p>We <b>do not</b> se<i>ll</i> it.</p>', ['We do not sell it.']],
    ['reads one break as white space', '<p>One<br>two</p>', ['One two']],
    ['starts a block at two breaks', '<p>One<br> <br>two</p>', ['One', 'two']],
    ['folds no-break spaces', '<p>We&nbsp;&nbsp; share</p>', ['We share']],
    ['drops soft hyphens and zero-width characters', '<p>in&shy;for\u200bma\u2060tion</p>', ['information']],
    [
      'leaves out hidden text',
      '<p>a</p><p hidden>b</p><p style="display: none">c</p><p style="visibility:hidden">d</p>',
      ['a'],
    ],
    [
      'leaves out scripts and templates',
      '<script>x</script><style>y</style><noscript>z</noscript><p>a</p>',
      ['a'],
    ],
    ['keeps closed details', '<details><summary>Sale?</summary><p>No.</p></details>', ['Sale?', 'No.']],
    [
      'keeps a collapsed panel',
      '<button aria-controls="x">More</button><div id="x" hidden>Inside</div>',
      ['More', 'Inside'],
    ],
    [
      'leaves out a menu behind a button',
      '<button aria-controls="x" aria-haspopup="true">More</button><div id="x" hidden>In</div>',
      ['More'],
    ],
    ['leaves out a menu of links', '<nav><a href="/">Home</a></nav><p>a</p>', ['a']],
    [
      'leaves out furniture beside a main text',
      `<header>Logo</header><main><p>${long}</p></main><footer>Jobs</footer>`,
      [long.trim()],
    ],
    ['keeps a footer when no main text is marked', '<p>a</p><footer>b</footer>', ['a', 'b']],
    ['splits preformatted text at empty lines', '<pre>One\ntwo\n\nthree</pre>', ['One two', 'three']],
    ['reads text between blocks', '<div>a<p>b</p>c</div>', ['a', 'b', 'c']],
  ])('%s', (_fact, body, expected) => {
    expect(texts(body)).toEqual(expected);
  });

  it('gives headings as a path, and ends those of a fold with it', () => {
    const { blocks } = collect(
      '<h1>A</h1><h2>B</h2><p>x</p><details><summary>C</summary><p>y</p></details><p>z</p><h2>D</h2><p>w</p>',
    );
    const paths = Object.fromEntries(blocks.map((block) => [block.text, block.headings.join('>')]));
    expect(paths).toEqual({ A: '', B: 'A', x: 'A>B', C: 'A>B', y: 'A>B>C', z: 'A>B', D: 'A', w: 'A>D' });
  });

  it('takes a short line all in bold for a heading, and a bold sentence for text', () => {
    const kinds = collect('<p><b>What we keep</b></p><p><b>We keep it.</b></p>').blocks.map(
      (block) => block.kind,
    );
    expect(kinds).toEqual(['heading', 'paragraph']);
  });

  it.each([
    ['a paragraph with a colon', '<p>We do not:</p><ul><li>sell</li></ul>', 'sell', 'We do not:'],
    ['a paragraph without a full stop', '<p>We never</p><ul><li>sell</li></ul>', 'sell', 'We never'],
    ['a heading with a colon', '<h2>We never:</h2><ul><li>sell</li></ul>', 'sell', 'We never:'],
    [
      'the item around a nested list',
      '<p>A:</p><ul><li>we do not:<ul><li>sell</li></ul></li></ul>',
      'sell',
      'we do not:',
    ],
    [
      'the outer list, when the item is a sentence',
      '<p>A:</p><ul><li>Done.<ul><li>sell</li></ul></li></ul>',
      'sell',
      'A:',
    ],
    ['typed bullets', '<p>We do not:</p><p>• rent</p><p>• sell</p>', '• sell', 'We do not:'],
    ['nothing after a full stop', '<p>We care.</p><ul><li>sell</li></ul>', 'sell', null],
    ['nothing after another list', '<p>A:</p><ul><li>b</li></ul><ul><li>sell</li></ul>', 'sell', null],
  ])('introduces a list by %s', (_fact, body, item, header) => {
    const { blocks } = collect(body);
    const block = blocks.find(({ text }) => text === item);
    expect(block?.kind).toBe('list-item');
    expect(block?.listHeader == null ? null : blocks[block.listHeader]?.text).toBe(header);
  });

  it('keeps only addresses a reader may follow, made absolute', () => {
    const { blocks } = collect(
      '<p>Go <a href="/out"> here </a>, <a href="javascript:alert(1)">not</a>, <a href="mailto:a@lark.example">mail</a></p>',
    );
    expect(blocks[0]?.text).toBe('Go here , not, mail');
    expect(blocks[0]?.links).toEqual([
      { start: 3, end: 7, href: 'https://lark.example/out' },
      { start: 15, end: 19, href: 'mailto:a@lark.example' },
    ]);
  });

  it('stops at the cap and says so', () => {
    const page = collectPage(parse('<p>aaaa</p><p>bbbb</p><p>cccc</p>'), { maxLength: 7 });
    expect(page.isTruncated).toBe(true);
    expect(page.blocks.map(({ text }) => text)).toEqual(['aaaa', 'bbbb']);
    expect(collect('<p>aaaa</p>').isTruncated).toBe(false);
  });

  it('survives nesting deeper than a call stack', () => {
    const document = parse('<p>top</p>');
    let at: Element = document.body;
    for (let i = 0; i < 20_000; i++) at = at.appendChild(document.createElement('span'));
    at.append('deep');
    expect(collectPage(document).blocks.at(-1)?.text).toBe('deep');
  });
});
