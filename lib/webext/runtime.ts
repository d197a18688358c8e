// The life of the extension itself.
import browser from 'webextension-polyfill';

/** `browser.runtime`, for those who listen to messages. */
export const { runtime } = browser;

/** Calls back when Gloss was installed or updated, and when the browser starts. */
export function onStart(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
  browser.runtime.onStartup.addListener(listener);
}

/** Calls back when the reader put Gloss into the browser; never at an update. */
export function onFirstInstall(listener: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') listener();
  });
}

/** Which of the browsers whose surfaces differ this is. */
export type BrowserKind = 'chromium' | 'firefox' | 'android';

/** Reads which browser this is; `android` is Firefox on Android. */
export async function readBrowserKind(): Promise<BrowserKind> {
  const { os } = await browser.runtime.getPlatformInfo();
  if (os === 'android') return 'android';
  // Only Firefox tells what it is.
  return typeof browser.runtime.getBrowserInfo === 'function' ? 'firefox' : 'chromium';
}

/** Reads the version of Gloss. */
export function readVersion(): string {
  return browser.runtime.getManifest().version;
}
