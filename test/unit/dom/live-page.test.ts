// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectPage } from '../../../lib/dom/collect-page.ts';
import { isHiddenOnScreen } from '../../../lib/dom/is-hidden.ts';
import { watchPage } from '../../../lib/dom/watch-page.ts';

const texts = () => collectPage(document, { isHidden: isHiddenOnScreen }).blocks.map(({ text }) => text);

describe('collectPage on a live page', () => {
  it('leaves out what computed style hides, and text for screen readers alone', () => {
    document.body.innerHTML = `<style>.off{display:none}.sr{position:absolute;width:1px;overflow:hidden}</style>
      <p>a</p><p class="off">b</p><p>c <span class="sr">d</span></p>`;
    expect(texts()).toEqual(['a', 'c']);
  });

  it('reads open shadow roots, with what is slotted into them', () => {
    document.body.innerHTML = '<x-card><p>slotted</p></x-card>';
    const root = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>before</p><slot></slot><p>after</p>';
    expect(texts()).toEqual(['before', 'slotted', 'after']);
  });
});

describe('watchPage', () => {
  let controller: AbortController;
  const onNavigate = vi.fn();
  const onSettle = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    controller = new AbortController();
    document.body.innerHTML = '<p>a</p>';
    history.replaceState(null, '', '/a');
    watchPage(document, { onNavigate, onSettle }, controller.signal);
  });
  afterEach(() => {
    controller.abort();
    vi.useRealTimers();
    vi.clearAllMocks();
  });

  it('speaks once after a run of changes', async () => {
    for (let i = 0; i < 5; i++) {
      document.body.append(document.createElement('p'));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(onSettle).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(900);
    expect(onSettle).toHaveBeenCalledOnce();
  });

  it('does not wait for ever on a page that never rests', async () => {
    for (let i = 0; i < 50; i++) {
      document.body.append(document.createElement('p'));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(onSettle).toHaveBeenCalled();
  });

  it('tells a new path or query, not a new hash', async () => {
    history.replaceState(null, '', '/a#use');
    window.dispatchEvent(new Event('hashchange'));
    expect(onNavigate).not.toHaveBeenCalled();
    history.replaceState(null, '', '/a?page=2');
    window.dispatchEvent(new Event('popstate'));
    expect(onNavigate).toHaveBeenCalledOnce();
  });

  it('falls silent when told to', async () => {
    controller.abort();
    document.body.append(document.createElement('p'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(onSettle).not.toHaveBeenCalled();
  });
});
