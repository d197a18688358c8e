// The sending side of the protocol, small enough for page scripts. Never rejects: a call that fails
// gives {ok: false}. Sends once more when the receiver died under the call, so calls are repeatable.
import type { Answer, Message, Payload, ToBackground, ToTab, Value } from './protocol.ts';

// `browser` is native in the browsers Gloss supports; the polyfill must stay out of page scripts.
declare const browser: {
  runtime: { sendMessage(message: Message): Promise<unknown> };
  tabs: { sendMessage(tabId: number, message: Message, options: { frameId: number }): Promise<unknown> };
};

/** What browsers say when the receiver was stopped or has not started yet (Chromium 156, Firefox 153). */
const RECEIVER_GONE =
  /message channel closed|message port closed|Receiving end does not exist|Could not establish connection/i;

/** Error of a call that nobody answered: a code, for page scripts have no room for words. */
export const NO_ANSWER = 'no-answer';

/** Long enough for a background that is starting to register its listeners. */
const RETRY_DELAY_MS = 150;

/** Sends a call to the background and gives its answer. */
export function sendToBackground<T extends keyof ToBackground>(
  type: T,
  payload: Payload<ToBackground, T>,
): Promise<Answer<Value<ToBackground, T>>> {
  return sendTwice(() => browser.runtime.sendMessage({ type, payload }));
}

/** Sends a call to the annotator in a tab's top frame and gives its answer. */
export function sendToTab<T extends keyof ToTab>(
  tabId: number,
  type: T,
  payload: Payload<ToTab, T>,
): Promise<Answer<Value<ToTab, T>>> {
  return sendTwice(() => browser.tabs.sendMessage(tabId, { type, payload }, { frameId: 0 }));
}

async function sendTwice<V>(send: () => Promise<unknown>): Promise<Answer<V>> {
  try {
    return readAnswer(await send());
  } catch (error) {
    if (!RECEIVER_GONE.test(toText(error))) return { ok: false, error: toText(error) };
  }
  await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY_MS));
  try {
    return readAnswer(await send());
  } catch (error) {
    return { ok: false, error: RECEIVER_GONE.test(toText(error)) ? NO_ANSWER : toText(error) };
  }
}

// Our own handlers wrote the answer; its shape is checked because "no answer" arrives as undefined.
function readAnswer<V>(answer: unknown): Answer<V> {
  if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as Answer<V>;
  return { ok: false, error: NO_ANSWER };
}

function toText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
