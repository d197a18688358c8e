// Opens pages that the overlay is tested on, and asks their annotator as Gloss's own pages do. Judges nothing.
import type { Page } from 'puppeteer-core';
import type { Report } from '../../lib/model/report.ts';
import type { OverlaySettings } from '../../lib/model/settings.ts';
import { type BrowserName, driveBrowser } from './drive-browser.ts';
import { readTabId, waitForPageState } from './live-page.ts';
import { makeLongPolicy } from './make-long-policy.ts';
import { hasHost, rememberMarkup } from './page-dom.ts';
import { readPage } from './read-page.ts';
import { serveHtml } from './serve-html.ts';
import { waitFor } from './wait-for.ts';

const styled = (css: string, markup = '') =>
  readPage('sample')
    .replace('</head>', `<style>${css}</style></head>`)
    .replace(/<body[^>]*>/, `$&${markup}`);

const SIDEBAR = `<nav style="position:absolute;left:0;top:0;width:200px">${'Planner pages '.repeat(300)}</nav>`;
const PAGES = {
  plain: readPage('sample'),
  dark: readPage('dark-page'),
  lists: readPage('list-heavy').replace(
    '</head>',
    '<style>body { margin: 0 40px !important; }</style></head>',
  ),
  rtl: styled('html { direction: rtl; }'),
  sidebar: styled(
    '.wrap { max-width: none !important; margin-left: 204px !important; padding: 0 3rem 0 0 !important; }',
    SIDEBAR,
  ),
  dense: styled(
    'body * { font-size: 12px !important; line-height: 15px !important; margin-block: 0 !important; }',
  ),
  slim: styled('.wrap { padding: 0 16px !important; }'),
  tight: styled('.wrap { padding: 0 6px !important; }'),
  long: makeLongPolicy(600),
  short:
    '<!doctype html><html lang="en"><title>Privacy Policy</title><h1>Privacy Policy</h1><p>We do not sell your personal information to third parties.</p></html>',
};
export type PageName = keyof typeof PAGES;

/** Settings under which everything shows. */
export const ALL: OverlaySettings = {
  isVisible: true,
  density: 'all',
  hiddenCategories: [],
  isMapShown: true,
  isPrinted: false,
};
/** Every category, to hide. */
export const CATEGORIES: OverlaySettings['hiddenCategories'] = [
  'collection',
  'tracking',
  'use',
  'sharing',
  'choice',
  'rights',
  'retention',
  'security',
  'governance',
];

/** A page with its marks. */
export type Visit = { page: Page; tabId: number; report: Report };
type Api = {
  tabs: { sendMessage(tabId: number, message: object): Promise<{ ok: boolean; value: unknown }> };
};
declare const browser: Api;

export type OverlayDriver = Awaited<ReturnType<typeof driveOverlay>>;

/** Starts a browser with the extension, and a server with the pages. */
export async function driveOverlay(name: BrowserName) {
  const server = await serveHtml(PAGES);
  const driven = await driveBrowser(name);
  const probe = await driven.openExtensionPage('popup.html?tabId=0');

  /** Opens a page and waits for its marks. */
  async function visit(slug: PageName, width = 1200): Promise<Visit> {
    const page = await driven.browser.newPage();
    await page.setViewport({ width, height: 800 });
    await rememberMarkup(page);
    const url = server.urlOf(slug);
    await page.goto(url);
    const tabId = await readTabId(probe, url);
    const state = await waitForPageState(probe, tabId, undefined, 40_000);
    await waitFor('the overlay', () => hasHost(page));
    await page.bringToFront();
    return { page, tabId, report: state?.report as Report };
  }

  /** Sends a call to the annotator of a tab and gives its value. */
  const ask = (tabId: number, type: string, payload: object) =>
    probe.evaluate(
      async (id: number, message: object) => (await browser.tabs.sendMessage(id, message)).value,
      tabId,
      { type, payload },
    );

  return {
    visit,
    ask,
    setOverlay: (tabId: number, part: Partial<OverlaySettings>) =>
      ask(tabId, 'setOverlay', { ...ALL, ...part }),
    step: (tabId: number, direction: 'next' | 'previous') => ask(tabId, 'stepFinding', { direction }),
    async closePages(): Promise<void> {
      for (const page of await driven.browser.pages()) if (page !== probe) await page.close();
    },
    async close(): Promise<void> {
      await driven.close();
      await server.close();
    },
  };
}

/** Tells whether the focus is in the overlay, as far as a page can tell. */
export function isHostFocused(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.hasAttribute('data-v') ?? false);
}
