// Checks a page of the extension for accessibility, as a reader with the given theme would have it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Gives what axe finds wrong on a page, each in one line: rule, where, what. Empty is good. */
export async function runAxe(page: Page): Promise<string[]> {
  // Run as the page's own code would not be: its policy allows no text to become a script.
  await page.evaluate(source);
  return await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  });
}

/** Themes that a page must be right in; Firefox takes no theme over this protocol. */
export const THEMES = [
  [{ name: 'prefers-color-scheme', value: 'light' }],
  [{ name: 'prefers-color-scheme', value: 'dark' }],
  [{ name: 'forced-colors', value: 'active' }],
] as const;
