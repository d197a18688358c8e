// What Gloss must do in every browser, from the page that opens to the file that is saved. Drives the
// built extension; what a reader cannot see is asked over Gloss's own messages.
import { parse as parseCsv } from 'papaparse';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PageState } from '../../lib/model/page-state.ts';
import type { Report } from '../../lib/model/report.ts';
import { type BrowserName, type Driven, driveBrowser } from './drive-browser.ts';
import { readLiveBadge, readTabId, setOverlayVisible, waitForPageState } from './live-page.ts';
import { makeReport } from './make-report.ts';
import { hasHost, readMarkups, readSentenceTop, rememberMarkup } from './page-dom.ts';
import {
  annotateAnyway,
  clickFinding,
  exportFlagged,
  flagFinding,
  openPopup,
  openToolbarPopup,
  readFlagged,
  readPopupCounts,
  readPopupText,
} from './popup-page.ts';
import { takeDownload } from './read-download.ts';
import { readPage } from './read-page.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { waitFor } from './wait-for.ts';

/** A page of the fixtures in a tab, with a page of the extension to ask about it. */
type Visit = { page: Page; tabId: number; url: string };

/** An extension page that speaks of no tab, so that it asks for nothing while it is used to ask. */
const PROBE = 'popup.html?tabId=0';

