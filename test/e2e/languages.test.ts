// Gloss speaks the language of the browser: its pages, the toolbar button, and what it says of a policy in
// another language. Chromium only: Firefox takes its language from a pack that has to be fetched.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageState } from '../../lib/model/page-state.ts';
import type { Report } from '../../lib/model/report.ts';
import { readWords } from '../../scripts/read-words.ts';
import { readTranslations } from '../../seeds/read-translations.ts';
import { type Driven, driveBrowser } from '../support/drive-browser.ts';
import { readLiveBadge, readTabId, waitForPageState } from '../support/live-page.ts';
import { openPopup, readPopupText } from '../support/popup-page.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';
import { waitFor } from '../support/wait-for.ts';

const translations = readTranslations();

describe.each(['de', 'fr', 'es'] as const)('in a browser in %s', (language) => {
  const words = readWords(language);
  const texts = translations[language];
  let server: PageServer;
  let driven: Driven;
  let report: Report;
  let badgeTitle: string;
  let popup: Awaited<ReturnType<typeof openPopup>>;

  beforeAll(async () => {
    server = await servePages();
    driven = await driveBrowser('chromium', { language });
    const probe = await driven.openExtensionPage('popup.html?tabId=0');
    const page = await driven.browser.newPage();
    await page.goto(server.urlOf('sample'));
    const tabId = await readTabId(probe, page.url());
    report = ((await waitForPageState(probe, tabId)) as PageState).report as Report;
    // The button follows the saved report by a moment.
    badgeTitle = await waitFor('the count on the button', async () => {
      const { text, title } = await readLiveBadge(probe, tabId);
      return /\d/.test(text) && title;
    });
    popup = await openPopup(driven, tabId);
  });
  afterAll(async () => {
    await driven?.close();
    await server?.close();
  });

  it('the findings of an English policy are told in that language', () => {
    expect(report.language).toBe('en');
    expect(report.findings.length).toBeGreaterThan(5);
    for (const { practice, state, label, why, statement } of report.findings) {
      const said = texts?.practices[practice];
      expect([label, why, statement]).toEqual([said?.label, said?.why, said?.statements[state]]);
    }
  });

  it('the checklists are too', () => {
    expect(report.checklists.map(({ title }) => title)).toEqual(
      Object.values(texts?.checklists ?? {}).map(({ title }) => title),
    );
  });

  it('the toolbar button says so in that language', () => {
    expect(badgeTitle).toBe(
      words.background_points_other?.replace('$1', String(report.summary.concernCount)),
    );
  });

  it('the popup is in that language and says that it is', async () => {
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe(language);
    const shown = await readPopupText(popup);
    for (const key of ['rating_bad', 'rating_caution', 'rating_neutral', 'rating_good'])
      expect(shown).toContain(words[key]);
    expect(report.findings.filter(({ statement }) => shown.includes(statement))).not.toEqual([]);
  });
});
