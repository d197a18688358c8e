import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FindingCard } from '../../../components/overlay/FindingCard.tsx';
import { groupMarks } from '../../../components/overlay/group-marks.ts';
import type { Finding } from '../../../lib/model/report.ts';
import { makeFinding } from './make-finding.ts';

function show(findings: Finding[]) {
  const onClose = vi.fn();
  const onOpenFinding = vi.fn();
  const onStep = vi.fn();
  const asked = { onClose, onStep, onOpenFinding };
  render(<FindingCard marks={groupMarks(findings)} position="Finding 1 of 2" {...asked} />, document.body);
  return asked;
}

afterEach(() => render(null, document.body));

describe('FindingCard', () => {
  it('says practice, rating, state and reason in words', () => {
    show([makeFinding()]);
    for (const words of [
      'Sells your data',
      'Look closer',
      'Says it sells your data only under a condition.',
      'Sold data cannot be called back.',
    ]) {
      expect(document.body.textContent).toContain(words);
    }
  });

  it('quotes the sentence whole, with matched and deciding words marked', () => {
    show([makeFinding()]);
    expect(document.querySelector('blockquote')?.textContent).toBe(
      'We do not sell your letters unless you ask.',
    );
    expect(document.querySelector('blockquote mark')?.textContent).toBe('do not');
    expect(document.querySelector('blockquote b')?.textContent).toBe('sell your letters');
  });

  it('names deciding words that stand in the list header', () => {
    show([
      makeFinding({ decidedBy: [{ start: 0, end: 0, text: 'will not', role: 'negator', isInHeader: true }] }),
    ]);
    expect(document.querySelector('blockquote mark')).toBeNull();
    expect(document.querySelector('.header-words mark')?.textContent).toBe('will not');
  });

  it('shows what the page says as text, whatever it says', () => {
    const sentenceText = 'We <img src=x onerror=alert(1)> sell.';
    show([makeFinding({ sentenceText, label: '<b>x</b>', match: { start: 0, end: 2 }, decidedBy: [] })]);
    expect(document.querySelector('blockquote')?.textContent).toBe(sentenceText);
    expect(document.querySelector('img')).toBeNull();
    expect(document.querySelector('h2')?.textContent).toBe('<b>x</b>');
  });

  it.each([
    ['https://lark.example/out?a=1', 'lark.example'],
    ['mailto:stop@lark.example', 'stop@lark.example'],
    ['tel:+4912345', '+4912345'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['not an address', null],
  ])('offers %s as %s', (href, target) => {
    show([
      makeFinding({
        actions: [{ kind: 'link', label: 'leave', href, purpose: 'marketing', target: '', limit: null }],
      }),
    ]);
    const link = document.querySelector('a');
    expect(link?.textContent ?? null).toBe(target && 'leave');
    expect(document.querySelector('.target')?.textContent ?? null).toBe(target && `(${target})`);
    if (link) expect(link.rel).toContain('noopener');
  });

  it('asks to go on, to close and to open a finding in Gloss', () => {
    const { onClose, onStep, onOpenFinding } = show([
      makeFinding(),
      makeFinding({ id: 'f2', label: 'Rents' }),
    ]);
    for (const name of ['Next finding', 'Previous finding', 'Close', 'Show in Gloss: Rents'])
      document.querySelector<HTMLElement>(`button[aria-label="${name}"]`)?.click();
    expect(onStep.mock.calls).toEqual([['next'], ['previous']]);
    expect(onClose).toHaveBeenCalledOnce();
    expect(onOpenFinding).toHaveBeenCalledExactlyOnceWith('f2');
  });

  it('says how rare a finding is, and nothing where that is not known', () => {
    show([makeFinding({ rarity: { policies: 4, of: 100 } })]);
    expect(document.body.textContent).toContain('rare: in 4 of 100 policies');
    render(null, document.body);
    show([makeFinding()]);
    expect(document.querySelector('.rarity')).toBeNull();
  });

  it('shows the sentences of a shared badge one after the other, each with its quote first', () => {
    show([
      makeFinding(),
      makeFinding({
        id: 'f2',
        block: 1,
        sentenceText: 'We rent it.',
        match: { start: 0, end: 2 },
        decidedBy: [],
      }),
    ]);
    const passages = [...document.querySelectorAll('.passage')];
    expect(passages.map((one) => one.firstElementChild?.textContent)).toEqual([
      'We do not sell your letters unless you ask.',
      'We rent it.',
    ]);
  });
});
