import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handleTabMessages } from '../../../lib/messages/handle-tab-messages.ts';
import { sendToBackground, sendToTab } from '../../../lib/messages/send.ts';

const sendMessage = vi.fn();
const sendTabMessage = vi.fn();
const listeners = new Set<(message: unknown, sender: { id?: string }) => unknown>();

beforeEach(() => {
  vi.useFakeTimers();
  for (const fake of [sendMessage, sendTabMessage]) fake.mockReset();
  listeners.clear();
  vi.stubGlobal('browser', {
    runtime: {
      id: 'gloss',
      sendMessage,
      onMessage: {
        addListener: (one: never) => listeners.add(one),
        removeListener: (one: never) => listeners.delete(one),
      },
    },
    tabs: { sendMessage: sendTabMessage },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Runs a send while its wait passes at once. */
async function settled<T>(sending: Promise<T>): Promise<T> {
  await vi.runAllTimersAsync();
  return await sending;
}

describe('sending', () => {
  it('gives the answer of the background', async () => {
    sendMessage.mockResolvedValue({ ok: true, value: null });
    expect(await sendToBackground('readPageState', { tabId: 7 })).toEqual({ ok: true, value: null });
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'readPageState', payload: { tabId: 7 } });
  });

  it.each([
    [
      'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    ],
    ['Could not establish connection. Receiving end does not exist.'],
    ['The message port closed before a response was received.'],
  ])('sends once more after "%s"', async (words) => {
    sendMessage.mockRejectedValueOnce(new Error(words)).mockResolvedValueOnce({ ok: true, value: null });
    expect(await settled(sendToBackground('readPageState', { tabId: 7 }))).toEqual({ ok: true, value: null });
    expect(sendMessage).toHaveBeenCalledTimes(2);
    expect(sendMessage.mock.calls[1]).toEqual(sendMessage.mock.calls[0]);
  });

  it('gives up after the second try, in plain words', async () => {
    sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
    expect(await settled(sendToBackground('annotateTab', { tabId: 7 }))).toEqual({
      ok: false,
      error: 'no-answer',
    });
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('does not repeat another error', async () => {
    sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
    expect(await settled(sendToBackground('annotateTab', { tabId: 7 }))).toEqual({
      ok: false,
      error: 'Extension context invalidated.',
    });
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('reads no answer as a failure', async () => {
    sendMessage.mockResolvedValue(undefined);
    expect(await sendToBackground('annotateTab', { tabId: 7 })).toEqual({
      ok: false,
      error: 'no-answer',
    });
  });

  it('to a tab goes to its top frame', async () => {
    sendTabMessage.mockResolvedValue({ ok: true, value: true });
    expect(await sendToTab(7, 'revealFinding', { findingId: 'f1' })).toEqual({ ok: true, value: true });
    const call = { type: 'revealFinding', payload: { findingId: 'f1' } };
    expect(sendTabMessage).toHaveBeenCalledExactlyOnceWith(7, call, { frameId: 0 });
  });
});

describe('a tab', () => {
  const handlers = {
    revealFinding: ({ findingId }: { findingId: string }) => findingId === 'f1',
    setOverlay: () => {},
    stepFinding: () => true,
    readSource: () => ({}) as never,
    removeOverlay: () => Promise.reject(new Error('gone')),
  };
  const ask = (type: string, payload: unknown, id = 'gloss') =>
    [...listeners].map((listener) => listener({ type, payload }, { id }))[0];

  it('answers our calls until its signal ends', async () => {
    const life = new AbortController();
    handleTabMessages(handlers, life.signal);
    expect(await ask('revealFinding', { findingId: 'f1' })).toEqual({ ok: true, value: true });
    expect(await ask('removeOverlay', {})).toEqual({ ok: false, error: 'gone' });
    life.abort();
    expect(listeners.size).toBe(0);
  });

  it('says nothing to others and to calls it does not know', () => {
    handleTabMessages(handlers, new AbortController().signal);
    expect(ask('revealFinding', { findingId: 'f1' }, 'other')).toBeUndefined();
    expect(ask('toString', {})).toBeUndefined();
    expect(ask('revealFinding', null)).toBeUndefined();
  });
});
