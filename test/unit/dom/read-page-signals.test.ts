import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readPageSignals } from '../../../lib/dom/read-page-signals.ts';

const URL_OF_PAGE = 'https://lark.example/privacy';
const read = (head: string, body: string, url = URL_OF_PAGE) =>
  readPageSignals(
    parseHTML(`<!doctype html><html lang="EN-gb"><head>${head}</head><body>${body}</body></html>`)
      .document as unknown as Document,
    url,
  );

describe('readPageSignals', () => {
  it('reads title, language and headings, folded', () => {
    const signals = read(
      '<title> Privacy\n policy </title>',
      '<h1>Our <b>privacy</b></h1><h2>Cookies</h2><h3>No</h3>',
    );
    expect(signals).toMatchObject({
      title: 'Privacy policy',
      lang: 'en-gb',
      headings: ['Our privacy', 'Cookies'],
    });
  });

  it('leaves out what consent dialogs, menus and scripts say', () => {
    const signals = read(
      '',
      '<div role="dialog"><h2>Privacy</h2><p>cookies</p></div><nav>menu</nav><script>x</script><p>Tea</p>',
    );
    expect(signals.headings).toEqual([]);
    expect(signals.sample).toBe('Tea');
  });

  it('bounds sample and headings', () => {
    const signals = read('', `<h2>a</h2>`.repeat(40) + '<p>tea and milk</p>'.repeat(9000));
    expect(signals.headings).toHaveLength(12);
    expect(signals.sample.length).toBeLessThanOrEqual(20_000);
  });

  it.each([
    ['<link rel="privacy-policy" href="/privacy">', URL_OF_PAGE, true],
    ['<link rel="privacy-policy" href="/privacy#top">', `${URL_OF_PAGE}#use`, true],
    ['<link rel="privacy-policy" href="/privacy">', 'https://lark.example/tea', false],
    ['<link rel="privacy-policy" href="">', '', false],
    ['', URL_OF_PAGE, false],
  ])("knows whether the page is a privacy link's target: %s at %s", (head, url, expected) => {
    expect(read(head, '', url).isPrivacyLinkTarget).toBe(expected);
  });

  it('reads a document without a body', () => {
    const { document } = parseHTML('<html></html>');
    expect(readPageSignals(document as unknown as Document, '').sample).toBe('');
  });
});
