// Popup and side panel in both browsers: what they say alike, what only the panel can, what changed since
// the last visit, and the whole task by keyboard.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../lib/model/report.ts';
import { type Driven, driveBrowser } from '../support/drive-browser.ts';
import { readTabId, waitForPageState } from '../support/live-page.ts';
import { openPopup, readPopupCounts, readPopupText } from '../support/popup-page.ts';
import { tabTo } from '../support/press-keys.ts';
import { takeDownload } from '../support/read-download.ts';
import { runAxe, THEMES } from '../support/run-axe.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';
import { makePolicyPage, serveTexts, type TextServer } from '../support/serve-texts.ts';
import { waitFor } from '../support/wait-for.ts';

const PROBE = 'popup.html?tabId=0';
const BEFORE = [
  'This privacy policy explains which personal information we collect and how we use it.',
  '## Sharing',
  'We do not sell your personal information.',
  'We share your personal information with advertisers.',
  '## Rights',
  'You may ask us to delete your personal data.',
];
const AFTER = [
  ...BEFORE.slice(0, 2),
  'We sell your personal information.',
  '## Rights',
  'You may ask us to delete your personal data.',
  'We use Google Analytics to understand how the site is used.',
];

describe.each(['chromium', 'firefox'] as const)('popup and panel in %s', (name) => {
  let pages: PageServer;
  let texts: TextServer;
  let driven: Driven;
  let probe: Page;
  let sample: Page;
  let tabId: number;
  let report: Report;

  async function read(page: Page, url: string, isNew: (report: Report) => boolean = () => true) {
    await page.goto(url);
    const id = await readTabId(probe, url);
    const state = await waitForPageState(
      probe,
      id,
      (one) => one?.status === 'done' && one.report !== null && isNew(one.report),
    );
    return { id, report: state?.report as Report };
  }

  async function openPanel(id: number): Promise<Page> {
    const panel = await driven.openExtensionPage(`sidepanel.html?tabId=${id}`);
    await waitFor('the panel', () => panel.$('.outline'));
    return panel;
  }

  const listedIds = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-finding]')].map(({ dataset }) => dataset.finding),
    );

  beforeAll(async () => {
    [pages, texts] = await Promise.all([servePages(), serveTexts()]);
    driven = await driveBrowser(name);
    probe = await driven.openExtensionPage(PROBE);
    sample = await driven.browser.newPage();
    ({ id: tabId, report } = await read(sample, pages.urlOf('sample')));
  });
  afterAll(async () => {
    await driven?.close();
    await Promise.all([pages?.close(), texts?.close()]);
  });

  it('count the same, and the panel lists in reading order under the policy’s own headings', async () => {
    const popup = await openPopup(driven, tabId);
    const panel = await openPanel(tabId);
    expect((await readPopupCounts(panel)).byRating).toEqual((await readPopupCounts(popup)).byRating);
    const inOrder = [...report.findings].sort((a, b) => a.start - b.start).map(({ id }) => id);
    expect(await listedIds(panel)).toEqual(inOrder);
    expect(await readPopupText(panel)).toContain('Do we sell your personal information?');
    await Promise.all([popup.close(), panel.close()]);
  });

  it('search and filter, and save what is shown', async () => {
    const panel = await openPanel(tabId);
    await panel.type('input[type=search]', 'google analytics');
    const shown = await waitFor('fewer findings', async () => {
      const ids = await listedIds(panel);
      return ids.length < report.findings.length && ids;
    });
    expect(shown.length).toBeGreaterThan(0);
    await panel.select('select[name=format]', 'json');
    await panel.evaluate(() => document.querySelector<HTMLElement>('button.save')?.click());
    const saved = JSON.parse(await takeDownload(driven.downloads, 'json'));
    expect(saved.scope).toBe('shown');
    expect(saved.findings.map(({ id }: { id: string }) => id).sort()).toEqual([...shown].sort());
    await panel.close();
  });

  it('say what changed since the last visit', async () => {
    const url = texts.put('/privacy-policy', makePolicyPage('Starling Tea', BEFORE));
    const page = await driven.browser.newPage();
    const first = await read(page, url);
    expect(first.report.findings.map(({ practice }) => practice)).toContain('sells-data');
    texts.put('/privacy-policy', makePolicyPage('Starling Tea', AFTER));
    const second = await read(page, url, ({ textHash }) => textHash !== first.report.textHash);
    const popup = await openPopup(driven, second.id);
    const change = await waitFor('the change', () =>
      popup.evaluate(() => document.querySelector('.change')?.textContent),
    );
    expect(change).toMatch(/\d new, \d gone and 1 says something else since /);
    await Promise.all([page.close(), popup.close()]);
  });

  it('copy what is asked for', async () => {
    if (name === 'chromium')
      await driven.browser.defaultBrowserContext().overridePermissions(driven.origin, ['clipboard-read']);
    const popup = await openPopup(driven, tabId);
    await popup.bringToFront();
    await popup.select('select[name=format]', 'markdown');
    await popup.click('button.copy');
    await waitFor('the answer', () =>
      popup.evaluate(() => document.querySelector('[role=status]')?.textContent?.includes('Copied.')),
    );
    if (name === 'chromium')
      expect(await popup.evaluate(() => navigator.clipboard.readText())).toMatch(
        /^# Privacy Policy – Larkspur/,
      );
    await popup.close();
  });

  it('do the whole task by keyboard: find, flag, note, save', async () => {
    const popup = await openPopup(driven, tabId);
    await popup.bringToFront();
    const finding = report.findings.find(({ practice }) => practice === 'sells-data');
    const row = `[data-finding="${finding?.id}"]`;
    await tabTo(popup, `${row} button.statement`);
    await popup.keyboard.press('Enter');
    await waitFor('the page to be asked', () =>
      popup.evaluate(() => document.querySelector('[role=status]')?.textContent === 'Shown on the page.'),
    );
    await tabTo(popup, `${row} button.flag`);
    await popup.keyboard.press(' ');
    await waitFor('the note field', () => popup.$(`${row} textarea`));
    await tabTo(popup, `${row} textarea`);
    await popup.keyboard.type('by keyboard');
    await tabTo(popup, 'select[name=format]');
    await popup.select('select[name=format]', 'json');
    await tabTo(popup, 'button.save');
    await popup.keyboard.press('Enter');
    const saved = JSON.parse(await takeDownload(driven.downloads, 'json'));
    expect(saved).toMatchObject({ scope: 'flagged', findings: [{ flag: { note: 'by keyboard' } }] });
    await popup.close();
  });

  it('say that a sentence is not on the page any more, and point at nothing else', async () => {
    const url = texts.put('/privacy-notice', makePolicyPage('Wren Shoes', BEFORE));
    const page = await driven.browser.newPage();
    const { id, report: kept } = await read(page, url);
    const popup = await openPopup(driven, id);
    // The popup is asked before Gloss has looked again, and after: the answer is the same.
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('p'))
        if (paragraph.textContent?.includes('not sell')) paragraph.remove();
    });
    const sale = kept.findings.find(({ practice }) => practice === 'sells-data');
    await popup.evaluate(
      (selector: string) => document.querySelector<HTMLElement>(selector)?.click(),
      `[data-finding="${sale?.id}"] button.statement`,
    );
    await waitFor('the answer', () =>
      popup.evaluate(() =>
        document.querySelector('[role=status]')?.textContent?.includes('not on the page any more'),
      ),
    );
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await Promise.all([page.close(), popup.close()]);
  });

  it.each(['popup.html', 'sidepanel.html'])('have no fault that axe finds in %s', async (path) => {
    const page = await driven.openExtensionPage(`${path}?tabId=${tabId}`);
    await waitFor('the report', () => page.$('.report-head'));
    for (const theme of name === 'chromium' ? THEMES : [[]]) {
      if (theme.length > 0) await page.emulateMediaFeatures([...theme]);
      expect(await runAxe(page)).toEqual([]);
    }
    await page.close();
  });

  it.each(['popup.html', 'sidepanel.html'])('need no sideways scrolling at 360 px in %s', async (path) => {
    const page = await driven.openExtensionPage(`${path}?tabId=${tabId}`);
    await page.setViewport({ width: 360, height: 640 });
    await waitFor('the report', () => page.$('.report-head'));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    await page.close();
  });

  if (name === 'chromium') {
    it('the real side panel opens from the popup and follows the reader to another tab', async () => {
      const popup = await openPopup(driven, tabId);
      await popup.bringToFront();
      await popup.click('button.open-panel');
      const target = await driven.browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'));
      const panel = await target.asPage();
      await sample.bringToFront();
      await waitFor('the sample in the panel', async () =>
        (await panel.evaluate(() => document.body.textContent ?? '')).includes(
          `${report.findings.length} findings`,
        ),
      );
      const other = await driven.browser.newPage();
      await read(other, texts.put('/privacy', makePolicyPage('Heron Boats', BEFORE)));
      await other.bringToFront();
      await waitFor('the other page in the panel', async () =>
        /[1-9] findings in/.test(
          await panel.evaluate(() => document.querySelector('.counts')?.textContent ?? ''),
        ),
      );
      await Promise.all([other.close(), popup.close()]);
    });
  }
});
