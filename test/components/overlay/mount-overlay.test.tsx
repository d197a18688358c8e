import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mountOverlay, type Overlay } from '../../../components/overlay/mount-overlay.ts';
import { sweepHosts } from '../../../components/overlay/overlay-host.ts';
import { rangeOf } from '../../../lib/dom/anchors.ts';
import { collectPage } from '../../../lib/dom/collect-page.ts';
import type { Finding, Span } from '../../../lib/model/report.ts';
import { DEFAULT_SETTINGS, type OverlaySettings, toOverlaySettings } from '../../../lib/model/settings.ts';
import { makeFinding, makeReport } from './make-finding.ts';

const PAGE = '<main><p>We do not sell <b>your</b> letters unless you ask.</p></main>';
const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(null)));

let overlay: Overlay | null = null;
let roots: ShadowRoot[] = [];

const SETTINGS = toOverlaySettings(DEFAULT_SETTINGS);

function mount(findings: Finding[], part: Partial<OverlaySettings> = {}) {
  const { anchors } = collectPage(document);
  const locate = (block: number, span: Span) => (anchors[block] ? rangeOf(anchors[block], span) : null);
  const onOpenFinding = vi.fn();
  overlay = mountOverlay(makeReport(findings), locate, {
    settings: { ...SETTINGS, ...part },
    onOpenFinding,
  });
  return { overlay, root: roots.at(-1) as ShadowRoot, onOpenFinding, locate };
}

/** Every element is in view, and every range one line of 200 by 20 pixels. */
function giveLayout() {
  class Seen {
    tell: (changes: unknown[]) => void;
    constructor(tell: (changes: unknown[]) => void) {
      this.tell = tell;
    }
    observe(target: Element) {
      this.tell([{ target, isIntersecting: true }]);
    }
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Seen);
  const rect = new DOMRect(100, 50, 200, 20);
  vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([rect] as never);
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockReturnValue(rect);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(rect);
}

beforeEach(() => {
  document.body.innerHTML = PAGE;
  roots = [];
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
  giveLayout();
});

