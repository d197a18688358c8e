// Every page in words that are long and strange: what is cut off, or was never put into a file of words,
// shows. Chromium only: both browsers lay out the same pages from the same files.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSeed } from '../../seeds/index.ts';
import { type Driven, driveBrowser } from '../support/drive-browser.ts';
import { findCutTexts, findPlainTexts, listViews, type View } from '../support/find-texts.ts';
import { readTabId, waitForPageState } from '../support/live-page.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';
import { waitFor } from '../support/wait-for.ts';

/** The pages, with `TAB` and `URL` for the policy and `OTHER` for another one. */
const PAGES = [
  'popup.html?tabId=TAB',
  'sidepanel.html?tabId=TAB',
  'library.html',
  'library.html#/policy?url=URL',
  'library.html#/compare?urls=URL&urls=OTHER',
  'options.html',
  'options.html#shown',
  'options.html#languages',
  'options.html#taxonomy',
  'options.html#taxonomy/sells-data',
  'options.html#shortcuts',
  'options.html#data',
  'options.html#about',
  'welcome.html',
];
const WIDTHS = [360, 1200];

let server: PageServer;
let driven: Driven;
let places: Record<'TAB' | 'URL' | 'OTHER', string>;
/** What is rightly not in a file of words: the policy, and what the seed says of it. */
let given: string[];

beforeAll(async () => {
  server = await servePages();
  driven = await driveBrowser('chromium', { build: 'gallery' });
  const probe = await driven.openExtensionPage('popup.html?tabId=0');
  given = textsOf(readSeed());
  const [policy, other] = [await readPolicy(probe, 'sample'), await readPolicy(probe, 'list-heavy')];
  places = {
    TAB: String(policy.tabId),
    URL: encodeURIComponent(policy.url),
    OTHER: encodeURIComponent(other.url),
  };
  await probe.close();
});
afterAll(async () => {
  await driven?.close();
  await server?.close();
});

/** Has a policy read, and notes what may be shown of it. */
async function readPolicy(probe: Page, slug: string): Promise<{ tabId: number; url: string }> {
  const page = await driven.browser.newPage();
  await page.goto(server.urlOf(slug));
  const url = page.url();
  const tabId = await readTabId(probe, url);
  const state = await waitForPageState(probe, tabId);
  given.push(...textsOf(state?.report), await page.evaluate(() => document.body.textContent ?? ''));
  return { tabId, url };
}

describe.each(PAGES)('%s in pseudo words', (path) => {
  let page: Page;
  let views: View[];

  beforeAll(async () => {
    const address = path.replace(/TAB|URL|OTHER/g, (name) => places[name as keyof typeof places]);
    page = await driven.openExtensionPage(address);
    await waitFor('the words of the page', () =>
      page.evaluate(() => /⟦/.test(document.body.innerText) && !document.querySelector('[aria-busy=true]')),
    );
    views = await listViews(page);
  });
  afterAll(async () => {
    await page?.close();
  });

  it.each(WIDTHS)('cuts no text off at %i px', async (width) => {
    await page.setViewport({ width, height: 900 });
    for (const view of views) expect([view.name, await findCutTexts(page, view)]).toEqual([view.name, []]);
  });

  it('says nothing that is in no file of words', async () => {
    for (const view of views)
      expect([view.name, await findPlainTexts(page, view, given)]).toEqual([view.name, []]);
  });
});

/** Lists every text in plain data, however deep. */
function textsOf(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsOf) : [];
}
