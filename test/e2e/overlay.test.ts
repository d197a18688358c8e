// The overlay of the built extension, in both browsers: what a reader sees and does, and what a page may
// not notice. Only Chromium's tools look into a closed root; in Firefox the same is judged from outside.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../lib/model/report.ts';
import type { OverlaySettings } from '../../lib/model/settings.ts';
import { type Driven, driveBrowser } from '../support/drive-browser.ts';
import { readTabId, waitForPageState } from '../support/live-page.ts';
import { makeLongPolicy } from '../support/make-long-policy.ts';
import { type OverlayNode, readOverlay, readSpoken } from '../support/overlay-tree.ts';
import { hasHost, readMarkups, readSentenceTop, rememberMarkup } from '../support/page-dom.ts';
import { readPage } from '../support/read-page.ts';
import { type HtmlServer, serveHtml } from '../support/serve-html.ts';
import { isOver, readTextRects } from '../support/text-rects.ts';
import { waitFor } from '../support/wait-for.ts';

const styled = (css: string, markup = '') =>
  readPage('sample')
    .replace('</head>', `<style>${css}</style></head>`)
    .replace(/<body[^>]*>/, `$&${markup}`);

const SIDEBAR = `<nav style="position:absolute;left:0;top:0;width:200px">${'Planner pages '.repeat(300)}</nav>`;
const PAGES = {
  plain: readPage('sample'),
  dark: readPage('dark-page'),
  lists: readPage('list-heavy').replace(
    '</head>',
    '<style>body { margin: 0 40px !important; }</style></head>',
  ),
  rtl: styled('html { direction: rtl; }'),
  sidebar: styled(
    '.wrap { max-width: none !important; margin-left: 204px !important; padding: 0 3rem 0 0 !important; }',
    SIDEBAR,
  ),
  dense: styled(
    'body * { font-size: 12px !important; line-height: 15px !important; margin-block: 0 !important; }',
  ),
  slim: styled('.wrap { padding: 0 16px !important; }'),
  tight: styled('.wrap { padding: 0 6px !important; }'),
  long: makeLongPolicy(600),
  short:
    '<!doctype html><html lang="en"><title>Privacy Policy</title><h1>Privacy Policy</h1><p>We do not sell your personal information to third parties.</p></html>',
};
type PageName = keyof typeof PAGES;

const ALL: OverlaySettings = {
  isVisible: true,
  density: 'all',
  hiddenCategories: [],
  isMapShown: true,
  isPrinted: false,
};
const CATEGORIES: OverlaySettings['hiddenCategories'] = [
  'collection',
  'tracking',
  'use',
  'sharing',
  'choice',
  'rights',
  'retention',
  'security',
  'governance',
];
const RATINGS = 'Against you|Look closer|Good to know|In your favour';

type Visit = { page: Page; tabId: number; report: Report };
type Api = {
  tabs: { sendMessage(tabId: number, message: object): Promise<{ ok: boolean; value: unknown }> };
};
declare const browser: Api;

describe.each(['chromium', 'firefox'] as const)('the overlay in %s', (name) => {
  let server: HtmlServer;
  let driven: Driven;
  let probe: Page;

  beforeAll(async () => {
    server = await serveHtml(PAGES);
    driven = await driveBrowser(name);
    probe = await driven.openExtensionPage('popup.html?tabId=0');
  });
  afterAll(async () => {
    await driven?.close();
    await server?.close();
  });
  afterEach(async () => {
    for (const page of await driven.browser.pages()) if (page !== probe) await page.close();
  });

  /** Opens a page and waits for its marks. */
  async function visit(slug: PageName, width = 1200): Promise<Visit> {
    const page = await driven.browser.newPage();
    await page.setViewport({ width, height: 800 });
    await rememberMarkup(page);
    const url = server.urlOf(slug);
    await page.goto(url);
    const tabId = await readTabId(probe, url);
    const state = await waitForPageState(probe, tabId, undefined, 40_000);
    await waitFor('the overlay', () => hasHost(page));
    await page.bringToFront();
    return { page, tabId, report: state?.report as Report };
  }

  const ask = (tabId: number, type: string, payload: object) =>
    probe.evaluate(
      async (id: number, message: object) => (await browser.tabs.sendMessage(id, message)).value,
      tabId,
      { type, payload },
    );
  const setOverlay = (tabId: number, part: Partial<OverlaySettings>) =>
    ask(tabId, 'setOverlay', { ...ALL, ...part });
  const step = (tabId: number, direction: 'next' | 'previous') => ask(tabId, 'stepFinding', { direction });
  const isHostFocused = (page: Page) =>
    page.evaluate(() => document.activeElement?.hasAttribute('data-v') ?? false);
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

  if (name === 'chromium')
    describe('seen with the tools of Chromium', () => {
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
});