afterEach(() => {
  overlay?.destroy();
  overlay = null;
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('mountOverlay', () => {
  it('gives each sentence one badge, a button that says what it is', async () => {
    const { root } = mount([
      makeFinding(),
      makeFinding({ id: 'f2', rating: 'bad', label: 'Rents your data' }),
    ]);
    await frame();
    const badges = root.querySelectorAll('.badge');
    expect(badges).toHaveLength(1);
    expect(badges[0]?.tagName).toBe('BUTTON');
    expect(badges[0]?.getAttribute('aria-label')).toBe(
      'Against you: 2 practices. Rents your data and Sells your data',
    );
    expect(badges[0]?.getAttribute('data-count')).toBe('2');
    expect(root.querySelectorAll('.underline')).toHaveLength(2);
  });

  it('holds no text that a page could search for', async () => {
    const { root } = mount([makeFinding()]);
    await frame();
    expect(root.querySelector('.badge')).not.toBeNull();
    expect(root.querySelector('.layer')?.textContent).toBe('');
  });

  it('uses a closed root and leaves the page as it was', async () => {
    const before = document.documentElement.outerHTML;
    mount([makeFinding()]);
    await frame();
    const host = roots.at(-1)?.host as HTMLElement;
    expect(host.shadowRoot).toBeNull();
    expect(document.documentElement.outerHTML).not.toBe(before);
    expect(document.documentElement.outerHTML.replace(host.outerHTML, '')).toBe(before);
    overlay?.destroy();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('opens nothing for a press that no reader made', async () => {
    const { root } = mount([makeFinding()]);
    await frame();
    root.querySelector<HTMLElement>('.badge')?.click();
    expect(root.querySelector('.card')).toBeNull();
  });

  it('opens a card for a reader, closes it at Escape and returns the focus', async () => {
    const { root, onOpenFinding } = mount([makeFinding()]);
    await frame();
    const badge = root.querySelector<HTMLElement>('.badge');
    press(badge);
    expect(root.querySelector('.card h2')?.textContent).toBe('Sells your data');
    expect(badge?.getAttribute('aria-expanded')).toBe('true');
    press(root.querySelector('.open'));
    expect(onOpenFinding).toHaveBeenCalledExactlyOnceWith('f1');
    root
      .querySelector('.card')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(root.querySelector('.card')).toBeNull();
    expect(badge?.getAttribute('aria-expanded')).toBe('false');
    expect(root.activeElement).toBe(badge);
  });

  it('opens nothing while the page is all but invisible', async () => {
    const { root } = mount([makeFinding()]);
    await frame();
    document.documentElement.style.opacity = '0.05';
    press(root.querySelector('.badge'));
    document.documentElement.removeAttribute('style');
    expect(root.querySelector('.card')).toBeNull();
  });

  it('reveals a finding that is on the page, and says so of one that is not', () => {
    Element.prototype.scrollIntoView = vi.fn();
    const { root, overlay: mounted } = mount([makeFinding()]);
    expect(mounted.reveal('f1')).toBe(true);
    expect(root.querySelector('.sentence.pulse')).not.toBeNull();
    expect(mounted.reveal('gone')).toBe(false);
    document.querySelector('p')?.remove();
    expect(mounted.reveal('f1')).toBe(false);
  });

  it('hides and shows its marks, and draws another report', async () => {
    const { root, overlay: mounted, locate } = mount([makeFinding()], { isVisible: false });
    const layer = root.querySelector<HTMLElement>('.layer');
    expect(layer?.hidden).toBe(true);
    mounted.setSettings(SETTINGS);
    await frame();
    expect(layer?.hidden).toBe(false);
    expect(root.querySelectorAll('.badge')).toHaveLength(1);
    mounted.update(makeReport([]), locate, SETTINGS);
    await frame();
    expect(root.querySelectorAll('.badge')).toHaveLength(0);
  });
});

describe('the settings of the overlay', () => {
  const two = [
    makeFinding(),
    makeFinding({ id: 'f2', rating: 'bad', category: 'tracking', match: { start: 3, end: 9 } }),
  ];

  it.each([
    [{}, '2'],
    [{ density: 'bad' }, ''],
    [{ hiddenCategories: ['tracking'] }, ''],
  ] as [Partial<OverlaySettings>, string][])('%j leaves a count of "%s"', async (part, count) => {
    const { root } = mount(two, part);
    await frame();
    expect(root.querySelector('.badge')?.getAttribute('data-count')).toBe(count);
  });

  it('hide a finding, which is shown while the reader asks for it', async () => {
    Element.prototype.scrollIntoView = vi.fn();
    const { root, overlay: mounted } = mount(two, { density: 'bad' });
    await frame();
    const label = () => root.querySelector('.badge')?.getAttribute('data-count');
    expect(label()).toBe('');
    expect(mounted.reveal('f1')).toBe(true);
    expect(label()).toBe('2');
    mounted.setSettings({ ...SETTINGS, density: 'bad' });
    await frame();
    expect(label()).toBe('');
  });
});

describe('a step', () => {
  it('focuses the badge, says where it is and nothing of what it says', async () => {
    Element.prototype.scrollIntoView = vi.fn();
    const { root, overlay: mounted } = mount([makeFinding()]);
    expect(mounted.step('next')).toBe(true);
    expect(root.activeElement).toBe(root.querySelector('.badge'));
    expect(root.querySelector('[role=status]')?.textContent).toBe('Finding 1 of 1');
  });

  it('goes nowhere without findings, without marks and without the text', () => {
    const { overlay: mounted } = mount([makeFinding()], { density: 'bad' });
    expect(mounted.step('next')).toBe(false);
    mounted.setSettings({ ...SETTINGS, isVisible: false });
    expect(mounted.step('next')).toBe(false);
    mounted.setSettings(SETTINGS);
    document.querySelector('p')?.remove();
    expect(mounted.step('next')).toBe(false);
  });
});

describe('printing', () => {
  it.each([
    [true, 'We do not sell your letters unless you ask.'],
    [false, null],
  ])('with footnotes %s puts "%s" after the page, from beforeprint to afterprint', (isPrinted, expected) => {
    const { root } = mount([makeFinding()], { isPrinted });
    expect(root.querySelector('.notes')).toBeNull();
    window.dispatchEvent(new Event('beforeprint'));
    expect(root.querySelector('.notes q')?.textContent ?? null).toBe(expected);
    window.dispatchEvent(new Event('afterprint'));
    expect(root.querySelector('.notes')).toBeNull();
  });

  it('leaves nothing behind when the marks are taken off meanwhile', () => {
    const { root, overlay: mounted } = mount([makeFinding()], { isPrinted: true });
    window.dispatchEvent(new Event('beforeprint'));
    mounted.destroy();
    expect(root.querySelector('.notes')).toBeNull();
  });
});

describe('text that left the page', () => {
  it('has no badge, and none of its neighbour', async () => {
    const { root } = mount([makeFinding()]);
    await frame();
    expect(root.querySelectorAll('.badge')).toHaveLength(1);
    document.querySelector('p')?.replaceChildren('We sell nothing to anyone, whatever you ask.');
    window.dispatchEvent(new Event('resize'));
    await frame();
    await frame();
    expect(root.querySelectorAll('.badge')).toHaveLength(0);
  });
});

describe('sweepHosts', () => {
  it('removes hosts left behind, and nothing of the page', () => {
    mount([makeFinding()]);
    const host = roots.at(-1)?.host as HTMLElement;
    const left = host.cloneNode() as HTMLElement;
    const own = document.createElement('page-widget');
    own.setAttribute('data-v', '1');
    overlay?.destroy();
    document.documentElement.append(left, own);
    sweepHosts(document);
    expect(left.isConnected).toBe(false);
    expect(own.isConnected).toBe(true);
    own.remove();
  });
});

/** Presses as a reader does: an event that the browser vouches for. */
function press(el: Element | null): void {
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  el?.dispatchEvent(event);
}
