// What stands in the closed root of the overlay, and what a screen reader is given of it. Only Chromium's
// tools look in there; Firefox 153 has none over its protocol.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OverlayNode, readOverlay, readSpoken } from '../support/overlay-tree.ts';
import { CATEGORIES, driveOverlay, isHostFocused, type OverlayDriver } from '../support/overlay-visits.ts';
import { isOver, readTextRects } from '../support/text-rects.ts';
import { waitFor } from '../support/wait-for.ts';

const RATINGS = 'Against you|Look closer|Good to know|In your favour';

describe('the overlay, seen with the tools of Chromium', () => {
  let overlay: OverlayDriver;
  const visit: OverlayDriver['visit'] = (...what) => overlay.visit(...what);
  const setOverlay: OverlayDriver['setOverlay'] = (...what) => overlay.setOverlay(...what);
  const step: OverlayDriver['step'] = (...what) => overlay.step(...what);

  beforeAll(async () => {
    overlay = await driveOverlay('chromium');
  });
  afterEach(() => overlay.closePages());
  afterAll(() => overlay?.close());

  const readBadges = (
    page: Page,
    isReached: (badges: OverlayNode[]) => boolean = ({ length }) => length > 0,
  ) =>
    waitFor('badges', async () => {
      const badges = await readOverlay(page, 'badge');
      return isReached(badges) && badges;
    });

  it.each([
    ['plain', 1200, 'left'],
    ['dark', 1200, 'left'],
    ['lists', 1200, 'left'],
    ['dense', 1200, 'left'],
    ['rtl', 1200, 'right'],
    ['sidebar', 1200, 'right'],
  ] as const)('keeps the rail of the page "%s" off all words', async (slug, width, side) => {
    const { page } = await visit(slug, width);
    const badges = await readBadges(page);
    const words = await readTextRects(page);
    expect(badges.map(({ attributes }) => attributes['data-kind'])).not.toContain('inline');
    expect(new Set(badges.map(({ attributes }) => attributes['data-side']))).toEqual(new Set([side]));
    for (const { box } of badges) {
      if (!box) throw new Error('A badge without a box');
      expect([box.right - box.left, box.bottom - box.top]).toEqual([24, 24]);
      expect(words.filter((word) => isOver(word, box))).toEqual([]);
    }
    for (const [at, { box }] of badges.entries())
      for (const other of badges.slice(at + 1))
        expect(box && other.box && isOver(box, other.box)).toBe(false);
  });

  it('puts the glyph in a thin margin, with a whole target, on a page 360 pixels wide', async () => {
    const { page } = await visit('slim', 360);
    const badges = await readBadges(page);
    const words = await readTextRects(page);
    expect(new Set(badges.map(({ attributes }) => attributes['data-kind']))).toEqual(new Set(['slim']));
    for (const { box } of badges) {
      if (!box) throw new Error('A badge without a box');
      expect([box.right - box.left, box.bottom - box.top]).toEqual([24, 24]);
      const glyph = { ...box, right: box.left + 14, top: box.top + 5, bottom: box.bottom - 5 };
      expect(words.filter((word) => isOver(word, glyph))).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it('puts badges at the ends of sentences where there is no margin', async () => {
    const { page } = await visit('tight', 360);
    const badges = await readBadges(page);
    expect(badges.some(({ attributes }) => attributes['data-kind'] === 'inline')).toBe(true);
    for (const { box } of badges) {
      expect(box?.left).toBeGreaterThanOrEqual(0);
      expect(box?.right).toBeLessThanOrEqual(360);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it('lets one badge stand for sentences whose badges would collide', async () => {
    const { page } = await visit('dense');
    const [first] = await readBadges(page, (badges) => Number(badges[0]?.attributes['data-count']) > 1);
    const { box } = first as OverlayNode;
    await page.mouse.click((box?.left ?? 0) + 12, (box?.top ?? 0) + 12);
    const passages = await waitFor('the card', async () => {
      const found = await readOverlay(page, 'passage');
      return found.length > 0 && found;
    });
    expect(passages.length).toBeGreaterThan(1);
  });

  it('is dark where the page is dark', async () => {
    const light = await readBadges((await visit('plain')).page);
    const dark = await readBadges((await visit('dark')).page);
    expect(new Set(light.map(({ attributes }) => attributes['data-dark']))).toEqual(new Set(['false']));
    expect(new Set(dark.map(({ attributes }) => attributes['data-dark']))).toEqual(new Set(['true']));
  });

  it('draws only what the density asks for', async () => {
    const { page, tabId } = await visit('plain');
    await readBadges(page);
    await setOverlay(tabId, { density: 'bad' });
    const isBad = ({ attributes }: OverlayNode) => attributes['data-rating'] === 'bad';
    expect(
      (await readBadges(page, (badges) => badges.length > 0 && badges.every(isBad))).length,
    ).toBeGreaterThan(3);
    await setOverlay(tabId, { hiddenCategories: CATEGORIES });
    await readBadges(page, (badges) => badges.length === 0);
  });

  it('gives a screen reader buttons that say rating, count and practice, and a card that is a dialog', async () => {
    const { page, tabId } = await visit('plain');
    const drawn = await readBadges(page);
    const spoken = await readSpoken(page);
    const names = new RegExp(`^(${RATINGS}): (1 practice|\\d+ practices)\\. .`);
    const badges = spoken.filter(({ role, name: said }) => role === 'button' && names.test(said));
    expect(badges).toHaveLength(drawn.length);
    expect(badges.every(({ isFocusable }) => isFocusable)).toBe(true);
    expect(
      spoken.filter(({ role, name: said }) => role === 'group' && said === 'Findings of Gloss'),
    ).toHaveLength(1);
    await step(tabId, 'next');
    await waitFor('the focus', () => isHostFocused(page));
    expect(
      (await readSpoken(page)).find(({ isFocused, role }) => isFocused && role === 'button')?.name,
    ).toMatch(names);
    expect((await readOverlay(page, 'status'))[0]?.text).toMatch(/^Findings? 1 .*of \d+$/);
    await page.keyboard.press('Enter');
    const card = await waitFor('the card', async () => {
      const tree = await readSpoken(page);
      return tree.some(({ role }) => role === 'dialog') && tree;
    });
    expect(card.find(({ role }) => role === 'dialog')?.name).toBe('What this passage says');
    for (const said of ['Next finding', 'Previous finding', 'Close'])
      expect(card.some(({ role, name: own }) => role === 'button' && own === said)).toBe(true);
    await waitFor(
      'the status to be empty again',
      async () => (await readOverlay(page, 'status'))[0]?.text === '',
    );
  });

  it('lets the keyboard go through the card, on and out of it', async () => {
    const { page, tabId, report } = await visit('plain');
    await step(tabId, 'next');
    await waitFor('the focus', () => isHostFocused(page));
    await page.keyboard.press('Enter');
    const positionOf = async () => (await readOverlay(page, 'position'))[0]?.text ?? null;
    const first = await waitFor('the card', positionOf);
    // The card itself, "previous", "next".
    for (const key of ['Tab', 'Tab', 'Enter'] as const) await page.keyboard.press(key);
    await waitFor('the next card', async () => {
      const position = await positionOf();
      return position !== null && position !== first;
    });
    await page.keyboard.press('Escape');
    await waitFor('no card', async () => (await readOverlay(page, 'card')).length === 0);
    // On through the badges, also those that come near on the way, and back into the page.
    const drawn = (await readOverlay(page, 'badge')).length;
    let count = 0;
    while ((await isHostFocused(page)) && count < report.summary.sentenceCount + 3) {
      await page.keyboard.press('Tab');
      count++;
    }
    expect(await isHostFocused(page)).toBe(false);
    expect(count).toBeGreaterThan(drawn);
  });

  it('writes footnotes only while it prints, with their numbers at the sentences', async () => {
    const { page, tabId, report } = await visit('plain');
    await setOverlay(tabId, { isPrinted: true });
    expect(await readOverlay(page, 'notes')).toEqual([]);
    await page.emulateMediaType('print');
    const [notes] = await waitFor('the notes', async () => {
      const found = await readOverlay(page, 'notes');
      return found.length > 0 && found;
    });
    for (const { label } of report.findings) expect(notes?.text).toContain(label);
    expect(notes?.text).toContain('frost alerts');
    const [numbers] = await readOverlay(page, 'numbers');
    const last = String(report.summary.sentenceCount);
    expect(numbers?.text).toMatch(new RegExp(`^1234.*${last}$`));
    await page.emulateMediaType('screen');
    await waitFor('no notes', async () => (await readOverlay(page, 'notes')).length === 0);
  });

  it('draws few of 3,000 findings at a time, and the strip in few rows', async () => {
    const { page } = await visit('long');
    expect((await readBadges(page)).length).toBeLessThan(150);
    const [targets] = await waitFor('the strip', async () => {
      const found = await readOverlay(page, 'targets');
      return found.length > 0 && found;
    });
    expect(targets?.attributes.d?.match(/M/g)?.length).toBeLessThanOrEqual(200);
    const [strip] = await readOverlay(page, 'map');
    expect(strip?.attributes['aria-hidden']).toBe('true');
  });

  it('draws no strip on a page that does not scroll', async () => {
    const { page } = await visit('short');
    await readBadges(page);
    expect(await readOverlay(page, 'map')).toEqual([]);
  });
});
