import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine, type EngineParts } from '../../../lib/engine/create-engine.ts';
import { createPageMemory } from '../../../lib/engine/page-memory.ts';
import type { TabPage } from '../../../lib/model/page-state.ts';
import type { Report } from '../../../lib/model/report.ts';
import { DEFAULT_SETTINGS } from '../../../lib/model/settings.ts';
import { createDb, type GlossDb, setDb } from '../../../lib/store/db.ts';
import { loadReport } from '../../../lib/store/reports.ts';
import { store } from '../../../lib/store/store.ts';
import type { Seed } from '../../../lib/taxonomy/schema.ts';
import { makeFailingStore, useFreshDb } from '../../support/fake-store.ts';
import { makeSeed } from '../../support/make-seed.ts';
import { makeSource } from '../../support/make-source.ts';

const page: TabPage = { tabId: 7, url: 'https://example.test/privacy#top', isPrivate: false };
const source = makeSource(['We barter apples.']);
const request = { requestId: 'r1', source };

type Compiled = { compiledFrom: Seed };
type Parts = EngineParts<Compiled>;

let db: GlossDb;
let now: Date;
let session: Map<string, unknown>;
let birth: unknown;
beforeEach(() => {
  db = useFreshDb();
  now = new Date('2026-11-01T00:00:00.000Z');
  session = new Map();
  birth = null;
});

// The double of the analysis counts its runs in the title, so that a second run would show.
function makeParts(over: Partial<Parts> = {}) {
  let runs = 0;
  const analyze = vi.fn(
    async ({ url }: { url: string }, taxonomy: Compiled, { capturedAt }: { capturedAt: string }) => {
      runs += 1;
      const { version, hash } = taxonomy.compiledFrom;
      const report = {
        schema: 3,
        sections: [],
        url,
        capturedAt,
        title: `run ${runs}`,
        taxonomy: { version, hash },
      };
      return { ...report, findings: [], summary: {} } as unknown as Report;
    },
  );
  const parts = {
    store,
    seed: makeSeed(),
    compile: vi.fn((seed: Seed) => ({ compiledFrom: seed })),
    analyze,
    clock: () => now,
    memory: createPageMemory({
      read: async (key) => session.get(key),
      write: async (key, value) => void session.set(key, value),
      remove: async (key) => void session.delete(key),
    }),
    mirror: {
      read: async () => birth,
      write: async (value: string) => {
        birth = value;
      },
    },
  };
  return { ...parts, ...over } as typeof parts;
}

describe('a report', () => {
  it('is made with the taxonomy in the store, saved, and told as done', async () => {
    const parts = makeParts();
    const engine = createEngine(parts);
    const report = await engine.analyzeDocument(page, request);
    const taxonomy = parts.analyze.mock.calls[0]?.[1].compiledFrom;
    expect(taxonomy).toEqual(parts.seed);
    expect(taxonomy).not.toBe(parts.seed);
    expect(await loadReport(page.url)).toEqual(report);
    expect(await engine.readPageState(page)).toEqual({
      tabId: 7,
      url: 'https://example.test/privacy',
      status: 'done',
      error: null,
      startedAt: now.toISOString(),
      report,
      notice: null,
      isKept: true,
    });
  });

  it('is the same for a request that is repeated while it runs', async () => {
    const parts = makeParts();
    const engine = createEngine(parts);
    const [one, two] = await Promise.all([1, 2].map(() => engine.analyzeDocument(page, request)));
    expect(two).toBe(one);
    expect(parts.analyze).toHaveBeenCalledTimes(1);
  });

  it('is the same for a request repeated to a background that was killed', async () => {
    const first = await createEngine(makeParts()).analyzeDocument(page, request);
    const parts = makeParts();
    expect(await createEngine(parts).analyzeDocument(page, request)).toEqual(first);
    expect(parts.analyze).not.toHaveBeenCalled();
  });

  it('is made when the background was killed before it was done', async () => {
    const killed = createEngine(makeParts({ analyze: () => new Promise<never>(() => {}) }));
    void killed.analyzeDocument(page, request);
    await vi.waitFor(async () => expect((await store.loadPageRow(page.url))?.requestId).toBe('r1'));
    expect((await createEngine(makeParts()).analyzeDocument(page, request)).title).toBe('run 1');
  });

  it('is made anew for another request, with a taxonomy compiled once', async () => {
    const parts = makeParts();
    const engine = createEngine(parts);
    await engine.analyzeDocument(page, request);
    expect((await engine.analyzeDocument(page, { ...request, requestId: 'r2' })).title).toBe('run 2');
    expect(parts.compile).toHaveBeenCalledTimes(1);
  });

  it('belongs to the address the page moved on to, within its origin', async () => {
    const url = 'https://example.test/privacy/cookies';
    await createEngine(makeParts()).analyzeDocument(page, { ...request, source: { ...source, url } });
    expect((await loadReport(url))?.url).toBe(url);
    expect(await loadReport(page.url)).toBeNull();
  });

  it.each(['https://other.test/privacy', 'http://example.test/privacy', 'https://example.test:8443/privacy'])(
    'is refused to a page that says it is %s',
    async (url) => {
      const engine = createEngine(makeParts());
      await expect(engine.analyzeDocument(page, { ...request, source: { ...source, url } })).rejects.toThrow(
        'not its own',
      );
      expect(await db.reports.count()).toBe(0);
    },
  );

  it('that fails is told as failed, with the report before it still there', async () => {
    const before = await createEngine(makeParts()).analyzeDocument(page, request);
    const engine = createEngine(makeParts({ analyze: () => Promise.reject(new Error('out of luck')) }));
    await expect(engine.analyzeDocument(page, { ...request, requestId: 'r2' })).rejects.toThrow(
      'out of luck',
    );
    expect(await engine.readPageState(page)).toMatchObject({
      status: 'failed',
      error: 'out of luck',
      report: before,
    });
  });
});

