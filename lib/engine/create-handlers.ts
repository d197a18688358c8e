// What each call to the background does: the engine's work and its signs in the browser, joined by
// parameters. Checks nothing; the door (lib/messages) did.
import type { Verdict } from '../model/page.ts';
import { type PageState, type TabPage, toPageKey } from '../model/page-state.ts';
import type { Report } from '../model/report.ts';
import { isReadUnasked, type OverlaySettings, toOverlaySettings } from '../model/settings.ts';
import { say } from '../words/say.ts';
import type { AnalyzeRequest, Engine } from './create-engine.ts';
import { type ActionBadge, type BadgeSubject, toActionBadge } from './to-action-badge.ts';

/** What the handlers need of the browser. */
export type BrowserHands = {
  readTab(tabId: number): Promise<TabPage | null>;
  injectAnnotator(tabId: number): Promise<void>;
  setActionBadge(tabId: number, badge: ActionBadge): Promise<void>;
  writeFocusFinding(tabId: number, findingId: string): Promise<void>;
  /** Opens the side panel of a tab, or the popup where the browser refuses one. */
  openPanel(tabId: number): Promise<void>;
};

export type BackgroundHandlers = {
  policyDetected(payload: { verdict: Verdict }, page: TabPage): Promise<void>;
  analyzeDocument(
    request: AnalyzeRequest,
    page: TabPage,
  ): Promise<{ report: Report; overlay: OverlaySettings }>;
  openFinding(payload: { findingId: string }, page: TabPage): Promise<void>;
  annotateTab(payload: { tabId: number }): Promise<void>;
  readPageState(payload: { tabId: number }): Promise<PageState | null>;
  reloadTaxonomy(): Promise<void>;
};

/** Creates the handlers of every call to the background. */
export function createHandlers(engine: Engine, hands: BrowserHands): BackgroundHandlers {
  // Late news of a page must not end up on the page that the reader went on to.
  async function showBadge(page: TabPage, subject: BadgeSubject): Promise<void> {
    const tab = await hands.readTab(page.tabId);
    if (tab && toPageKey(tab.url) === toPageKey(page.url))
      await hands.setActionBadge(page.tabId, toActionBadge(subject, page));
  }

  async function showFailure(page: TabPage, error: string): Promise<void> {
    await engine.failPage(page, error);
    await showBadge(page, { kind: 'failed', error });
  }

  async function annotate(page: TabPage): Promise<void> {
    // Not awaited: the taxonomy loads while the annotator walks the page. It never rejects.
    void engine.seedIfNeeded();
    await engine.beginPage(page);
    await showBadge(page, { kind: 'running' });
    try {
      await hands.injectAnnotator(page.tabId);
    } catch {
      // Store pages, pages of other extensions, a permission that was taken back: the browser's words
      // differ and tell the reader nothing more.
      const reason = say('background_closed_page');
      await showFailure(page, reason);
      throw new Error(reason);
    }
  }

  return {
    async policyDetected({ verdict }, page) {
      // A page of one document may move on to something that is no policy: its count must not stay.
      if (verdict.kind === 'no') return await showBadge(page, { kind: 'none' });
      const settings = await engine.loadSettings();
      const site = new URL(page.url).hostname;
      if (isReadUnasked(settings, site)) return await annotate(page);
      await showBadge(page, { kind: settings.offSites.includes(site) ? 'site-off' : 'click-only' });
    },

    async analyzeDocument(request, page) {
      const shown = { ...page, url: request.source.url };
      try {
        const report = await engine.analyzeDocument(page, request);
        await showBadge(shown, { kind: 'report', report });
        return { report, overlay: toOverlaySettings(await engine.loadSettings()) };
      } catch (error) {
        await showBadge(shown, {
          kind: 'failed',
          error: error instanceof Error ? error.message : String(error),
        });
        throw error;
      }
    },

    async openFinding({ findingId }, page) {
      // Opened first: the browser lets a press open it only while the press is fresh.
      await Promise.all([hands.openPanel(page.tabId), hands.writeFocusFinding(page.tabId, findingId)]);
    },

    async annotateTab({ tabId }) {
      const page = await hands.readTab(tabId);
      if (!page) throw new Error(say('background_tab_closed'));
      if (!isReadable(page)) throw new Error(say('background_no_web_page'));
      await annotate(page);
    },

    async readPageState({ tabId }) {
      const page = await hands.readTab(tabId);
      return page && isReadable(page) ? await engine.readPageState(page) : null;
    },

    async reloadTaxonomy() {
      engine.reloadTaxonomy();
    },
  };
}

// Browsers keep the address of their own pages to themselves: it is then empty.
function isReadable({ url }: TabPage): boolean {
  return /^(https?|file):/.test(url);
}
