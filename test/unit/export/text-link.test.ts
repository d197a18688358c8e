import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLink } from '../../../lib/export/text-link.ts';
import { makeQuote } from '../../../lib/text/make-quote.ts';

const URL_OF_PAGE = 'https://larkspur.example/privacy';

function link(text: string, exact: string, url = URL_OF_PAGE): string | null {
  const start = text.indexOf(exact);
  return textLink(url, makeQuote(text, { start, end: start + exact.length }));
}

const terms = (address: string | null) => (address?.split(':~:text=')[1] ?? '').split(',');

describe('textLink', () => {
  it.each([
    ['We sell data.', 'sell data', `${URL_OF_PAGE}#:~:text=We-,sell%20data`],
    ['opt-out, now & ever', 'opt-out, now & ever', `${URL_OF_PAGE}#:~:text=opt%2Dout%2C%20now%20%26%20ever`],
    ['We sell data to buyers', 'sell data', `${URL_OF_PAGE}#:~:text=We-,sell%20data,-to%20buyers`],
  ])('links %j at %j', (text, exact, expected) => expect(link(text, exact)).toBe(expected));

  it('drops a word of the context that the quote cut in two', () => {
    const text = `${'personalised '.repeat(5)}sell ${'advertisements '.repeat(5)}`;
    expect(terms(link(text, 'sell')).map(decodeURIComponent)).toEqual([
      'personalised personalised-',
      'sell',
      '-advertisements advertisements',
    ]);
  });

  it('gives a long quote as its first and last words', () => {
    const exact = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
    const [first = '', last = ''] = terms(link(exact, exact)).map(decodeURIComponent);
    expect(exact.startsWith(`${first} `)).toBe(true);
    expect(exact.endsWith(` ${last}`)).toBe(true);
    expect(first.length + last.length).toBeLessThanOrEqual(100);
  });

  it.each([
    ['https://a.example/#/privacy', 'https://a.example/#/privacy:~:text=x'],
    ['https://a.example/p#:~:text=old', 'https://a.example/p#:~:text=x'],
    ['https://a.example/p?q=1#', 'https://a.example/p?q=1#:~:text=x'],
  ])('keeps the route of %s', (url, expected) => expect(link('x', 'x', url)).toBe(expected));

  it.each(['javascript:alert(1)', 'data:text/html,x', 'about:blank', '', 'not an address'])(
    'makes none for %j',
    (url) => expect(link('x', 'x', url)).toBeNull(),
  );

  it('is a valid ASCII address for any quote, its terms free of what the directive uses', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (prefix, exact, suffix) => {
          const address = textLink(URL_OF_PAGE, { prefix, exact, suffix });
          if (exact.trim() === '') {
            expect(address).toBeNull();
            return;
          }
          expect(address).toMatch(/^https:\/\/larkspur\.example\/privacy#:~:text=[\w%.,-]+$/);
          for (const term of terms(address)) expect(term.replace(/^-|-$/g, '')).not.toMatch(/[-&]/);
        },
      ),
    );
  });
});
