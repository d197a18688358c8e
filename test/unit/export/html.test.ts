import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../../lib/export/to-html.ts';
import { HOSTILE_TEXTS, makeFinding, makeFlag, makeReport } from './make-report.ts';

const OPTIONS = { scope: 'all', exportedAt: '2026-11-03T00:00:00.000Z' } as const;

function parse(text: string): Document {
  return parseHTML(text).document as unknown as Document;
}

describe('toHtml', () => {
  it('shows each finding with its state, its words and why it matters', () => {
    const finding = makeFinding('We do not sell your data to anyone.', {
      decidedBy: [{ start: 3, end: 9, text: 'do not', role: 'negator', isInHeader: false }],
    });
    const page = parse(toHtml(makeReport([finding]), [makeFlag(finding, 'Check in May')], OPTIONS));
    const article = page.querySelector('article');
    expect(article?.textContent).toContain('says it does not');
    expect(article?.querySelector('blockquote')?.textContent).toBe(finding.sentenceText);
    expect(article?.querySelector('mark.deciding')?.textContent).toBe('do not');
    expect(article?.textContent).toContain(finding.why);
    expect(article?.textContent).toContain('Check in May');
    expect(article?.querySelector('a')?.getAttribute('href')).toContain('#:~:text=');
  });

  it('forbids everything but its own style', () => {
    const page = parse(toHtml(makeReport([]), [], OPTIONS));
    const policy = page.querySelector('meta[http-equiv=Content-Security-Policy]');
    expect(policy?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    );
    expect(page.querySelectorAll('script,link,img,iframe,object')).toHaveLength(0);
  });

  it.each(HOSTILE_TEXTS)('keeps %j as words', (text) => {
    const finding = makeFinding(text || 'x', { statement: text, why: text });
    const markup = toHtml(
      makeReport([finding], { title: text, url: text }),
      [makeFlag(finding, text)],
      OPTIONS,
    );
    const page = parse(markup);
    expect([...page.querySelectorAll('*')].map(({ localName }) => localName)).not.toContain('script');
    expect([...page.querySelectorAll('img,svg,b,iframe')]).toEqual([]);
    for (const link of page.querySelectorAll('a'))
      expect(link.getAttribute('href')).toMatch(/^(https?|mailto|tel):/);
    for (const el of page.querySelectorAll('*'))
      for (const name of el.getAttributeNames()) expect(name).not.toMatch(/^on/);
  });

  it('says that nobody could look', () => {
    const markup = toHtml(makeReport([], { status: 'unsupported-language', language: 'it' }), [], OPTIONS);
    expect(parse(markup).querySelector('dl')?.textContent).toContain('cannot read Italian');
  });

  it('writes only what is shown when only that is asked for', () => {
    const [one, two] = [makeFinding('First.', { id: 'a' }), makeFinding('Second.', { id: 'b', start: 10 })];
    const markup = toHtml(makeReport([one, two]), [], {
      ...OPTIONS,
      scope: 'shown',
      shownIds: new Set(['b']),
    });
    expect(parse(markup).querySelectorAll('article')).toHaveLength(1);
    expect(markup).toContain('Second.');
  });
});
