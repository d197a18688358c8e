import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PanelApp } from '../../../entrypoints/sidepanel/PanelApp.tsx';
import type { PageState } from '../../../lib/model/page-state.ts';
import { toPolicyRow } from '../../../lib/model/policy.ts';
import { DEFAULT_SETTINGS, toOverlaySettings } from '../../../lib/model/settings.ts';
import { makeFinding } from '../overlay/make-finding.ts';
import { closePopup, listed, press, select, settle, statusLine, words } from '../popup/drive-popup.tsx';
import { fakePorts, makeFullReport, makeState } from '../popup/fake-ports.ts';

const findings = [
  makeFinding({
    id: 'name',
    block: 2,
    start: 10,
    statement: 'Says it collects your name',
    sentenceText: 'We collect your name.',
  }),
  makeFinding({
    id: 'sale',
    block: 5,
    start: 90,
    rating: 'bad',
    statement: 'Says it sells data',
    sentenceText: 'We sell data to cafés.',
  }),
  makeFinding({
    id: 'no-sale',
    block: 6,
    start: 120,
    state: 'does-not',
    rating: 'good',
    category: 'rights',
    statement: 'Says it does not share',
    sentenceText: 'We do not share.',
  }),
];
const sections = [
  { headings: ['Policy', 'What we collect'], block: 1 },
  { headings: ['Policy', 'Others', 'Sale'], block: 4 },
];
const report = makeFullReport(findings, { sections });

async function openPanel(
  state: PageState | null = makeState({ report }),
  start: Parameters<typeof fakePorts>[0] = {},
) {
  const world = fakePorts(start);
  await settle(() => render(<PanelApp ports={world.ports} />, document.body));
  await settle(() => world.tell(state));
  return world;
}

async function search(text: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('there is no search field');
  await settle(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const titles = () => [...document.querySelectorAll('.findings h3 bdi')].map((one) => one.textContent);

beforeEach(() => void vi.useFakeTimers());
afterEach(async () => {
  await closePopup();
  vi.useRealTimers();
});

describe('the side panel', () => {
  it('follows the outline of the policy, in reading order', async () => {
    await openPanel();
    expect(titles()).toEqual(['What we collect', 'Sale']);
    expect(document.querySelector('.outline .above')?.textContent).toBe('Others');
    expect(listed()).toEqual(['name', 'sale', 'no-sale']);
  });

  it('puts what stands before the first heading under a title of its own', async () => {
    await openPanel(makeState({ report: { ...report, sections: sections.slice(1) } }));
    expect(titles()).toEqual(['Before the first heading', 'Sale']);
  });

  it('lists findings of a report that kept no outline', async () => {
    await openPanel(makeState({ report: { ...report, sections: [] } }));
    expect(titles()).toEqual(['Without a section']);
    expect(listed()).toHaveLength(3);
  });

  it('arranges by topic', async () => {
    await openPanel();
    await press('By topic');
    expect(titles()).toEqual(['Sharing and sale', 'Your rights']);
  });

  it.each([
    ['CAFES', ['sale']],
    ['says it', ['name', 'sale', 'no-sale']],
    ['your name', ['name']],
    ['zebra', []],
  ])('finds "%s"', async (text, expected) => {
    await openPanel();
    await search(text);
    expect(listed()).toEqual(expected);
    expect(words()).toContain(
      expected.length === 1 ? '1 finding shown' : `${expected.length} findings shown`,
    );
  });

  it('clears a filter that shows nothing', async () => {
    await openPanel();
    await search('zebra');
    expect(words()).toContain('Nothing here fits the filter.');
    await press('Clear the filter');
    expect(listed()).toHaveLength(3);
  });

  it('narrows by rating and saves what is shown', async () => {
    const { ports } = await openPanel();
    await press(/In your favour/);
    expect(listed()).toEqual(['no-sale']);
    await press('Save');
    expect(ports.saveExport.mock.lastCall?.[0]).toMatchObject({
      scope: 'shown',
      shownIds: new Set(['no-sale']),
    });
  });

  it('goes with the reader to another tab', async () => {
    const world = await openPanel();
    await settle(() => world.tellTab({ tabId: 9, url: 'https://owl.example/privacy' }));
    expect(world.ports.watchPage).toHaveBeenLastCalledWith(
      { tabId: 9, url: 'https://owl.example/privacy' },
      expect.any(Function),
      expect.any(Function),
    );
    expect(words()).toContain('owl.example');
  });

  it('keeps the reader’s note on the policy', async () => {
    const policy = toPolicyRow(report, null, null, 1);
    const { ports } = await openPanel(undefined, { policy });
    const field = document.querySelector<HTMLTextAreaElement>('textarea');
    await settle(() => {
      if (field) field.value = 'read §4 again';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await settle(() => vi.advanceTimersByTime(100));
    expect(ports.savePolicyNote).toHaveBeenCalledWith('https://lark.example/privacy', 'read §4 again');
    expect(statusLine()).toBe('Note saved.');
  });

  it('narrows the badges, in this tab and from now on', async () => {
    const { ports, settings } = await openPanel();
    await select('density', 'bad');
    expect(settings().density).toBe('bad');
    const overlay = { ...toOverlaySettings(DEFAULT_SETTINGS), density: 'bad' };
    expect(ports.showOverlay).toHaveBeenLastCalledWith(7, overlay);
  });

  it('shows a finding that a badge asked for while it is open', async () => {
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
    const world = await openPanel();
    await settle(() => world.tellFocus('sale'));
    expect(document.querySelector('.is-focused')?.getAttribute('data-finding')).toBe('sale');
  });

  it('opens with thousands of findings and shows the rest on request', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => makeFinding({ id: `f${at}`, block: 5, start: at }));
    await openPanel(makeState({ report: makeFullReport(many, { sections }) }));
    expect(listed()).toHaveLength(60);
    await press('Show 2,940 more');
    expect(listed()).toHaveLength(3000);
  });
});

describe('what changed', () => {
  const change = {
    since: '2026-03-03T10:00:00.000Z',
    newCount: 2,
    goneCount: 1,
    flippedCount: 1,
    isOtherTaxonomy: false,
  };

  it.each([
    [change, '2 new, 1 gone and 1 says something else since 3 March 2026.'],
    [{ ...change, goneCount: 0, flippedCount: 0 }, '2 new since 3 March 2026.'],
    [{ ...change, newCount: 0, goneCount: 0, flippedCount: 0 }, 'The text has changed since 3 March 2026'],
    [{ ...change, isOtherTaxonomy: true }, 'Gloss has learned since'],
  ])('is said in words', async (part, expected) => {
    const { ports } = await openPanel(undefined, { policy: toPolicyRow(report, null, part, 2) });
    expect(words()).toContain(expected);
    await press('Show the changes');
    expect(ports.openLibrary).toHaveBeenCalledWith('https://lark.example/privacy');
  });

  it('is not spoken of at the first reading', async () => {
    await openPanel(undefined, { policy: toPolicyRow(report, null, null, 1) });
    expect(document.querySelector('.change')).toBeNull();
  });
});
