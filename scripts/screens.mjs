// Takes the pictures in docs/screens from the built extension: overlay, card and popup, light and dark.
// For looking at, and for the README; nothing compares them.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { driveBrowser } from '../test/support/drive-browser.ts';
import { readTabId, waitForPageState } from '../test/support/live-page.ts';
import { hasHost } from '../test/support/page-dom.ts';
import { openPopup } from '../test/support/popup-page.ts';
import { servePages } from '../test/support/serve-pages.ts';
import { waitFor } from '../test/support/wait-for.ts';
import { ROOT } from './run-step.mjs';

const folder = join(ROOT, 'docs', 'screens');
mkdirSync(folder, { recursive: true });
const server = await servePages();

for (const name of ['chromium', 'firefox']) {
  const driven = await driveBrowser(name);
  for (const [theme, slug] of [
    ['light', 'sample'],
    ['dark', 'dark-page'],
  ]) {
    await takeTheme(driven, theme, slug, name === 'firefox' ? 'firefox-' : '');
  }
  await driven.close();
}
await server.close();

async function takeTheme(driven, theme, slug, prefix) {
  const { browser, name } = driven;
  const page = await browser.newPage();
  const url = server.urlOf(slug);
  await page.goto(url);
  const probe = await driven.openExtensionPage('popup.html?tabId=0');
  const tabId = await readTabId(probe, url);
  await waitForPageState(probe, tabId);
  await probe.close();
  await page.bringToFront();
  await waitFor('the overlay', () => hasHost(page));
  await page.screenshot({ path: join(folder, `${prefix}overlay-${theme}.png`) });
  await openCard(page);
  await page.screenshot({ path: join(folder, `${prefix}card-${theme}.png`) });
  const popup = await openPopup(driven, tabId);
  await popup.setViewport({ width: 400, height: 600, deviceScaleFactor: 1 });
  // Firefox takes no colour scheme over this protocol: its popup is shown in the light one only.
  if (name === 'chromium') await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await popup.screenshot({ path: join(folder, `${prefix}popup-${theme}.png`) });
  await popup.close();
  await page.close();
}

// Badges live in a closed root: the pointer finds them where a reader's would, left of a list item.
async function openCard(page) {
  const { x, y } = await page.evaluate(() => {
    const texts = [...document.querySelectorAll('main p, main li, p, li')];
    const item = texts.find((one) => /^We (do not|sell|will never)/.test(one.textContent.trim())) ?? texts[0];
    item.scrollIntoView({ block: 'center' });
    const list = item.closest('ul, ol') ?? item;
    const first = document.createRange();
    first.selectNodeContents(item);
    const line = first.getClientRects()[0];
    return { x: list.getBoundingClientRect().left - 16, y: line.top + line.height / 2 };
  });
  await page.mouse.click(x, y);
  await new Promise((resolve) => setTimeout(resolve, 400));
}