/** Describes the whole path in one browser. */
export function describeGloss(name: BrowserName): void {
  let server: PageServer;
  let driven: Driven;
  let probe: Page;

  beforeAll(async () => {
    server = await servePages();
    driven = await driveBrowser(name);
    probe = await driven.openExtensionPage(PROBE);
  });
  afterAll(async () => {
    await driven?.close();
    await server?.close();
  });

  /** Opens a fixture page in a tab of its own. */
  async function visit(slug: string, prepare?: (page: Page) => Promise<void>, rest = ''): Promise<Visit> {
    const page = await driven.browser.newPage();
    await prepare?.(page);
    const url = server.urlOf(slug) + rest;
    await page.goto(url);
    return { page, url, tabId: await readTabId(probe, url) };
  }

  /** Waits until Gloss has looked at the page, and gives the report. */
  async function waitForReport({ page, tabId }: Visit): Promise<Report> {
    const state = (await waitForPageState(probe, tabId)) as PageState;
    expect(state.error).toBeNull();
    await waitFor('the overlay', () => hasHost(page));
    return state.report as Report;
  }

  describe(`the sample policy in ${name}`, () => {
    let sample: Visit;
    let report: Report;
    let popup: Page;

    beforeAll(async () => {
      sample = await visit('sample');
      report = await waitForReport(sample);
      popup = await openPopup(driven, sample.tabId);
    });

    it('is annotated without a click', async () => {
      expect(await hasHost(sample.page)).toBe(true);
      expect(report.status).toBe('analyzed');
      expect(report.findings.length).toBeGreaterThanOrEqual(60);
    });

    it('shows marks, and takes them off the screen when told to', async () => {
      await sample.page.bringToFront();
      const marked = await waitFor('painted marks', async () => {
        const shot = await sample.page.screenshot();
        await setOverlayVisible(probe, sample.tabId, false);
        const bare = await sample.page.screenshot();
        await setOverlayVisible(probe, sample.tabId, true);
        return !Buffer.from(shot).equals(Buffer.from(bare));
      });
      expect(marked).toBe(true);
    });

    it('gets the findings that the command line gives, one by one', async () => {
      const expected = await makeReport(readPage('sample'), sample.url);
      const simplify = (one: Report) =>
        one.findings.map(({ practice, state, rating, start, end }) => ({
          practice,
          state,
          rating,
          start,
          end,
        }));
      expect(simplify(report)).toEqual(simplify(expected));
      expect(report.summary).toEqual(expected.summary);
      expect(report.taxonomy).toEqual(expected.taxonomy);
      expect(report.textHash).toBe(expected.textHash);
    });

    it('shows the same counts on the toolbar and in the popup', async () => {
      const { summary } = report;
      const badge = await readLiveBadge(probe, sample.tabId);
      expect(badge.text).toBe(String(summary.concernCount));
      expect(badge.title).toContain(String(summary.concernCount));
      const counts = await readPopupCounts(popup);
      expect(counts.byRating).toEqual(summary.byRating);
      expect(counts.listed).toBe(summary.findingCount);
    });

    if (name === 'chromium') {
      it('shows them in the popup of the toolbar button too', async () => {
        const toolbarPopup = await openToolbarPopup(driven, sample.page);
        expect(await readPopupCounts(toolbarPopup)).toEqual(await readPopupCounts(popup));
        await toolbarPopup.close();
      });
    }

    it('scrolls to the sentence of a finding that is clicked in the popup', async () => {
      const finding = report.findings.find((one) => one.practice === 'audit-certified');
      if (!finding) throw new Error('The sample has no finding of audit-certified');
      const words = 'audited every year under SOC 2';
      const { innerHeight } = await sample.page.evaluate(() => ({ innerHeight: window.innerHeight }));
      expect(await readSentenceTop(sample.page, words)).toBeGreaterThan(innerHeight);
      await clickFinding(popup, finding);
      await sample.page.bringToFront();
      await waitFor('the sentence on the screen', async () => {
        const top = await readSentenceTop(sample.page, words);
        return top !== null && top >= 0 && top < innerHeight;
      });
    });

    it('exports exactly the two flagged findings in every format', async () => {
      await popup.bringToFront();
      const two = [report.findings[3], report.findings[20]].filter((one) => one !== undefined);
      expect(two).toHaveLength(2);
      for (const finding of two) await flagFinding(popup, finding, `Note on ${finding.practice}`);
      const practices = two.map((one) => one.practice);

      await exportFlagged(popup, 'json');
      const json = JSON.parse(await takeDownload(driven.downloads, 'json'));
      expect(json.findings.map((one: { practice: string }) => one.practice)).toEqual(practices);
      expect(JSON.stringify(json)).toContain(`Note on ${practices[0]}`);

      await exportFlagged(popup, 'csv');
      const csv = parseCsv<Record<string, string>>(
        (await takeDownload(driven.downloads, 'csv')).replace(/^\uFEFF/, ''),
        { header: true, skipEmptyLines: true },
      );
      expect(csv.errors).toEqual([]);
      expect(csv.data.map((row) => row.practice)).toEqual(practices);

      await exportFlagged(popup, 'markdown');
      const markdown = await takeDownload(driven.downloads, 'md');
      expect(markdown.match(/^### /gm)).toHaveLength(2);
      for (const practice of practices) expect(markdown).toContain(`Note on ${practice}`);
      expect(markdown.match(/#:~:text=/g)).toHaveLength(2);
    });

    it('keeps flags and notes over a restart of the browser', async () => {
      const before = await readFlagged(popup);
      expect(before).toHaveLength(2);
      const { profile } = driven;
      await driven.close({ keepProfile: true });
      driven = await driveBrowser(name, { profile });
      probe = await driven.openExtensionPage(PROBE);
      sample = await visit('sample');
      await waitForReport(sample);
      popup = await openPopup(driven, sample.tabId);
      const after = await waitFor('the flags', async () => {
        const flags = await readFlagged(popup);
        return flags.length > 0 && flags;
      });
      expect(after).toEqual(before);
      expect(after.map((flag) => flag.note)).toEqual(before.map((flag) => flag.note));
    });
  });

  describe(`other pages in ${name}`, () => {
    // A tab that stays is a tab that the next test may take for its own.
    afterEach(async () => {
      for (const page of await driven.browser.pages()) if (page !== probe) await page.close();
    });

    it('annotates under a strict policy of the page and leaves the page as it was', async () => {
      const strict = await visit('strict-csp', rememberMarkup);
      const report = await waitForReport(strict);
      expect(report.findings.length).toBeGreaterThanOrEqual(8);
      const { before, after } = await readMarkups(strict.page);
      expect(before.length).toBeGreaterThan(1_000);
      expect(after).toBe(before);
    });

    it('leaves terms of service alone, and annotates them when asked', async () => {
      const terms = await visit('terms-of-service');
      // The detector has spoken when a policy opened after it is done.
      await waitForReport(await visit('dark-page'));
      expect(await hasHost(terms.page)).toBe(false);
      const popup = await openPopup(driven, terms.tabId);
      await annotateAnyway(popup);
      await terms.page.bringToFront();
      await waitFor('the overlay', () => hasHost(terms.page));
      const report = await waitForReport(terms);
      expect(report.verdict.kind).toBe('no');
      expect(report.findings.map((finding) => finding.practice)).toContain('sells-data');
    });

    it('leaves a news article alone', async () => {
      const news = await visit('news-about-privacy');
      await waitForReport(await visit('highlights-only'));
      expect(await hasHost(news.page)).toBe(false);
      expect(await readLiveBadge(probe, news.tabId)).toMatchObject({ text: '' });
    });

    it('says that it cannot read Italian, and counts nothing', async () => {
      const italian = await visit('not-english');
      const state = await waitForPageState(probe, italian.tabId);
      expect(state?.report?.status).toBe('unsupported-language');
      const { text } = await readLiveBadge(probe, italian.tabId);
      expect(text).not.toMatch(/\d/);
      const popup = await openPopup(driven, italian.tabId);
      await waitFor('the language in words', async () => /Italian/.test(await readPopupText(popup)));
    });

    it('waits for a policy that a script fills in late', async () => {
      const app = await visit('one-page-app', undefined, 'privacy-policy');
      const report = await waitForReport(app);
      expect(report.title).toBe('Privacy Policy · Pinpost');
      expect(report.findings.map((finding) => finding.practice)).toContain('sells-data');
    });

    it('follows a one-page app to its policy and away from it', async () => {
      const app = await visit('one-page-app');
      await waitFor('the start page', () => app.page.$('h1'));
      expect(await hasHost(app.page)).toBe(false);
      await app.page.click('[data-view=policy]');
      const report = await waitForReport(app);
      expect(report.findings.map((finding) => finding.practice)).toContain('sells-data');
      await app.page.click('[data-view=home]');
      await waitFor('the overlay to be gone', async () => !(await hasHost(app.page)));
      await waitFor(
        'an empty toolbar badge',
        async () => (await readLiveBadge(probe, app.tabId)).text === '',
      );
    });

    it('reads a very long policy', async () => {
      const long = await visit('very-long');
      const report = await waitForReport(long);
      const expected = await makeReport(readPage('very-long'), long.url);
      expect(report.summary).toEqual(expected.summary);
    });
  });
}
