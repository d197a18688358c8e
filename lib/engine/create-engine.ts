// What the background runs: taxonomy from the store, analysis, and the state of each page. Knows no
// browser API; everything it touches comes by parameter. Keeps working, and says so, without a store.
import { summarizeChange } from '../compare/diff-reports.ts';
import type { PageSource } from '../model/page.ts';
import { type PageRow, type PageState, type TabPage, toPageKey, toPageState } from '../model/page-state.ts';
import type { Reading } from '../model/policy.ts';
import type { Report } from '../model/report.ts';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts';
import { say } from '../words/say.ts';
import type { PageMemory } from './page-memory.ts';
import { createTaxonomySource, type TaxonomySourceParts } from './taxonomy-source.ts';

/** What the engine is joined from. */
export type EngineParts<T> = TaxonomySourceParts<T> & {
  analyze(source: PageSource, taxonomy: T, options: { capturedAt: string }): Promise<Report>;
  memory: PageMemory;
};

/** A request for the report of one page. */
export type AnalyzeRequest = { requestId: string; source: PageSource };

export type Engine = {
  seedIfNeeded(): Promise<void>;
  beginPage(page: TabPage): Promise<void>;
  analyzeDocument(page: TabPage, request: AnalyzeRequest): Promise<Report>;
  failPage(page: TabPage, error: string): Promise<void>;
  readPageState(page: TabPage): Promise<PageState | null>;
  reloadTaxonomy(): void;
  loadSettings(): Promise<Settings>;
  forgetTab(tabId: number): Promise<void>;
};

/** Creates the engine. Nothing is read or written before the first call. */
export function createEngine<T>(parts: EngineParts<T>): Engine {
  const { store, memory, analyze, clock } = parts;
  const taxonomySource = createTaxonomySource(parts);
  const underway = new Map<string, Promise<Report>>();
  let saveError: string | null = null;

  async function loadRow(page: TabPage): Promise<PageRow | null> {
    const remembered = await memory.load(page);
    if (remembered || page.isPrivate) return remembered;
    return await store.loadPageRow(page.url).catch(() => null);
  }

  // What cannot be saved is remembered for the session instead: an answer is never lost to a full disk.
  async function keepRow(page: TabPage, row: PageRow): Promise<void> {
    if (page.isPrivate) return await memory.save(page.tabId, row);
    try {
      if (isReading(row)) await store.saveReading(row, summarizeChange);
      else await store.savePageRow(row);
      saveError = null;
      await memory.forget(page.tabId);
    } catch (error) {
      saveError = say('background_not_kept', toText(error));
      await memory.save(page.tabId, row);
    }
  }

  // A text that cannot be kept costs the word-by-word comparison later, and nothing now.
  async function keepText(page: TabPage, { textHash, capturedAt }: Report, source: PageSource) {
    if (page.isPrivate) return;
    const { textLimitBytes: limitBytes } = await store.loadSettings();
    const texts = source.blocks.map(({ text }) => text);
    await store.saveText(textHash, texts, { usedAt: capturedAt, limitBytes });
  }

  async function keepStatus(page: TabPage, change: Pick<PageRow, 'status' | 'error' | 'requestId'>) {
    const before = await loadRow(page);
    const startedAt = clock().toISOString();
    await keepRow(page, { url: toPageKey(page.url), startedAt, report: before?.report ?? null, ...change });
  }

  async function runRequest(page: TabPage, { requestId, source }: AnalyzeRequest): Promise<Report> {
    const before = await loadRow(page);
    if (before?.requestId === requestId && before.status === 'done' && before.report) return before.report;
    await keepStatus(page, { status: 'running', error: null, requestId });
    try {
      const taxonomy = await taxonomySource.load();
      const startedAt = clock().toISOString();
      const report = await analyze(source, taxonomy, { capturedAt: startedAt });
      await keepRow(page, {
        url: toPageKey(page.url),
        status: 'done',
        error: null,
        startedAt,
        requestId,
        report,
      });
      void keepText(page, report, source).catch(() => {});
      return report;
    } catch (error) {
      await keepStatus(page, { status: 'failed', error: toText(error), requestId });
      throw error;
    }
  }

  return {
    /** Brings the store's taxonomy up to date; never rejects. */
    seedIfNeeded: taxonomySource.prepare,

    /** Notes that a page is being read, so that the popup can say so. */
    beginPage: (page) => keepStatus(page, { status: 'running', error: null, requestId: null }),

    /** Gives the report of a page; a repeated request gets the same one, running or done. */
    async analyzeDocument(page, request) {
      const pageOfSource = { ...page, url: ownAddress(page, request.source) };
      const key = `${page.tabId} ${request.requestId}`;
      const running =
        underway.get(key) ?? runRequest(pageOfSource, request).finally(() => underway.delete(key));
      underway.set(key, running);
      return await running;
    },

    /** Notes why a page could not be read. */
    failPage: (page, error) => keepStatus(page, { status: 'failed', error, requestId: null }),

    /** Gives what is known of a page; null when nobody looked. */
    async readPageState(page) {
      await taxonomySource.prepare();
      const row = await loadRow(page);
      if (!row) return null;
      const notice = page.isPrivate
        ? say('background_private')
        : (taxonomySource.notice(clock()) ?? saveError);
      const isKept = !page.isPrivate && taxonomySource.isStored();
      const interruption = say('background_interrupted');
      return toPageState(row, clock(), { tabId: page.tabId, notice, isKept, interruption });
    },

    /** Forgets the taxonomy, so that the next look reads it and the reader's edits anew. */
    reloadTaxonomy: taxonomySource.reset,

    /** Loads the reader's settings; the defaults when the store is out of reach. */
    loadSettings: () => store.loadSettings().catch(() => DEFAULT_SETTINGS),

    /** Forgets what is remembered of a closed tab. */
    forgetTab: (tabId) => memory.forget(tabId),
  };
}

/** A row that ends a look, and not one that only carries the report of an earlier one. */
function isReading(row: PageRow): row is Reading {
  return row.status === 'done' && row.report !== null;
}

// A page may move on without a load (history.pushState), so its own word counts within its origin.
function ownAddress(page: TabPage, source: PageSource): string {
  const [told, seen] = [new URL(source.url), new URL(page.url)];
  if (told.protocol !== seen.protocol || told.host !== seen.host) {
    throw new Error('The page gave an address that is not its own.');
  }
  return source.url;
}

function toText(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
