// Kills Chromium's service worker while it answers: the report must arrive all the same.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, driveBrowser } from './drive-browser.ts';
import { readTabId, waitForPageState } from './live-page.ts';
import { makeReport } from './make-report.ts';
import { hasHost } from './page-dom.ts';
import { readPage } from './read-page.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { waitFor } from './wait-for.ts';

/** Describes what is left when the worker dies under a call. */
export function describeWorkerDeath(): void {
  describe('a worker that is killed while it answers', () => {
    let server: PageServer;
    let driven: Driven;

    beforeAll(async () => {
      server = await servePages();
      driven = await driveBrowser('chromium');
    });
    afterAll(async () => {
      await driven?.close();
      await server?.close();
    });

    it('loses nothing: the report arrives and the overlay is painted', async () => {
      const probe = await driven.openExtensionPage('popup.html?tabId=0');
      const page = await driven.browser.newPage();
      const url = server.urlOf('very-long');
      const running = waitForRow(probe, url);
      await page.goto(url);
      expect(await running).toBe('running');
      await killWorker(driven);

      const tabId = await readTabId(probe, url);
      const state = await waitForPageState(probe, tabId, (one) => one?.status === 'done', 30_000);
      await waitFor('the overlay', () => hasHost(page));
      const expected = await makeReport(readPage('very-long'), url);
      expect(state?.report?.summary).toEqual(expected.summary);
    });
  });
}

/** Reads the row of a page straight from the database as soon as there is one; wakes nobody. */
async function waitForRow(probe: Page, url: string): Promise<string> {
  return probe.evaluate(
    (key: string) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('gloss');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const poll = () => {
            const reading = opening.result.transaction('reports').objectStore('reports').get(key);
            reading.onerror = () => reject(reading.error);
            reading.onsuccess = () => {
              if (!reading.result) setTimeout(poll, 2);
              else {
                opening.result.close();
                resolve(reading.result.status);
              }
            };
          };
          poll();
        };
      }),
    url,
  );
}

async function killWorker({ browser, origin }: Driven): Promise<void> {
  const target = browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(origin));
  const worker = await target?.worker();
  if (!worker) throw new Error('The worker is not running, so it cannot be killed');
  await worker.close();
}
