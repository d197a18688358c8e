// The overlay of the built extension, in both browsers: what a reader sees and does, and what a page may
// not notice. All is judged from outside; what stands in the closed root is in overlay-tree.test.ts.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CATEGORIES, driveOverlay, isHostFocused, type OverlayDriver } from '../support/overlay-visits.ts';
import { readMarkups, readSentenceTop } from '../support/page-dom.ts';
import { waitFor } from '../support/wait-for.ts';

describe.each(['chromium', 'firefox'] as const)('the overlay in %s', (name) => {
  let overlay: OverlayDriver;
  const visit: OverlayDriver['visit'] = (...what) => overlay.visit(...what);
  const setOverlay: OverlayDriver['setOverlay'] = (...what) => overlay.setOverlay(...what);
  const ask: OverlayDriver['ask'] = (...what) => overlay.ask(...what);
  const step: OverlayDriver['step'] = (...what) => overlay.step(...what);

  beforeAll(async () => {
    overlay = await driveOverlay(name);
  });
  afterEach(() => overlay.closePages());
  afterAll(() => overlay?.close());

  const shoot = async (page: Page) => Buffer.from(await page.screenshot());
  /** Takes a picture once two in a row are the same, so that no animation is in it. */
  const shootStill = (page: Page) =>
    waitFor('a still picture', async () => {
      const first = await shoot(page);
      return first.equals(await shoot(page)) && first;
    });

  it('changes no node, no layout and no selection of the page, and gives its search nothing', async () => {
    const { page, tabId } = await visit('plain');
    const { before, after } = await readMarkups(page);
    expect(after).toBe(before);
    const measure = () =>
      page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        const boxes = [...document.body.querySelectorAll(':not(details *)')].map((el) => {
          const { left, top, width, height } = el.getBoundingClientRect();
          return [left, top, width, height].join();
        });
        getSelection()?.selectAllChildren(document.body);
        const selected = getSelection()?.toString();
        getSelection()?.removeAllRanges();
        return { scrollWidth, scrollHeight, boxes, selected };
      });
    const marked = await measure();
    await setOverlay(tabId, { isVisible: false });
    expect(await measure()).toEqual(marked);
    await setOverlay(tabId, {});
    const finds = (words: string) =>
      page.evaluate((wanted: string) => {
        getSelection()?.removeAllRanges();
        const isFound = (window as unknown as { find(text: string): boolean }).find(wanted);
        getSelection()?.removeAllRanges();
        return isFound;
      }, words);
    expect(await finds('frost alerts')).toBe(true);
    for (const words of ['Look closer', 'Sells your data', 'Findings of Gloss', 'Finding 1 of'])
      expect(await finds(words)).toBe(false);
  });

  it('goes to the next and previous finding, focuses its badge and wraps around the ends', async () => {
    const { page, tabId } = await visit('plain');
    expect(await step(tabId, 'next')).toBe(true);
    await waitFor('the focus', () => isHostFocused(page));
    expect(await page.evaluate(() => scrollY)).toBeLessThan(400);
    expect(await step(tabId, 'previous')).toBe(true);
    const atEnd = await page.evaluate(() => scrollY);
    expect(atEnd).toBeGreaterThan(await page.evaluate(() => document.documentElement.scrollHeight / 2));
    expect(await step(tabId, 'next')).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBeLessThan(400);
    await setOverlay(tabId, { hiddenCategories: CATEGORIES });
    expect(await step(tabId, 'next')).toBe(false);
    await setOverlay(tabId, { isVisible: false });
    expect(await step(tabId, 'next')).toBe(false);
  });

  it('steps from where the reader scrolled to', async () => {
    const { page, tabId } = await visit('plain');
    await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
    await step(tabId, 'next');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  });

  it('opens a card by keyboard and closes it at Escape, again and again', async () => {
    const { page, tabId } = await visit('plain');
    await step(tabId, 'next');
    await waitFor('the focus', () => isHostFocused(page));
    await page.keyboard.press('Enter');
    const open = await shootStill(page);
    await page.keyboard.press('Escape');
    const closed = await waitFor('the card to go', async () => {
      const shot = await shootStill(page);
      return !shot.equals(open) && shot;
    });
    expect(await isHostFocused(page)).toBe(true);
    await page.keyboard.press('Enter');
    await waitFor('the card again', async () => !(await shoot(page)).equals(closed));
    // From within: the focus is on a button of the card.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await waitFor('the same picture as before', async () => (await shoot(page)).equals(closed));
  });

  it('shows fewer findings when told to, at once, and one of the others when asked', async () => {
    const { page, tabId, report } = await visit('plain');
    const all = await shootStill(page);
    await setOverlay(tabId, { density: 'bad' });
    const few = await waitFor('fewer marks', async () => {
      const shot = await shootStill(page);
      return !shot.equals(all) && shot;
    });
    const good = report.findings.filter(({ rating }) => rating === 'good').at(-1);
    expect(await ask(tabId, 'revealFinding', { findingId: good?.id })).toBe(true);
    const top = await readSentenceTop(page, (good?.sentenceText ?? '').slice(0, 20));
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(800);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await setOverlay(tabId, {});
    await waitFor('more marks', async () => !(await shootStill(page)).equals(few));
  });

  it('says of a sentence that left the page that it is gone, and jumps nowhere', async () => {
    const { page, tabId, report } = await visit('plain');
    const finding = report.findings.find(({ practice }) => practice === 'audit-certified');
    await page.evaluate((words: string) => {
      for (const p of document.querySelectorAll('p, li')) if (p.textContent?.includes(words)) p.remove();
    }, finding?.quote.exact ?? '');
    expect(await ask(tabId, 'revealFinding', { findingId: finding?.id })).toBe(false);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('jumps to the finding whose place at the edge of the window is pressed', async () => {
    const { page, tabId, report } = await visit('plain');
    const last = report.findings.at(-1);
    const y = await page.evaluate(
      (sentenceTop: number) =>
        ((sentenceTop + scrollY) * innerHeight) / document.documentElement.scrollHeight,
      (await readSentenceTop(page, (last?.sentenceText ?? '').slice(0, 25))) ?? 0,
    );
    const x = await page.evaluate(() => document.documentElement.clientWidth - 3);
    await waitFor('the jump', async () => {
      await page.mouse.click(x, y);
      return (await page.evaluate(() => scrollY)) > 500;
    });
    // Nothing lies there when the strip is switched off: the page itself is pressed.
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await setOverlay(tabId, { isMapShown: false });
    await waitFor('the page under the pointer', () =>
      page.evaluate(
        (left: number, top: number) => !document.elementFromPoint(left, top)?.hasAttribute('data-v'),
        x,
        y,
      ),
    );
    await page.mouse.click(x, y);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('prints nothing unasked, and footnotes after the page when asked', async () => {
    const { page, tabId } = await visit('plain');
    const bare = await page.pdf({ format: 'A4' });
    await setOverlay(tabId, { isVisible: false });
    const unmarked = await page.pdf({ format: 'A4' });
    expect(Math.abs(bare.length - unmarked.length)).toBeLessThan(200);
    await setOverlay(tabId, { isPrinted: true });
    const noted = await page.pdf({ format: 'A4' });
    expect(noted.length).toBeGreaterThan(bare.length * 1.3);
    const { before, after } = await readMarkups(page);
    expect(after).toBe(before);
  });

  it('stays quick on a page of more than 3,000 findings', async () => {
    const { page, tabId, report } = await visit('long');
    expect(report.findings.length).toBeGreaterThan(3_000);
    expect(await step(tabId, 'previous')).toBe(true);
    const { top, height } = await page.evaluate(() => ({
      top: scrollY,
      height: document.documentElement.scrollHeight,
    }));
    expect(top).toBeGreaterThan(height * 0.9);
    await waitFor('the focus', () => isHostFocused(page));
  });

  it('marks a policy of one sentence', async () => {
    const { page, tabId } = await visit('short');
    expect(await step(tabId, 'next')).toBe(true);
    await waitFor('the focus', () => isHostFocused(page));
    expect(await step(tabId, 'next')).toBe(true);
    expect(await step(tabId, 'previous')).toBe(true);
  });
});
