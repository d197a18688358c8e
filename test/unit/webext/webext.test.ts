import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setActionBadge } from '../../../lib/webext/action.ts';
import { watchFocusFinding, writeFocusFinding } from '../../../lib/webext/focus-finding.ts';
import { injectAnnotator } from '../../../lib/webext/inject-annotator.ts';
import { readActiveTab, readTab } from '../../../lib/webext/tabs.ts';

// The polyfill refuses to load outside a browser; this is the part of it that the modules use.
const fake = vi.hoisted(() => {
  const session = new Map<string, unknown>();
  type Listener = (changes: Record<string, { newValue?: unknown }>) => void;
  const listeners = new Set<Listener>();
  return {
    session,
    tabs: { query: vi.fn(), get: vi.fn() },
    scripting: { executeScript: vi.fn() },
    action: {
      setBadgeText: vi.fn(),
      setTitle: vi.fn(),
      setBadgeBackgroundColor: vi.fn(),
      setBadgeTextColor: vi.fn(),
    },
    storage: {
      session: {
        get: async (key: string) => (session.has(key) ? { [key]: session.get(key) } : {}),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) session.set(key, value);
          const changes = Object.fromEntries(
            Object.entries(values).map(([key, newValue]) => [key, { newValue }]),
          );
          for (const listener of listeners) listener(changes);
        },
        remove: async (key: string) => void session.delete(key),
        onChanged: {
          addListener: (one: Listener) => listeners.add(one),
          removeListener: (one: Listener) => listeners.delete(one),
        },
      },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: fake }));

beforeEach(() => {
  fake.session.clear();
  vi.clearAllMocks();
});

describe('a tab', () => {
  it('is told with its address, empty where the browser keeps it to itself', async () => {
    fake.tabs.query.mockResolvedValue([{ id: 7, title: 'T', incognito: true }]);
    expect(await readActiveTab()).toEqual({ tabId: 7, url: '', title: 'T', isPrivate: true });
  });

  it('is null when it is closed, and when there is none', async () => {
    fake.tabs.get.mockRejectedValue(new Error('No tab with id: 7.'));
    expect(await readTab(7)).toBeNull();
    fake.tabs.query.mockResolvedValue([]);
    expect(await readActiveTab()).toBeNull();
  });
});

describe('the annotator', () => {
  it('goes into the top frame, in our own world', async () => {
    await injectAnnotator(7);
    expect(fake.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7, frameIds: [0] },
      files: ['/annotator.js'],
      world: 'ISOLATED',
    });
  });
});

describe('the badge', () => {
  it('is set for its tab alone, text, words and colour', async () => {
    await setActionBadge(7, { text: '2', title: 'Gloss: 2 points', color: '#9a3412' });
    expect(fake.action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '2' });
    expect(fake.action.setTitle).toHaveBeenCalledWith({ tabId: 7, title: 'Gloss: 2 points' });
    expect(fake.action.setBadgeBackgroundColor).toHaveBeenCalledWith({ tabId: 7, color: '#9a3412' });
  });

  it('of a tab that is gone is nobody’s trouble', async () => {
    fake.action.setBadgeText.mockRejectedValueOnce(new Error('No tab with id: 7.'));
    await expect(setActionBadge(7, { text: '', title: '', color: '#000' })).resolves.toBeUndefined();
  });
});

describe('the finding to show first', () => {
  it('is kept per tab until it is cleared', async () => {
    const shown: string[] = [];
    await writeFocusFinding(7, 'f1');
    const stop = watchFocusFinding(7, (findingId) => shown.push(findingId));
    watchFocusFinding(8, (findingId) => shown.push(`other ${findingId}`));
    await vi.waitFor(() => expect(shown).toEqual(['f1']));
    await writeFocusFinding(7, 'f1');
    await vi.waitFor(() => expect(shown).toEqual(['f1', 'f1']));
    stop();
    await writeFocusFinding(7, 'f2');
    expect(shown).toEqual(['f1', 'f1']);
  });
});
