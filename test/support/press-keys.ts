// Uses a page by its keyboard alone.
import type { KeyInput, Page } from 'puppeteer-core';

/** No page of ours has more places to stop at between two that a task needs. */
const MAX_STOPS = 400;

/** Presses Tab until the keyboard is at an element; throws when it never gets there. */
export async function tabTo(page: Page, selector: string, key: KeyInput = 'Tab'): Promise<void> {
  for (let stops = 0; stops < MAX_STOPS; stops++) {
    const isThere = await page.evaluate(
      (wanted: string) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard never gets to ${selector}`);
}
