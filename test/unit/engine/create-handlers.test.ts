import { describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../../lib/engine/create-engine.ts';
import { createHandlers } from '../../../lib/engine/create-handlers.ts';
import type { TabPage } from '../../../lib/model/page-state.ts';
import type { Report } from '../../../lib/model/report.ts';
import { DEFAULT_SETTINGS, toOverlaySettings } from '../../../lib/model/settings.ts';
import { makeSource } from '../../support/make-source.ts';

const page: TabPage = { tabId: 7, url: 'https://example.test/privacy', isPrivate: false };
const report = { status: 'analyzed', summary: { concernCount: 2, findingCount: 3 } } as unknown as Report;
const { verdict } = makeSource([]);
const request = { requestId: 'r1', source: makeSource(['One.']) };

function makeWorld({
  tab = page,
  offSites = [] as string[],
  when = 'every' as 'every' | 'click',
}: {
  tab?: TabPage | null;
  offSites?: string[];
  when?: 'every' | 'click';
} = {}) {
  const engine = {
    seedIfNeeded: vi.fn(async () => {}),
    beginPage: vi.fn(async () => {}),
    analyzeDocument: vi.fn(async () => report),
    failPage: vi.fn(async () => {}),
    readPageState: vi.fn(async () => null),
    reloadTaxonomy: vi.fn(),
    loadSettings: vi.fn(async () => ({ ...DEFAULT_SETTINGS, isOverlayVisible: false, offSites, when })),
    forgetTab: vi.fn(async () => {}),
  } satisfies Engine;
  const hands = {
    readTab: vi.fn(async () => tab),
    injectAnnotator: vi.fn(async () => {}),
    setActionBadge: vi.fn(async (_tabId: number, _badge: { text: string; title: string }) => {}),
    writeFocusFinding: vi.fn(async () => {}),
    openPanel: vi.fn(async () => {}),
  };
  const badges = () => hands.setActionBadge.mock.calls.map(([tabId, { text }]) => [tabId, text]);
  return { engine, hands, badges, handlers: createHandlers(engine, hands) };
}

describe('policyDetected', () => {
  it('shows that Gloss reads, starts the taxonomy and injects the annotator', async () => {
    const { engine, hands, badges, handlers } = makeWorld();
    await handlers.policyDetected({ verdict }, page);
    expect(badges()).toEqual([[7, '…']]);
    expect(engine.seedIfNeeded).toHaveBeenCalled();
    expect(engine.beginPage).toHaveBeenCalledWith(page);
    expect(hands.injectAnnotator).toHaveBeenCalledExactlyOnceWith(7);
  });

  it.each([
    ['on a site that is switched off', { offSites: ['example.test'] }, 'switched off on this site'],
    ['when the reader wants to be asked', { when: 'click' as const }, 'press to have it read'],
    [
      'when both hold, for the site',
      { offSites: ['example.test'], when: 'click' as const },
      'switched off on this site',
    ],
  ])('reads nothing %s, and the button says so without a sign', async (_name, settings, words) => {
    const { engine, hands, handlers } = makeWorld(settings);
    await handlers.policyDetected({ verdict }, page);
    for (const part of [engine.beginPage, hands.injectAnnotator]) expect(part).not.toHaveBeenCalled();
    const title = expect.stringContaining(words);
    expect(hands.setActionBadge.mock.calls).toEqual([[7, expect.objectContaining({ text: '', title })]]);
  });

  it('blanks the badge of a page that has moved on and is no policy any more', async () => {
    const { hands, badges, handlers } = makeWorld();
    await handlers.policyDetected({ verdict: { ...verdict, kind: 'no' } }, page);
    expect(badges()).toEqual([[7, '']]);
    expect(hands.injectAnnotator).not.toHaveBeenCalled();
  });

  it('says so when the browser lets nobody in', async () => {
    const { engine, hands, badges, handlers } = makeWorld();
    hands.injectAnnotator.mockRejectedValue(new Error('Cannot access contents of the page'));
    await expect(handlers.policyDetected({ verdict }, page)).rejects.toThrow(
      'does not let Gloss read this page',
    );
    expect(engine.failPage).toHaveBeenCalledWith(page, expect.stringContaining('does not let'));
    expect(badges()).toEqual([
      [7, '…'],
      [7, '!'],
    ]);
  });
});

describe('analyzeDocument', () => {
  it('answers with the report and whether to draw it, and shows the count', async () => {
    const { badges, handlers } = makeWorld();
    expect(await handlers.analyzeDocument(request, page)).toEqual({
      report,
      overlay: { ...toOverlaySettings(DEFAULT_SETTINGS), isVisible: false },
    });
    expect(badges()).toEqual([[7, '2']]);
  });

  it.each<[string, TabPage | null]>([
    ['went on', { ...page, url: 'https://example.test/' }],
    ['is closed', null],
  ])('sets no late badge on a tab that %s', async (_name, tab) => {
    const { badges, handlers } = makeWorld({ tab });
    expect((await handlers.analyzeDocument(request, page)).report).toBe(report);
    expect(badges()).toEqual([]);
  });

  it('shows a failure as one and passes it on', async () => {
    const { engine, badges, handlers } = makeWorld();
    engine.analyzeDocument.mockRejectedValue(new Error('broken'));
    await expect(handlers.analyzeDocument(request, page)).rejects.toThrow('broken');
    expect(badges()).toEqual([[7, '!']]);
  });
});

describe('the other calls', () => {
  it('openFinding only opens our popup at the finding', async () => {
    const { hands, handlers } = makeWorld();
    await handlers.openFinding({ findingId: 'f1' }, page);
    expect(hands.writeFocusFinding).toHaveBeenCalledExactlyOnceWith(7, 'f1');
    expect(hands.openPanel).toHaveBeenCalledOnce();
    expect(hands.injectAnnotator).not.toHaveBeenCalled();
  });

  it('annotateTab looks at a page on a site that is switched off too: the reader asked', async () => {
    const { hands, handlers } = makeWorld({ offSites: ['example.test'] });
    await handlers.annotateTab({ tabId: 7 });
    expect(hands.injectAnnotator).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('annotateTab fails in words when the tab is closed', async () => {
    await expect(makeWorld({ tab: null }).handlers.annotateTab({ tabId: 7 })).rejects.toThrow(
      'The tab is closed.',
    );
  });

  it.each(['', 'chrome://settings/', 'about:addons', 'moz-extension://x/popup.html'])(
    'a tab at "%s" is refused in words and leaves no state',
    async (url) => {
      const { engine, handlers } = makeWorld({ tab: { ...page, url } });
      await expect(handlers.annotateTab({ tabId: 7 })).rejects.toThrow('reads web pages only');
      expect(await handlers.readPageState({ tabId: 7 })).toBeNull();
      expect(engine.beginPage).not.toHaveBeenCalled();
      expect(engine.readPageState).not.toHaveBeenCalled();
    },
  );

  it('readPageState asks for the page in the tab', async () => {
    const { engine, handlers } = makeWorld();
    await handlers.readPageState({ tabId: 7 });
    expect(engine.readPageState).toHaveBeenCalledWith(page);
    expect(await makeWorld({ tab: null }).handlers.readPageState({ tabId: 7 })).toBeNull();
  });
});
