// Every component in every state: drawn without an error, right for axe in every theme, and none forgotten.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, driveBrowser } from '../support/drive-browser.ts';
import { runAxe, THEMES } from '../support/run-axe.ts';
import { waitFor } from '../support/wait-for.ts';

const COMPONENTS = join(import.meta.dirname, '../../components');
const WORDS = ['en', 'de', 'fr', 'es', 'pseudo'];

type Shown = { id: string; component: string };

describe('the gallery', () => {
  let driven: Driven;
  let page: Page;
  let surfaces: string[];
  const shown = new Map<string, Shown[]>();
  const errors: string[] = [];

  beforeAll(async () => {
    driven = await driveBrowser('chromium', { build: 'gallery' });
    page = await driven.openExtensionPage('gallery.html');
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    surfaces = await page.$$eval('.choices:first-of-type a', (links) =>
      links.map((link) => link.textContent ?? ''),
    );
    for (const surface of surfaces) shown.set(surface, await open({ surface }));
  });
  afterEach(async () => {
    await page.emulateMediaFeatures([]);
    errors.length = 0;
  });
  afterAll(async () => {
    await driven?.close();
  });

  /** Opens a surface and lists what it shows. */
  async function open(view: Record<string, string>): Promise<Shown[]> {
    await page.goto(`${driven.origin}/gallery.html?${new URLSearchParams(view)}`);
    await waitFor('the specimens', () => page.$('.specimen'));
    return await page.$$eval('.specimen', (sections) =>
      sections.map((el) => ({ id: el.id, component: el.getAttribute('data-component') ?? '' })),
    );
  }

  it('shows every component', async () => {
    const known = new Set([...shown.values()].flat().map(({ component }) => component));
    expect(listComponents().filter((name) => !known.has(name))).toEqual([]);
  });

  it('gives every state a name of its own', () => {
    const ids = [...shown.values()].flat().map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(80);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(WORDS)(
    'draws all of it without an error, and with something in each frame, in %s',
    async (words) => {
      for (const surface of surfaces) {
        await open({ surface, words });
        const empty = await page.$$eval('.specimen-body', (frames) =>
          frames.filter((frame) => frame.childElementCount === 0).map((frame) => frame.parentElement?.id),
        );
        expect(empty).toEqual([]);
      }
      expect(errors).toEqual([]);
    },
  );

  it.each(WORDS)('fits its frames at a width of 360 pixels in %s', async (words) => {
    await page.setViewport({ width: 360, height: 800 });
    const wide: string[] = [];
    for (const surface of surfaces) {
      await open({ surface, words });
      const found = await page.$$eval('.specimen-body', (frames) =>
        frames
          .filter((frame) => frame.scrollWidth > frame.clientWidth)
          .map((frame) => frame.parentElement?.id),
      );
      wide.push(...found.map(String));
    }
    await page.setViewport({ width: 1200, height: 900 });
    expect(wide).toEqual([]);
  });

  it.each(THEMES)(
    'has nothing that axe finds wrong with $name: $value',
    async (theme) => {
      const wrong: string[] = [];
      for (const surface of surfaces) {
        await open({ surface });
        await page.emulateMediaFeatures([theme]);
        for (const { id } of shown.get(surface) ?? []) {
          await showAlone(page, id);
          const found = (await runAxe(page)).filter((line) => !isOfTheFrame(line, theme.name));
          wrong.push(...found.map((line) => `${id}: ${line}`));
        }
      }
      expect(wrong).toEqual([]);
    },
    240_000,
  );
});

/**
 * Tells what is wrong only because a component stands in the gallery: it does not bring the headings above
 * its own, and in forced colours the browser paints text in its own while axe reads the style sheet.
 */
function isOfTheFrame(line: string, theme: string): boolean {
  return (
    line.startsWith('heading-order:') || (theme === 'forced-colors' && line.startsWith('color-contrast:'))
  );
}

/** Shows one specimen by itself, so that the names of others are not in its way. */
async function showAlone(page: Page, id: string): Promise<void> {
  await page.evaluate((fragment: string) => {
    location.hash = fragment;
  }, id);
  await waitFor(`${id} alone`, () =>
    page.$$eval('.specimen', (sections, wanted) => sections.length === 1 && sections[0]?.id === wanted, id),
  );
}

/** Lists the files that export a component. */
function listComponents(): string[] {
  return readdirSync(COMPONENTS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .filter((path) => /export function [A-Z]/.test(readFileSync(join(COMPONENTS, path), 'utf8')))
    .map((path) => path.replaceAll('\\', '/').replace(/\.tsx$/, ''))
    .sort();
}
