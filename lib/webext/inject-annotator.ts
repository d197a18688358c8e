// Puts the annotator into a tab, in its own world, top frame only.
import browser from 'webextension-polyfill';

/** Injects the annotator; rejects where the browser lets no extension in. */
export async function injectAnnotator(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: ['/annotator.js'],
    world: 'ISOLATED',
  });
}
