// Starts Chromium or Firefox with the built extension in a profile of its own. Knows how each browser
// wants that done, and nothing of what the extension shows.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { waitFor } from './wait-for.ts';

const GECKO_ID = 'gloss@gloss-extension.example';
/** Firefox gives every profile another uuid; pinned, so that extension pages have a known address. */
const GECKO_UUID = '6c0f2d5e-1a3b-4c7d-9e8f-aa11bb22cc33';
/** Firefox never reports the end of a navigation to an extension page, so nobody waits longer for it. */
const SILENT_NAVIGATION_MS = 1_500;

export type BrowserName = 'chromium' | 'firefox';

/** A running browser with the extension in it. */
export type Driven = {
  name: BrowserName;
  browser: Browser;
  /** Folder that takes the downloads. */
  downloads: string;
  /** Profile folder: give it to `driveBrowser` to start again with the same data. */
  profile: string;
  /** `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  origin: string;
  /** The page that opened because the extension was installed; closed unless it was asked for. */
  welcome: Page;
  /** Opens a page of the extension in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Ends the browser; the profile stays when it is wanted again. */
  close(options?: { keepProfile?: boolean }): Promise<void>;
};

export type DriveOptions = {
  profile?: string;
  isHeadless?: boolean;
  /** Theme of the system, as Firefox is told it; Chromium takes it page by page (`emulateMediaFeatures`). */
  theme?: keyof typeof FIREFOX_THEMES;
  /** Language of the browser's interface; Chromium only, Firefox would need a language pack. */
  language?: 'de' | 'fr' | 'es';
  /** Whether the page that opens at the installation stays. */
  isWelcomeKept?: boolean;
  /** The build to drive: the one for readers, or the one with the gallery and pseudo texts. */
  build?: 'release' | 'gallery';
};

/** Starts a browser with the extension of `.output`; throws when either is missing. */
export async function driveBrowser(name: BrowserName, options: DriveOptions = {}): Promise<Driven> {
  const executablePath = findBrowser(name);
  if (!executablePath) throw new Error(`${name} is not on this machine; run \`npm test\` or \`npm start\`.`);
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), `gloss-${name}-`)));
  const downloads = await mkdtemp(join(tmpdir(), 'gloss-downloads-'));
  const shared: LaunchOptions = {
    executablePath,
    userDataDir: profile,
    headless: options.isHeadless ?? true,
    ...(options.language && {
      env: { ...process.env, LANGUAGE: options.language, LANG: `${options.language}.UTF-8` },
    }),
    defaultViewport: options.isHeadless === false ? null : { width: 1200, height: 900 },
  };
  const browser = await puppeteer.launch({ ...shared, ...LAUNCH[name](downloads, options) });
  const suffix = options.build === 'gallery' ? '-gallery' : '';
  const folder = fileURLToPath(new URL(`../../.output/${BUILDS[name]}${suffix}`, import.meta.url));
  const id = await browser.installExtension(folder);
  const origin = name === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${GECKO_UUID}`;
  const welcome = await findWelcomePage(browser, origin);
  if (!options.isWelcomeKept) await welcome.close();
  return {
    name,
    browser,
    downloads,
    profile,
    origin,
    welcome,
    openExtensionPage: (path) => openExtensionPage(browser, name, `${origin}/${path}`),
    async close({ keepProfile = false } = {}) {
      await browser.close();
      const folders = keepProfile ? [downloads] : [downloads, profile];
      for (const path of folders) await rm(path, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const BUILDS: Record<BrowserName, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** What pages are told of the system's theme: 0 is dark, 1 light; forced colours come from an accessible theme. */
const FIREFOX_THEMES = {
  light: { 'layout.css.prefers-color-scheme.content-override': 1 },
  dark: { 'layout.css.prefers-color-scheme.content-override': 0 },
  forced: { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 },
};

const LAUNCH: Record<BrowserName, (downloads: string, options: DriveOptions) => LaunchOptions> = {
  chromium: (downloads, { language }) => ({
    pipe: true,
    enableExtensions: true,
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
      ...(language ? [`--lang=${language}`] : []),
    ],
  }),
  firefox: (downloads, { theme = 'light' }) => ({
    browser: 'firefox',
    // Without it BiDi refuses to navigate to moz-extension: pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      // A temporary add-on is removed at exit; a real one is not, and keeps its data.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...FIREFOX_THEMES[theme],
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
    },
  }),
};

/** Waits for the page that opens at every installation; each start of a driven browser is one. */
async function findWelcomePage(browser: Browser, origin: string): Promise<Page> {
  return await waitFor('the welcome page', async () => {
    for (const page of await browser.pages()) {
      // Firefox does not tell the address of pages it opened by itself, so the page is asked.
      const href = await page.evaluate(() => location.href).catch(() => '');
      if (href.startsWith(`${origin}/welcome.html`)) return page;
    }
    return null;
  });
}

async function openExtensionPage(browser: Browser, name: BrowserName, url: string): Promise<Page> {
  const page = await browser.newPage();
  if (name === 'chromium') await page.goto(url);
  else await page.goto(url, { timeout: SILENT_NAVIGATION_MS }).catch(() => {});
  await page.waitForFunction(
    (wanted: string) => location.href.startsWith(wanted) && document.readyState === 'complete',
    {},
    url.split('?')[0] ?? url,
  );
  return page;
}
