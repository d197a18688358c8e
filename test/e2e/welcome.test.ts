// The first page a reader sees, as the built extension opens it.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fireEvent } from '../support/background.ts';
import { type BrowserName, type Driven, driveBrowser } from '../support/drive-browser.ts';
import { makeReport } from '../support/make-report.ts';
import { runAxe, THEMES } from '../support/run-axe.ts';
import { waitFor } from '../support/wait-for.ts';

/** High enough for the whole sample: marks are drawn only near what shows. */
const VIEWPORT = { width: 1200, height: 1500 };
const BADGE_NAME = /^(?:Against you|Look closer|Good to know|In your favour): (\d+) practice/;

describe.each<BrowserName>(['chromium', 'firefox'])('the welcome page in %s', (name) => {
  let driven: Driven;
  let page: Page;

  beforeAll(async () => {
    driven = await driveBrowser(name, { isWelcomeKept: true });
    page = driven.welcome;
    await page.setViewport(VIEWPORT);
    await page.bringToFront();
    await waitFor('the sample to be read', () => page.$('.state.done'));
  });
  afterAll(async () => {
    await driven?.close();
  });

  const readStatus = () => page.$eval('[role=status]', (el) => el.textContent?.trim() ?? '');

  it('opens once', async () => {
    expect(await countWelcomePages(driven)).toBe(1);
  });

  it('says what the command line says of its sample', async () => {
    const html = await page.$eval('#sample', (el) => el.outerHTML);
    const { summary } = await makeReport(
      `<!doctype html><html lang="en"><head><title>Sample</title></head><body>${html}</body></html>`,
      'https://sample.example/',
    );
    expect(summary.sentenceCount).toBeGreaterThan(8);
    expect(await readStatus()).toBe(
      `Gloss marked ${summary.sentenceCount} sentences: ${summary.findingCount} findings.`,
    );
    const counts = await page.$$eval('.legend li', (rows) =>
      Object.fromEntries(
        rows.map((row) => [row.dataset.rating, Number(row.querySelector('strong')?.textContent)]),
      ),
    );
    expect(counts).toEqual(summary.byRating);
  });

  if (name === 'chromium') {
    it('has badges beside the text for every finding, named with rating and count', async () => {
      const [, count] = /: (\d+) findings/.exec(await readStatus()) ?? [];
      const badges = await waitFor('the badges', async () => {
        const found = await readBadges(page);
        return found.length > 0 && found;
      });
      expect(badges.reduce((sum, badge) => sum + badge.count, 0)).toBe(Number(count));
      const sample = await page.$eval('.sample', (el) => el.getBoundingClientRect().toJSON() as DOMRect);
      for (const { left, top } of badges) {
        expect(left).toBeGreaterThan(sample.left);
        expect(left).toBeLessThan(sample.right);
        expect(top).toBeGreaterThan(sample.top);
        expect(top).toBeLessThan(sample.bottom);
      }
    });

    it('leads the keyboard to a mark, into its card and back', async () => {
      await page.evaluate(() => document.querySelector<HTMLElement>('.actions button')?.focus());
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await waitFor('the card', async () => (await readRoles(page)).includes('dialog'));
      await page.keyboard.press('Escape');
      await waitFor('the card to close', async () => !(await readRoles(page)).includes('dialog'));
    });

    it.each(THEMES)('has nothing that axe finds wrong with $name: $value', async (theme) => {
      await page.emulateMediaFeatures([theme]);
      expect(await runAxe(page)).toEqual([]);
      await page.emulateMediaFeatures([]);
    });
  } else {
    it('has nothing that axe finds wrong', async () => {
      expect(await runAxe(page)).toEqual([]);
    });
  }

  it('hides and shows the marks by keyboard', async () => {
    const marked = await page.screenshot();
    await page.evaluate(() => document.querySelector<HTMLElement>('.actions button')?.focus());
    await page.keyboard.press('Tab');
    await page.keyboard.press(' ');
    const areShown = () => page.$eval('.actions input', (el) => el.checked);
    expect(await areShown()).toBe(false);
    await waitFor('the marks to go', async () => !isSame(await page.screenshot(), marked));
    await page.keyboard.press(' ');
    expect(await areShown()).toBe(true);
  });

  it('fits a screen of 360 pixels', async () => {
    await page.setViewport({ width: 360, height: 800 });
    // Marks follow a frame after the page they are drawn over.
    await waitFor('a page that fits', () =>
      page.evaluate(() => innerWidth === 360 && document.documentElement.scrollWidth <= 360),
    );
    await page.setViewport(VIEWPORT);
  });

  it('asks nothing of any network', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluate(() => location.reload());
    await waitFor('the sample to be read again', () => page.$('.state.done'));
    expect(asked.filter((url) => !/^(chrome-extension|moz-extension|data):/.test(url))).toEqual([]);
    // Firefox tells of no request that stays inside the extension.
    if (name === 'chromium') expect(asked).toContain(`${driven.origin}/welcome.html`);
  });

  if (name === 'chromium') {
    it('opens again when Gloss is installed again, and not when it is updated', async () => {
      await driven.openExtensionPage('popup.html?tabId=0');
      await fireEvent(driven, 'runtime.onInstalled', { reason: 'update', previousVersion: '0.0.1' });
      await fireEvent(driven, 'runtime.onInstalled', { reason: 'install' });
      await waitFor('the page', async () => (await countWelcomePages(driven)) > 1);
      expect(await countWelcomePages(driven)).toBe(2);
    });
  }
});

async function countWelcomePages({ browser, origin }: Driven): Promise<number> {
  const pages = await browser.pages();
  const addresses = await Promise.all(
    pages.map((page) => page.evaluate(() => location.href).catch(() => '')),
  );
  return addresses.filter((href) => href.startsWith(`${origin}/welcome.html`)).length;
}

type Badge = { count: number; left: number; top: number };

/** Reads the badges from the tree that screen readers are given: their root is closed. */
async function readBadges(page: Page): Promise<Badge[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const badges: Badge[] = [];
  for (const { role, ignored, name, backendDOMNodeId } of nodes) {
    const [, count] = BADGE_NAME.exec(String(name?.value ?? '')) ?? [];
    if (role?.value !== 'button' || ignored || !count || !backendDOMNodeId) continue;
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: backendDOMNodeId });
    const [left = 0, top = 0] = model.border;
    badges.push({ count: Number(count), left, top });
  }
  await session.detach();
  return badges;
}

async function readRoles(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value));
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.from(one).equals(Buffer.from(other));
}
