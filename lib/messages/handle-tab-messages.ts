// The annotator's door: calls from Gloss's own pages to the script in a tab. Small, without a
// validator; only our own extension can reach a content script's listener, which is checked again.
import type { Answer, Payload, ToTab, Value } from './protocol.ts';

type TabListener = (message: unknown, sender: { id?: string }) => Promise<Answer<unknown>> | undefined;

// Native in page scripts; the polyfill must stay out of them.
declare const browser: {
  runtime: {
    id: string;
    onMessage: { addListener(listener: TabListener): void; removeListener(listener: TabListener): void };
  };
};

/** A handler for every call to a tab. */
export type TabHandlers = {
  [T in keyof ToTab]: (payload: Payload<ToTab, T>) => Value<ToTab, T> | Promise<Value<ToTab, T>>;
};

/** Listens for calls to this tab until the signal is aborted. */
export function handleTabMessages(handlers: TabHandlers, signal: AbortSignal): void {
  const listener: TabListener = (message, sender) => {
    if (sender.id !== browser.runtime.id || !isCall(message, handlers)) return undefined;
    return answerCall(handlers, message);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

type TabCall = { type: keyof ToTab; payload: Record<string, unknown> };

function isCall(message: unknown, handlers: TabHandlers): message is TabCall {
  if (typeof message !== 'object' || message === null) return false;
  const { type, payload } = message as Record<string, unknown>;
  return (
    typeof type === 'string' &&
    Object.hasOwn(handlers, type) &&
    typeof payload === 'object' &&
    payload !== null
  );
}

async function answerCall(handlers: TabHandlers, { type, payload }: TabCall): Promise<Answer<unknown>> {
  try {
    const handler = handlers[type] as (payload: unknown) => unknown;
    return { ok: true, value: await handler(payload) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
