import { describe, expect, it, vi } from 'vitest';
import { createMenuActions, listMenuChoices } from '../../../lib/engine/create-menu.ts';
import type { PageState, TabPage } from '../../../lib/model/page-state.ts';

const tab: TabPage = { tabId: 7, url: 'https://example.test/', isPrivate: false };
const linkUrl = 'https://example.test/privacy';
const now = '2026-11-01T00:00:00.000Z';

function makeWorld(startedAt: string | null = null) {
  const steps: string[] = [];
  const state = startedAt === null ? null : ({ startedAt } as PageState);
  const hands = {
    annotateTab: vi.fn(async ({ tabId }: { tabId: number }) => void steps.push(`annotate ${tabId}`)),
    readPageState: vi.fn(async () => state),
    openTabBeside: vi.fn(async (url: string, tabId: number | null): Promise<number | null> => {
      steps.push(`open ${url} beside ${tabId}`);
      return 8;
    }),
    waitForLoad: vi.fn(async (tabId: number) => void steps.push(`wait ${tabId}`)),
    clock: () => new Date(now),
  };
  return { hands, steps, run: createMenuActions(hands) };
}

describe('the context menu', () => {
  it('offers to read the page and to check a link, in words', () => {
    expect(listMenuChoices()).toEqual([
      { id: 'annotate-page', title: 'Annotate this page', place: 'page' },
      { id: 'check-link', title: 'Check the privacy policy this link points to', place: 'link' },
    ]);
  });

  it('reads the page it was opened on', async () => {
    const { steps, run } = makeWorld();
    await run({ id: 'annotate-page', tab, linkUrl: null });
    expect(steps).toEqual(['annotate 7']);
  });

  it('stays silent on a page that no extension may read', async () => {
    const { hands, run } = makeWorld();
    hands.annotateTab.mockRejectedValue(new Error('no'));
    await expect(run({ id: 'annotate-page', tab, linkUrl: null })).resolves.toBeUndefined();
  });

  it.each([
    ['that nobody reads by himself', null],
    ['that was read only earlier', '2026-10-31T23:59:59.999Z'],
  ])('opens a link and reads a page %s', async (_name, startedAt) => {
    const { steps, run } = makeWorld(startedAt);
    await run({ id: 'check-link', tab, linkUrl });
    expect(steps).toEqual([`open ${linkUrl} beside 7`, 'wait 8', 'annotate 8']);
  });

  it('opens a link and leaves alone what is being read already', async () => {
    const { steps, run } = makeWorld(now);
    await run({ id: 'check-link', tab, linkUrl });
    expect(steps).toEqual([`open ${linkUrl} beside 7`, 'wait 8']);
  });

  it('reads nothing when the browser opened no tab', async () => {
    const { hands, steps, run } = makeWorld();
    hands.openTabBeside.mockResolvedValue(null);
    await run({ id: 'check-link', tab: null, linkUrl });
    expect(steps).toEqual([]);
  });

  it.each([null, 'javascript:alert(1)', 'mailto:a@example.test', 'file:///etc/hosts'])(
    'opens no link to %s',
    async (bad) => {
      const { hands, run } = makeWorld();
      await run({ id: 'check-link', tab, linkUrl: bad });
      expect(hands.openTabBeside).not.toHaveBeenCalled();
    },
  );
});
