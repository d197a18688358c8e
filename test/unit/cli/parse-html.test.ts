import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../lib/cli/parse-html.ts';

describe('parseHtml', () => {
  it.each([
    [
      'a whole page',
      '<!doctype html><html lang="en"><head><title>T</title></head><body><p>a</p></body></html>',
      'T',
      'a',
    ],
    ['tags left out', '<html lang=en><title>T</title><p>a<p>b', 'T', 'ab'],
    ['no html element', '<!doctype html><meta charset=utf-8><title>T</title><h1>a</h1>b', 'T', 'ab'],
    ['a body that is never opened', '<html><head><title>T</title></head>a <b>b</b>', 'T', 'a b'],
    ['a fragment', '<p>a', '', 'a'],
    ['text alone', 'a', '', 'a'],
    ['nothing', '', '', ''],
    ['an end tag too many', '<p>a</p></body></html><p>b</p></html>c', '', 'abc'],
    ['a page after the page', '<html><body>a</body></html><p>b</p>', '', 'ab'],
    ['a comment and a byte order mark first', '\ufeff<!-- saved --><html><body>a</body></html>', '', 'a'],
  ])('gives %s a head and a body', (_name, html, title, text) => {
    const page = parseHtml(html);
    expect([page.title, page.body.textContent?.trim(), page.documentElement.tagName]).toEqual([
      title,
      text,
      'HTML',
    ]);
  });

  it('keeps language and attributes', () => {
    const page = parseHtml('<html lang="de"><body class="x" hidden>a</body></html>');
    expect(page.documentElement.getAttribute('lang')).toBe('de');
    expect(page.body.getAttribute('class')).toBe('x');
    expect(page.body.hasAttribute('hidden')).toBe(true);
  });
});
