// Takes the pictures in docs/screens from the built extension: every surface, light, dark, narrow, in
// German, and in Firefox. For looking at, and for the README; nothing compares them.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { driveBrowser } from '../test/support/drive-browser.ts';
import { readTabId, waitForPageState } from '../test/support/live-page.ts';
import { hasHost } from '../test/support/page-dom.ts';
import { servePages } from '../test/support/serve-pages.ts';
import { makePolicyPage, serveTexts } from '../test/support/serve-texts.ts';
import { waitFor } from '../test/support/wait-for.ts';
import { ROOT } from './run-step.mjs';
import { CHANGED, OTHERS } from './screen-policies.mjs';

const WIDE = { width: 1200, height: 800 };
const NARROW = { width: 360, height: 740 };
const POPUP = { width: 400, height: 600 };
const PANEL = { width: 380, height: 800 };
/** A picture is taken when nothing moves any more; smooth scrolling and fonts take less than this. */
const REST_MS = 500;

const folder = join(ROOT, 'docs', 'screens');
mkdirSync(folder, { recursive: true });
const pages = await servePages();
const texts = await serveTexts();

for (const variant of [
  { name: 'chromium', prefix: '', theme: 'light', suffix: 'light', sizes: 'wide' },
  { name: 'chromium', prefix: '', theme: 'dark', suffix: 'dark', sizes: 'wide' },
  { name: 'chromium', prefix: '', theme: 'light', suffix: '360', sizes: 'narrow' },
  { name: 'chromium', prefix: '', theme: 'light', suffix: 'de', sizes: 'wide', language: 'de' },
  { name: 'firefox', prefix: 'firefox-', theme: 'light', suffix: 'light', sizes: 'wide' },
  { name: 'firefox', prefix: 'firefox-', theme: 'dark', suffix: 'dark', sizes: 'wide' },
]) {
  const { name, theme, language } = variant;
  const driven = await driveBrowser(name, { theme, language });
  await takeAll(driven, variant);
  await driven.close();
}
await Promise.all([pages.close(), texts.close()]);

async function takeAll(driven, variant) {
  const probe = await driven.openExtensionPage('popup.html?tabId=0');
  const page = await takeOverlay(driven, probe, variant);
  const tabId = await readTabId(probe, page.url());
  await takePage(driven, variant, 'popup', `popup.html?tabId=${tabId}`, '.report-head', POPUP);
  await takePage(driven, variant, 'panel', `sidepanel.html?tabId=${tabId}`, '.outline', PANEL, {
    scrollTo: '[role=tablist]',
  });
  const urls = await readPolicies(driven, probe);
  const hash = (path, params) => `library.html#${path}?${new URLSearchParams(params)}`;
  await takePage(driven, variant, 'library', 'library.html', 'tbody tr, li');
  await takePage(
    driven,
    variant,
    'library-policy',
    hash('/policy', { url: urls[0], view: 'history' }),
    '.history',
    WIDE,
    {
      scrollTo: '.changed-practices',
    },
  );
  await takePage(
    driven,
    variant,
    'library-compare',
    hash('/compare', [
      ['urls', urls[0]],
      ['urls', urls[1]],
      ['urls', urls[2]],
    ]),
    'table, h2',
  );
  await takePage(driven, variant, 'options', 'options.html', 'h2');
  await takePage(driven, variant, 'options-taxonomy', 'options.html#taxonomy/sells-data', 'h2');
  await takePage(driven, variant, 'welcome', 'welcome.html', 'h2');
  await page.close();
}

async function takeOverlay({ browser }, probe, { prefix, suffix, theme, sizes }) {
  const page = await browser.newPage();
  await page.setViewport(sizes === 'narrow' ? NARROW : WIDE);
  const url = pages.urlOf(theme === 'dark' ? 'dark-page' : 'sample');
  await page.goto(url);
  await waitForPageState(probe, await readTabId(probe, url));
  await page.bringToFront();
  await waitFor('the overlay', () => hasHost(page));
  await rest();
  await page.screenshot({ path: join(folder, `${prefix}overlay-${suffix}.png`) });
  await openCard(page);
  await page.screenshot({ path: join(folder, `${prefix}card-${suffix}.png`) });
  return page;
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
  await rest();
  await page.mouse.click(x, y);
  await rest();
}

async function takePage(driven, variant, surface, path, selector, size = WIDE, { scrollTo } = {}) {
  const { prefix, suffix, theme, sizes, name } = variant;
  const page = await driven.openExtensionPage(path);
  await page.setViewport(sizes === 'narrow' ? NARROW : (size ?? WIDE));
  if (name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await waitFor(`${selector} in ${surface}`, () => page.$(selector));
  if (scrollTo) {
    await waitFor(`${scrollTo} in ${surface}`, () => page.$(scrollTo));
    await page.evaluate((wanted) => document.querySelector(wanted)?.scrollIntoView(), scrollTo);
  }
  await rest();
  await page.screenshot({ path: join(folder, `${prefix}${surface}-${suffix}.png`) });
  await page.close();
}

/** Reads the policies of the library's pictures: the one that changes first, before and after. */
async function readPolicies({ browser }, probe) {
  const page = await browser.newPage();
  const read = async ({ host, company }, paragraphs, isNew = () => true) => {
    const put = texts.put(`/${host}/privacy-policy`, makePolicyPage(company, paragraphs));
    // A name of its own for each, so that the library does not show one address three times.
    const url = put.replace('127.0.0.1', `${host}.localhost`);
    await page.goto(url);
    const isRead = (state) => state?.status === 'done' && isNew(state.report);
    const state = await waitForPageState(probe, await readTabId(probe, url), isRead);
    return state.report;
  };
  const before = await read(CHANGED, CHANGED.before);
  const rest = [];
  for (const other of OTHERS) rest.push(await read(other, other.paragraphs));
  const after = await read(CHANGED, CHANGED.after, ({ textHash }) => textHash !== before.textHash);
  await page.close();
  return [after.url, ...rest.map(({ url }) => url)];
}

function rest() {
  return new Promise((resolve) => setTimeout(resolve, REST_MS));
}
