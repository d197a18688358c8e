import { describe, expect, it, vi } from 'vitest';
import { classifySender, type MessageSender } from '../../../lib/messages/classify-sender.ts';
import { answerMessage, type Handlers, handleMessages } from '../../../lib/messages/handle-messages.ts';
import { MAX_BLOCK_COUNT, MAX_TEXT_LENGTH } from '../../../lib/messages/schemas.ts';
import { makeBlock, makeSource } from '../../support/make-source.ts';

const runtime = { id: 'gloss', getURL: (path: string) => `chrome-extension://gloss${path}` };
const page: MessageSender = {
  id: 'gloss',
  url: 'https://example.test/privacy#a',
  origin: 'https://example.test',
  frameId: 0,
  tab: { id: 7, incognito: false },
};
const popup: MessageSender = {
  id: 'gloss',
  url: 'chrome-extension://gloss/popup.html',
  origin: 'chrome-extension://gloss',
};

function makeHandlers() {
  return {
    policyDetected: vi.fn(async () => {}),
    analyzeDocument: vi.fn(async () => ({ report: {} as never, overlay: {} as never })),
    openFinding: vi.fn(async () => {}),
    annotateTab: vi.fn(async () => {}),
    reloadTaxonomy: vi.fn(async () => {}),
    readPageState: vi.fn(async () => null),
  } satisfies Handlers;
}

const verdict = makeSource([]).verdict;

describe('a sender', () => {
  it.each<[string, MessageSender, 'page' | 'extension' | null]>([
    ['our popup', popup, 'extension'],
    ['our page in a tab', { ...popup, tab: { id: 3 }, frameId: 0 }, 'extension'],
    ['our script in a page', page, 'page'],
    ['our script in a file', { ...page, url: 'file:///a/policy.html', origin: 'null' }, 'page'],
    ['our script in a frame', { ...page, frameId: 2 }, null],
    ['our script without a frame id', { ...page, frameId: undefined }, null],
    ['a page without a tab', { ...page, tab: undefined }, null],
    ['an undefined origin', { ...popup, origin: undefined }, null],
    ['an undefined url', { ...popup, url: undefined }, null],
    ['another extension', { ...popup, id: 'other' }, null],
    ['nobody', {}, null],
    ['a longer id that begins like ours', { ...popup, url: 'chrome-extension://glossy/popup.html' }, null],
    [
      'a site with our id as its host',
      { ...page, url: 'https://gloss/popup.html', origin: 'https://gloss' },
      'page',
    ],
    ['our url from another origin', { ...popup, origin: 'https://example.test' }, null],
    ['a data address', { ...page, url: 'data:text/html,x' }, null],
  ])('that is %s', (_name, sender, kind) => {
    expect(classifySender(sender, runtime)?.kind ?? null).toBe(kind);
  });

  it('in a private window is told as such', () => {
    const sender = classifySender({ ...page, tab: { id: 7, incognito: true } }, runtime);
    expect(sender).toEqual({ kind: 'page', page: { tabId: 7, url: page.url, isPrivate: true } });
  });
});

