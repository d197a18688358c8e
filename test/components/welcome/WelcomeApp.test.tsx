import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Overlay } from '../../../components/overlay/mount-overlay.ts';
import type { PinBrowser } from '../../../components/welcome/PinHelp.tsx';
import { selectSample } from '../../../entrypoints/welcome/sample-policies.ts';
import { SAMPLE_SETTINGS } from '../../../entrypoints/welcome/sample-settings.ts';
import type { ShownSample } from '../../../entrypoints/welcome/show-sample.ts';
import { WelcomeApp } from '../../../entrypoints/welcome/WelcomeApp.tsx';
import { setWordSource, toWordSource } from '../../../lib/words/say.ts';
import { readWords } from '../../../scripts/read-words.ts';
import { makeFinding, makeReport } from '../overlay/make-finding.ts';

const report = makeReport([
  makeFinding({ id: 'f1' }),
  makeFinding({ id: 'f2' }),
  makeFinding({ id: 'f3', block: 1 }),
]);

let root: HTMLElement;
afterEach(() => {
  render(null, root);
  root.remove();
  setWordSource(toWordSource(readWords('en')));
});

async function draw({
  browser = 'chromium' as PinBrowser,
  commands = [
    { name: '_execute_action', keys: 'Alt+Shift+G' },
    { name: 'next-finding', keys: '' },
    { name: 'unknown', keys: 'X' },
  ],
  canChangeKeys = true,
  shown = undefined as Promise<ShownSample> | undefined,
} = {}) {
  const overlay = {
    setSettings: vi.fn(),
    reveal: vi.fn(),
    step: vi.fn(),
    destroy: vi.fn(),
  };
  const sample = { report, overlay: overlay as unknown as Overlay };
  const showSample = vi.fn(
    (_el: Element, _text: unknown, _onOpen: (findingId: string) => void) => shown ?? Promise.resolve(sample),
  );
  const onChangeKeys = vi.fn();
  root = document.body.appendChild(document.createElement('div'));
  await act(async () => {
    render(
      <WelcomeApp
        browser={browser}
        commands={commands}
        showSample={showSample}
        onChangeKeys={canChangeKeys ? onChangeKeys : null}
      />,
      root,
    );
  });
  return { overlay, showSample, onChangeKeys };
}

const status = () => root.querySelector('[role=status]')?.textContent?.trim();
const button = (words: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent === words) as HTMLButtonElement;

describe('the sample on the welcome page', () => {
  it('is read in the element that holds its text and nothing else, and counted in words', async () => {
    const { showSample } = await draw();
    const [el, text] = showSample.mock.calls[0] ?? [];
    expect(el?.textContent).toContain(selectSample('en').title);
    expect(text).toBe(selectSample('en'));
    expect(status()).toBe('Gloss marked 3 sentences: 3 findings.');
  });

  it('says that it is being read, and offers nothing to press before it was', async () => {
    await draw({ shown: new Promise(() => {}) });
    expect(status()).toBe('Gloss is reading the sample…');
    expect(button('Show the next mark').disabled).toBe(true);
    expect(root.querySelector('.legend strong')).toBeNull();
  });

  it('says why it could not be read', async () => {
    await draw({ shown: Promise.reject(new Error('no luck')) });
    expect(status()).toBe('The sample could not be read: no luck');
  });

  it('goes from mark to mark', async () => {
    const { overlay } = await draw();
    await act(() => button('Show the next mark').click());
    expect(overlay.step).toHaveBeenCalledExactlyOnceWith('next');
  });

  it('hides its marks', async () => {
    const { overlay } = await draw();
    await act(() => root.querySelector<HTMLInputElement>('.stage input')?.click());
    expect(overlay.setSettings).toHaveBeenCalledExactlyOnceWith({ ...SAMPLE_SETTINGS, isVisible: false });
    expect(button('Show the next mark').disabled).toBe(true);
  });

  it('says what a press in a card would do on a real page', async () => {
    const { showSample } = await draw();
    await act(() => showSample.mock.calls[0]?.[2]('f1'));
    expect(status()).toContain('On a real page');
  });

  it('takes its marks along when the page goes', async () => {
    const { overlay } = await draw();
    await act(() => render(null, root));
    expect(overlay.destroy).toHaveBeenCalledOnce();
  });

  it.each([
    ['de', 'de', false],
    ['fr', 'fr', false],
    ['es', 'en', true],
  ] as const)('for a reader of %s is in %s', async (language, lang, isExplained) => {
    setWordSource(toWordSource(readWords(language)));
    await draw();
    expect(root.querySelector('.sample')?.getAttribute('lang')).toBe(lang);
    expect(root.textContent?.includes('El ejemplo está en inglés')).toBe(isExplained);
  });
});

describe('the rest of the welcome page', () => {
  it.each<[PinBrowser, string]>([
    ['chromium', 'Press the pin beside Gloss.'],
    ['firefox', 'Press the cog beside Gloss'],
    ['android', 'Open the browser’s menu'],
  ])('says how to keep Gloss in sight in %s', async (browser, words) => {
    await draw({ browser });
    const others = ['Press the pin', 'Press the cog', 'Open the browser’s menu'].filter(
      (other) => !words.startsWith(other),
    );
    const text = root.querySelector('.steps')?.textContent ?? '';
    expect(text).toContain(words);
    for (const other of others) expect(text).not.toContain(other);
  });

  it('names the switches as the popup does', async () => {
    await draw();
    const { popup_switch_marks: marks, popup_switch_site: site } = readWords('en');
    const text = root.querySelector('section[aria-labelledby=off]')?.textContent;
    expect(text).toContain(`“${site}”`);
    expect(text).toContain(`“${marks}”`);
  });

  it('lists the commands it knows with their keys, and leads to where they are changed', async () => {
    const { onChangeKeys } = await draw();
    const rows = [...root.querySelectorAll('.keys > div')].map((row) =>
      [...row.children].map((part) => part.textContent),
    );
    expect(rows).toEqual([
      ['Show what Gloss found', 'Alt+Shift+G'],
      ['Go to the next finding', 'no keys yet'],
    ]);
    await act(() => button('Choose the keys').click());
    expect(onChangeKeys).toHaveBeenCalledOnce();
  });

  it('offers no way to the keys where there is none', async () => {
    await draw({ canChangeKeys: false });
    expect(root.querySelectorAll('.keys > div')).toHaveLength(2);
    expect(button('Choose the keys')).toBeUndefined();
  });

  it('has no keys where the browser has no commands', async () => {
    await draw({ commands: [] });
    expect(root.querySelector('.keys')).toBeNull();
  });
});
