// The background's one door: every message is checked for its sender, its type and its payload
// before a handler sees it. Answers are {ok} unions; nothing is ever thrown to the sender.
import * as v from 'valibot';
import type { TabPage } from '../model/page-state.ts';
import { classifySender, type MessageSender, type OwnRuntime } from './classify-sender.ts';
import type {
  Answer,
  ExtensionToBackground,
  PageToBackground,
  Payload,
  ToBackground,
  Value,
} from './protocol.ts';
import { payloadSchemas } from './schemas.ts';

/** A handler for every call; those from web pages are told which page asked. */
export type Handlers = {
  [T in keyof PageToBackground]: (
    payload: Payload<PageToBackground, T>,
    page: TabPage,
  ) => Promise<Value<PageToBackground, T>>;
} & {
  [T in keyof ExtensionToBackground]: (
    payload: Payload<ExtensionToBackground, T>,
  ) => Promise<Value<ExtensionToBackground, T>>;
};

type Listener = (message: unknown, sender: MessageSender) => Promise<Answer<unknown>>;

/** What the door needs of `browser.runtime`. */
export type ListeningRuntime = OwnRuntime & { onMessage: { addListener(listener: Listener): void } };

const CALLERS: Record<keyof ToBackground, 'page' | 'extension'> = {
  policyDetected: 'page',
  analyzeDocument: 'page',
  openFinding: 'page',
  annotateTab: 'extension',
  readPageState: 'extension',
  reloadTaxonomy: 'extension',
};

const messageSchema = v.object({ type: v.pipe(v.string(), v.maxLength(100)), payload: v.unknown() });

/** Registers the one listener. Call it synchronously at start, or the first message is missed. */
export function handleMessages(runtime: ListeningRuntime, handlers: Handlers): void {
  runtime.onMessage.addListener((message, sender) => answerMessage(runtime, handlers, message, sender));
}

/**
 * Answers one message. An async function on purpose: browsers wait for native promises only, and
 * a Dexie promise returned from a listener would answer undefined.
 */
export async function answerMessage(
  runtime: OwnRuntime,
  handlers: Handlers,
  message: unknown,
  sender: MessageSender,
): Promise<Answer<unknown>> {
  const caller = classifySender(sender, runtime);
  if (!caller) return refuse('This sender is not answered.');
  const envelope = v.safeParse(messageSchema, message);
  if (!envelope.success || !isCall(envelope.output.type)) return refuse('No such call.');
  const { type, payload } = envelope.output as { type: keyof ToBackground; payload: unknown };
  if (CALLERS[type] !== caller.kind) return refuse(`${type} is not for this sender.`);
  const parsed = v.safeParse(payloadSchemas[type], payload, { abortEarly: true });
  if (!parsed.success) return refuse(`${type} was refused: ${toReason(parsed.issues[0])}`);
  try {
    // The schema of this very type gave this output, which TypeScript cannot follow through a lookup.
    const handler = handlers[type] as (payload: unknown, page?: TabPage) => Promise<unknown>;
    const value = await (caller.kind === 'page'
      ? handler(parsed.output, caller.page)
      : handler(parsed.output));
    return { ok: true, value };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function isCall(type: string): boolean {
  return Object.hasOwn(CALLERS, type);
}

function refuse(error: string): Answer<never> {
  return { ok: false, error };
}

function toReason(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'payload'}: ${issue.message.slice(0, 200)}`;
}