describe('a call', () => {
  it('reaches its handler with its payload and its page', async () => {
    const handlers = makeHandlers();
    const message = { type: 'openFinding', payload: { findingId: 'f1', extra: 1 } };
    expect(await answerMessage(runtime, handlers, message, page)).toEqual({ ok: true, value: undefined });
    expect(handlers.openFinding).toHaveBeenCalledWith(
      { findingId: 'f1' },
      { tabId: 7, url: page.url, isPrivate: false },
    );
  });

  it.each([
    ['annotateTab', { tabId: 7 }, page],
    ['readPageState', { tabId: 7 }, page],
    ['analyzeDocument', { requestId: 'r', source: makeSource(['a']) }, popup],
    ['policyDetected', { verdict }, popup],
  ])('%s is refused to the other class of sender', async (type, payload, sender) => {
    const handlers = makeHandlers();
    const answer = await answerMessage(runtime, handlers, { type, payload }, sender);
    expect(answer).toEqual({ ok: false, error: `${type} is not for this sender.` });
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  it.each([['__proto__'], ['constructor'], ['toString'], ['hasOwnProperty'], ['nope'], [''], [7]])(
    'of type %s does not exist',
    async (type) => {
      const answer = await answerMessage(runtime, makeHandlers(), { type, payload: {} }, popup);
      expect(answer).toEqual({ ok: false, error: 'No such call.' });
    },
  );

  it.each([[null], [undefined], ['policyDetected'], [7], [[]]])('that is %j is no call', async (message) => {
    expect((await answerMessage(runtime, makeHandlers(), message, page)).ok).toBe(false);
  });

  it('whose handler fails answers with the reason', async () => {
    const handlers = { ...makeHandlers(), readPageState: () => Promise.reject(new Error('no such tab')) };
    const message = { type: 'readPageState', payload: { tabId: 7 } };
    expect(await answerMessage(runtime, handlers, message, popup)).toEqual({
      ok: false,
      error: 'no such tab',
    });
  });

  it('gets a native promise from the listener, whatever the handler returned', async () => {
    // biome-ignore lint/suspicious/noThenProperty: stands for Dexie's own promises, which are thenables
    const thenable = { then: (resolve: (value: null) => void) => resolve(null) };
    const handlers = { ...makeHandlers(), readPageState: () => thenable as Promise<null> };
    const listeners: Parameters<Parameters<typeof handleMessages>[0]['onMessage']['addListener']>[0][] = [];
    handleMessages({ ...runtime, onMessage: { addListener: (one) => listeners.push(one) } }, handlers);
    const answer = listeners[0]?.({ type: 'readPageState', payload: { tabId: 7 } }, popup);
    expect(Object.getPrototypeOf(answer)).toBe(Promise.prototype);
    expect(await answer).toEqual({ ok: true, value: null });
  });
});

describe('a payload', () => {
  const analyze = (source: unknown) =>
    answerMessage(
      runtime,
      makeHandlers(),
      { type: 'analyzeDocument', payload: { requestId: 'r', source } },
      page,
    );
  const link = { start: 0, end: 1, href: 'https://example.test/' };

  it('of a plain page is let in', async () => {
    const source = makeSource(['One.', makeBlock('Two.', { listHeader: 0, headings: ['H'], links: [link] })]);
    expect((await analyze(source)).ok).toBe(true);
  });

  it.each<[string, unknown, RegExp]>([
    ['no source', null, /source/],
    [
      'a verdict of its own',
      { ...makeSource(['a']), verdict: { kind: 'safe', score: 1, reasons: [] } },
      /verdict/,
    ],
    [
      'a score that is no number',
      { ...makeSource(['a']), verdict: { ...verdict, score: Number.NaN } },
      /score/,
    ],
    ['an empty block', makeSource(['']), /text/],
    ['a block that is no block', { ...makeSource(['a']), blocks: ['a'] }, /blocks\.0/],
    ['blocks out of order', { ...makeSource([]), blocks: [makeBlock('a', { index: 1 })] }, /in order/],
    ['a header that is not there', makeSource([makeBlock('a', { listHeader: 5 })]), /list header/],
    [
      'a link past its block',
      makeSource([makeBlock('a', { links: [{ ...link, end: 9 }] })]),
      /lie in its block/,
    ],
    [
      'a link that ends before it starts',
      makeSource([makeBlock('ab', { links: [{ ...link, start: 2 }] })]),
      /before/,
    ],
    [
      'too many blocks',
      makeSource(Array.from({ length: MAX_BLOCK_COUNT + 1 }, () => 'a')),
      /too many blocks/,
    ],
    [
      'too much text',
      makeSource(['a', 'b'].map((one) => one.repeat(MAX_TEXT_LENGTH / 2 + 1))),
      /too much text/,
    ],
    ['a block beyond the cap', makeSource(['a'.repeat(MAX_TEXT_LENGTH + 1)]), /text/],
    ['a title without end', makeSource(['a'], { title: 'a'.repeat(10_001) }), /title/],
    ['too many headings', makeSource([makeBlock('a', { headings: Array(40).fill('h') })]), /headings/],
    [
      'headings that repeat without end',
      makeSource(Array.from({ length: 50 }, () => makeBlock('a', { headings: ['h'.repeat(400_000)] }))),
      /headings or links/,
    ],
  ])('with %s is refused with the place named', async (_name, source, words) => {
    const answer = await analyze(source);
    expect(answer).toMatchObject({ ok: false, error: expect.stringMatching(words) });
  });

  it('at the caps is let in', async () => {
    expect((await analyze(makeSource(Array.from({ length: MAX_BLOCK_COUNT }, () => 'a')))).ok).toBe(true);
    expect((await analyze(makeSource(['a'.repeat(MAX_TEXT_LENGTH)]))).ok).toBe(true);
  });

  it('drops what nobody asked for', async () => {
    const handlers = makeHandlers();
    const payload = JSON.parse('{"tabId":7,"__proto__":{"isAdmin":true},"more":1}');
    await answerMessage(runtime, handlers, { type: 'annotateTab', payload }, popup);
    expect(handlers.annotateTab).toHaveBeenCalledWith({ tabId: 7 });
  });
});
