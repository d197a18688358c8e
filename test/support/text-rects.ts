// Where the letters of a page stand on the screen. Knows nothing of Gloss.
import type { Page } from 'puppeteer-core';

export type Rect = { left: number; top: number; right: number; bottom: number };

/** Reads the boxes of all words of the page, in the window. */
export async function readTextRects(page: Page): Promise<Rect[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const found: Rect[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const word of (node.textContent ?? '').matchAll(/\S+/g)) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        for (const { left, top, right, bottom } of range.getClientRects())
          if (right > left) found.push({ left, top, right, bottom });
      }
    }
    return found;
  });
}

/** Tells whether two boxes share more than a hair. */
export function isOver(a: Rect, b: Rect): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0.5 && down > 0.5;
}