describe('the state of a page', () => {
  it('is null when nobody looked', async () => {
    expect(await createEngine(makeParts()).readPageState(page)).toBeNull();
  });

  it('is running from the start, and interrupted after half a minute', async () => {
    const engine = createEngine(makeParts());
    await engine.beginPage(page);
    now = new Date(now.getTime() + 30_000);
    expect(await engine.readPageState(page)).toMatchObject({ status: 'running', error: null });
    now = new Date(now.getTime() + 1);
    expect(await engine.readPageState(page)).toMatchObject({
      status: 'failed',
      error: 'Gloss was interrupted while it read this page.',
    });
  });

  it('says when everything kept was lost, for a day', async () => {
    await createEngine(makeParts()).seedIfNeeded();
    await Promise.all(db.tables.map((table) => table.clear()));
    const engine = createEngine(makeParts());
    await engine.analyzeDocument(page, request);
    expect((await engine.readPageState(page))?.notice).toMatch(/were lost/);
    now = new Date(now.getTime() + 25 * 60 * 60 * 1000);
    expect((await engine.readPageState(page))?.notice).toBeNull();
  });
});

describe('a private window', () => {
  const secret = { ...page, isPrivate: true };

  it('leaves no row behind, and its state lives until the tab closes', async () => {
    const engine = createEngine(makeParts());
    await engine.beginPage(secret);
    const report = await engine.analyzeDocument(secret, request);
    expect(await db.reports.count()).toBe(0);
    const later = createEngine(makeParts());
    expect(await later.readPageState(secret)).toMatchObject({
      status: 'done',
      report,
      isKept: false,
      notice: 'Nothing is kept: this is a private window.',
    });
    expect(await later.readPageState({ ...secret, url: 'https://example.test/other' })).toBeNull();
    await later.forgetTab(secret.tabId);
    expect(await later.readPageState(secret)).toBeNull();
    expect(session.size).toBe(0);
  });

  it('does not show what other windows kept', async () => {
    const engine = createEngine(makeParts());
    await engine.analyzeDocument(page, request);
    expect(await engine.readPageState({ ...secret, tabId: 8 })).toBeNull();
  });
});

describe('without a working store', () => {
  it('the bundled seed serves, the report is shown, and the reader is told', async () => {
    const missing = { open: undefined } as unknown as IDBFactory;
    setDb(createDb('gloss-missing', missing));
    const parts = makeParts({
      store: makeFailingStore(
        Object.keys(store) as (keyof typeof store)[],
        new Error('IndexedDB API missing'),
      ),
    });
    const engine = createEngine(parts);
    const report = await engine.analyzeDocument(page, request);
    expect(parts.analyze.mock.calls[0]?.[1].compiledFrom).toBe(parts.seed);
    expect(report.title).toBe('run 1');
    expect(await engine.readPageState(page)).toMatchObject({
      status: 'done',
      report,
      isKept: false,
      notice: expect.stringMatching(/^Nothing is kept: .*IndexedDB API missing/),
    });
    expect(await engine.loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('that fails once, the second try is taken', async () => {
    const loadTaxonomyRows = vi.fn(store.loadTaxonomyRows).mockRejectedValueOnce(new Error('once'));
    const engine = createEngine(makeParts({ store: { ...store, loadTaxonomyRows } }));
    await engine.analyzeDocument(page, request);
    expect((await engine.readPageState(page))?.notice).toBeNull();
  });

  it('that hangs, the engine goes on after a while', async () => {
    vi.useFakeTimers();
    const hanging = { ...store, loadTaxonomyRows: () => new Promise<never>(() => {}) };
    const memoryOnly = {
      ...makeFailingStore(['savePageRow', 'saveReading', 'saveText', 'loadPageRow'], new Error('hangs')),
    };
    const engine = createEngine(
      makeParts({ store: { ...memoryOnly, ...{ loadTaxonomyRows: hanging.loadTaxonomyRows } } }),
    );
    const analyzing = engine.analyzeDocument(page, request);
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect((await analyzing).title).toBe('run 1');
    expect((await engine.readPageState(page))?.notice).toMatch(/did not answer/);
  });

  it('that is full, the report is shown and said not to be kept', async () => {
    const engine = createEngine(
      makeParts({ store: makeFailingStore(['savePageRow', 'saveReading'], new Error('storage is full')) }),
    );
    const report = await engine.analyzeDocument(page, request);
    expect(await engine.readPageState(page)).toMatchObject({
      report,
      notice: 'This page’s findings are not kept: storage is full',
    });
  });
});

describe('the memory of pages', () => {
  it('holds what the session area refuses', async () => {
    const refuse = () => Promise.reject(new Error('quota'));
    const memory = createPageMemory({ read: refuse, write: refuse, remove: refuse });
    const engine = createEngine(makeParts({ memory }));
    await engine.beginPage({ ...page, isPrivate: true });
    expect(await engine.readPageState({ ...page, isPrivate: true })).toMatchObject({ status: 'running' });
  });
});
