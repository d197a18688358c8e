import { describe, expect, it, vi } from 'vitest';
import { createCommands } from '../../../lib/engine/create-commands.ts';
import type { TabPage } from '../../../lib/model/page-state.ts';
import { DEFAULT_SETTINGS, toOverlaySettings } from '../../../lib/model/settings.ts';

const page: TabPage = { tabId: 7, url: 'https://example.test/privacy', isPrivate: false };

function makeWorld({ isAnswered = true, active = page as TabPage | null, isOverlayVisible = true } = {}) {
  const settings = { ...DEFAULT_SETTINGS, isOverlayVisible };
  const hands = {
    readActiveTab: vi.fn(async () => active),
    readTabIds: vi.fn(async () => [7, 8]),
    stepFinding: vi.fn(async () => ({ ok: isAnswered })),
    setOverlay: vi.fn(async () => {}),
    annotateTab: vi.fn(async () => {}),
    loadSettings: vi.fn(async () => settings),
    saveSettings: vi.fn(async () => {}),
  };
  return { hands, settings, run: createCommands(hands) };
}

describe('the commands', () => {
  it.each([
    ['next-finding', 'next'],
    ['previous-finding', 'previous'],
  ])('%s asks the annotator of the tab for the %s finding', async (name, direction) => {
    const { hands, run } = makeWorld();
    await run(name, { ...page, tabId: 9 });
    expect(hands.stepFinding).toHaveBeenCalledExactlyOnceWith(9, direction);
    expect(hands.annotateTab).not.toHaveBeenCalled();
  });

  it('take the tab the reader looks at where the browser names none', async () => {
    const { hands, run } = makeWorld();
    await run('next-finding', null);
    expect(hands.stepFinding).toHaveBeenCalledExactlyOnceWith(7, 'next');
  });

  it('do nothing where there is no tab, and for a name that is not theirs', async () => {
    const { hands, run } = makeWorld({ active: null });
    await run('next-finding', null);
    await run('_execute_action', page);
    for (const part of [hands.stepFinding, hands.annotateTab, hands.saveSettings]) {
      expect(part).not.toHaveBeenCalled();
    }
  });

  it('read a page that nobody read yet', async () => {
    const { hands, run } = makeWorld({ isAnswered: false });
    await run('next-finding', page);
    expect(hands.annotateTab).toHaveBeenCalledExactlyOnceWith({ tabId: 7 });
  });

  it('stay silent on a page that no extension may read', async () => {
    const { hands, run } = makeWorld({ isAnswered: false });
    hands.annotateTab.mockRejectedValue(new Error('Gloss reads web pages only, and this is none.'));
    await expect(run('next-finding', page)).resolves.toBeUndefined();
  });

  it.each([true, false])(
    'turn marks that are shown (%s) the other way, kept and in every tab',
    async (was) => {
      const { hands, settings, run } = makeWorld({ isOverlayVisible: was });
      await run('toggle-marks', page);
      expect(hands.saveSettings).toHaveBeenCalledExactlyOnceWith({ isOverlayVisible: !was });
      const overlay = { ...toOverlaySettings(settings), isVisible: !was };
      expect(hands.setOverlay.mock.calls).toEqual([
        [7, overlay],
        [8, overlay],
      ]);
    },
  );

  it('turn the marks of open pages even when nothing can be kept', async () => {
    const { hands, run } = makeWorld();
    hands.saveSettings.mockRejectedValue(new Error('full'));
    await run('toggle-marks', page);
    expect(hands.setOverlay).toHaveBeenCalledTimes(2);
  });
});
