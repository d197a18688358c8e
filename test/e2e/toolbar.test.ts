// The toolbar button's signs and words, the keys and the context menu, in the built extension.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fireEvent } from '../support/background.ts';
import { type BrowserName, type Driven, driveBrowser } from '../support/drive-browser.ts';
import { type LiveBadge, readLiveBadge, readTabId, waitForPageState } from '../support/live-page.ts';
import { hasHost } from '../support/page-dom.ts';
import { openPopup, readPopupText } from '../support/popup-page.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';
import { waitFor } from '../support/wait-for.ts';

const PROBE = 'popup.html?tabId=0';

type Visit = { page: Page; url: string; tabId: number };

describe.each<BrowserName>(['chromium', 'firefox'])('the toolbar button in %s', (name) => {
  let server: PageServer;
  let driven: Driven;
  let probe: Page;

  beforeAll(async () => {
    server = await servePages();
    driven = await driveBrowser(name);
    probe = await driven.openExtensionPage(PROBE);
  });
  afterEach(async () => {
    for (const page of await driven.browser.pages()) if (page !== probe) await page.close();
  });
  afterAll(async () => {
    await driven?.close();
    await server?.close();
  });

  async function visit(slug: string): Promise<Visit> {
    const page = await driven.browser.newPage();
    const url = server.urlOf(slug);
    await page.goto(url);
    return { page, url, tabId: await readTabId(probe, url) };
  }

  async function waitForBadge(tabId: number, isReached: (badge: LiveBadge) => boolean): Promise<LiveBadge> {
    return await waitFor('the badge', async () => {
      const badge = await readLiveBadge(probe, tabId);
      return isReached(badge) && badge;
    });
  }

  it('shows that Gloss reads, and then how much there is to read', async () => {
    const page = await driven.browser.newPage();
    await page.goto(server.urlOf('news-about-privacy'));
    const tabId = await readTabId(probe, server.urlOf('news-about-privacy'));
    const seen = recordBadges(probe, tabId);
    await page.goto(server.urlOf('very-long'));
    expect(await seen).toEqual(['…', expect.stringMatching(/^\d+\+?$/)]);
    expect((await readLiveBadge(probe, tabId)).title).toMatch(/^Gloss: [\d,]+ points worth reading/);
  });

  it('is blank on a page that is no policy', async () => {
    const { tabId } = await visit('news-about-privacy');
    const later = await visit('dark-page');
    await waitForPageState(probe, later.tabId);
    expect(await readLiveBadge(probe, tabId)).toEqual({ text: '', title: 'Gloss' });
  });

  it('shows a sign and a reason where Gloss could not look', async () => {
    const { tabId } = await visit('not-english');
    const { title } = await waitForBadge(tabId, ({ text }) => text === '!');
    expect(title).toMatch(/could not look at this page: .*Italian/);
  });

  it('is blank and says why where the reader wants to be asked', async () => {
    await writeSettings(probe, { when: 'click' });
    const { page, tabId } = await visit('dark-page');
    const { text } = await waitForBadge(tabId, ({ title }) => title.includes('press to have it read'));
    expect(text).toBe('');
    expect(await hasHost(page)).toBe(false);
  });

  it('is blank and says why on a site that is switched off', async () => {
    await writeSettings(probe, { when: 'every', offSites: ['127.0.0.1'] });
    const { page, tabId } = await visit('dark-page');
    const { text } = await waitForBadge(tabId, ({ title }) => title.includes('switched off on this site'));
    expect(text).toBe('');
    expect(await hasHost(page)).toBe(false);
    const popup = await openPopup(driven, tabId);
    await waitFor('the reason', async () =>
      (await readPopupText(popup)).includes('does not read 127.0.0.1 by itself'),
    );
  });

  it('has a menu with both choices', async () => {
    // Browsers list no menu; changing a choice that is not there fails.
    const missing = await probe.evaluate(
      async (ids: string[]) => {
        const { browser } = globalThis as unknown as {
          browser: { contextMenus: { update(id: string, change: object): Promise<void> } };
        };
        const tried = await Promise.allSettled(ids.map((id) => browser.contextMenus.update(id, {})));
        return tried.map(({ status }) => status);
      },
      ['annotate-page', 'check-link', 'no-such-choice'],
    );
    expect(missing).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  });

  if (name === 'chromium') {
    describe('the events behind keys and menu', () => {
      it('read a page that was not read, and go on from there', async () => {
        await writeSettings(probe, { when: 'click', offSites: [] });
        const { page, tabId } = await visit('dark-page');
        await fireEvent(driven, 'commands.onCommand', 'next-finding', { id: tabId });
        await waitFor('the overlay', () => hasHost(page));
      });

      it('switch the marks off and on', async () => {
        for (const isOverlayVisible of [false, true]) {
          await fireEvent(driven, 'commands.onCommand', 'toggle-marks');
          await waitFor(
            'the setting',
            async () => (await readSettings(probe))?.isOverlayVisible === isOverlayVisible,
          );
        }
      });

      it('read the page of the menu, recognised or not', async () => {
        const { page, tabId } = await visit('terms-of-service');
        await fireEvent(driven, 'contextMenus.onClicked', { menuItemId: 'annotate-page' }, { id: tabId });
        await waitFor('the overlay', () => hasHost(page));
      });

      it('open the link of the menu beside the page and read it, recognised or not', async () => {
        const { tabId } = await visit('news-about-privacy');
        const linkUrl = server.urlOf('terms-of-service');
        await fireEvent(
          driven,
          'contextMenus.onClicked',
          { menuItemId: 'check-link', linkUrl },
          { id: tabId },
        );
        const opened = await waitFor('the tab', async () => await readTabId(probe, linkUrl));
        const state = await waitForPageState(probe, opened);
        expect(state?.report?.findings.length).toBeGreaterThan(0);
      });
    });
  }
});

/** Notes every sign that the button of a tab shows, until it is a count. */
function recordBadges(probe: Page, tabId: number): Promise<string[]> {
  return probe.evaluate(async (id: number) => {
    const { browser } = globalThis as unknown as {
      browser: { action: { getBadgeText(what: object): Promise<string> } };
    };
    const seen: string[] = [];
    while (!/\d/.test(seen.at(-1) ?? '')) {
      const text = await browser.action.getBadgeText({ tabId: id });
      if (text !== '' && seen.at(-1) !== text) seen.push(text);
    }
    return seen;
  }, tabId);
}

type Kept = Record<string, unknown>;

/** Writes settings as the options do, straight into the database that all of Gloss reads. */
async function writeSettings(probe: Page, patch: Kept): Promise<void> {
  await useSettings(probe, patch);
}

async function readSettings(probe: Page): Promise<Kept | undefined> {
  return await useSettings(probe, null);
}

function useSettings(probe: Page, patch: Kept | null): Promise<Kept | undefined> {
  return probe.evaluate(
    (change: Kept | null) =>
      new Promise<Kept | undefined>((resolve, reject) => {
        const opening = indexedDB.open('gloss');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const settings = opening.result
            .transaction('settings', change ? 'readwrite' : 'readonly')
            .objectStore('settings');
          const reading = settings.get('settings');
          reading.onsuccess = () => {
            const row = reading.result as Kept | undefined;
            const work = change ? settings.put({ ...row, ...change, id: 'settings' }) : reading;
            if (!change) resolve(row);
            work.onerror = () => reject(work.error);
            settings.transaction.oncomplete = () => {
              opening.result.close();
              resolve(row);
            };
          };
        };
      }),
    patch,
  );
}
