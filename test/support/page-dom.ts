// Looks at a web page from the outside, as the page itself could: its own nodes, and whether Gloss's
// host element is there. Never looks into the closed root.
import type { Page } from 'puppeteer-core';

/** The host has another tag on every page; its place and its attribute are all that is fixed. */
const HOSTS = 'html > [data-v]:not(head, body)';

/** True when Gloss's host element is on the page: the only root child with a made-up name and a sign. */
export async function hasHost(page: Page): Promise<boolean> {
  return page.evaluate((hosts: string) => document.querySelector(hosts) !== null, HOSTS);
}

/** Makes the page remember its own markup as it was when its parser had ended. */
export async function rememberMarkup(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    addEventListener('DOMContentLoaded', () => {
      Object.assign(window, { markupBefore: document.documentElement.outerHTML });
    });
  });
}

/** Reads the remembered markup and the markup of now without Gloss's host. */
export async function readMarkups(page: Page): Promise<{ before: string; after: string }> {
  return page.evaluate((hosts: string) => {
    const clone = document.documentElement.cloneNode(true) as Element;
    const found = document.querySelectorAll(hosts);
    const copies = [...clone.children].filter((el) =>
      [...found].some((host) => host.localName === el.localName),
    );
    for (const el of copies) el.remove();
    const { markupBefore } = window as unknown as { markupBefore: string };
    return { before: markupBefore, after: clone.outerHTML };
  }, HOSTS);
}

/** Says where on the screen a sentence of the page is; null when the page does not hold it in one text node. */
export async function readSentenceTop(page: Page, words: string): Promise<number | null> {
  return page.evaluate((wanted: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      return range.getBoundingClientRect().top;
    }
    return null;
  }, words);
}
