// Finds texts on a page of the extension that a reader of long words would miss: cut off, or not from a
// file of words. Opens what is folded, and goes through the page's tabs.
import type { Page } from 'puppeteer-core';

/** A part of a page that shows after a press: the selector of what to press, or null for the page as it opens. */
export type View = { name: string; press: string | null };

/** Names that are the same in every language. */
const NAMES = [
  /^Gloss$/,
  /^(JSON|CSV|HTML|Markdown|JSON-LD|Hypothesis)\b/,
  /^[A-Z]\w*(\+[A-Z]\w*)+$/,
  /^[\w-]+ \((Apache|MIT|MPL)[-.\d]*\)$/,
  /^\d+\.\d+\.\d+ \(\w+\)$/,
];
/** What `Intl` and addresses say: sizes, dates and times, languages, hosts, mail. */
const NOT_WORDS = [
  /^[\d.,\s–-]*\s?(byte|kB|MB|GB)$/,
  /^\d{1,2} [A-Z][a-z]+ \d{4}.*$/,
  /^(English|German|French|Spanish|Italian|Dutch|Portuguese)$/,
  /^\(?[\w-]+(\.[\w-]+)+(:\d+)?(\/\S*)?\)?$/,
  /^\(?[\w.-]+@[\w.-]+\)?$/,
  /^https?:\S+$/,
];

/** Lists the page as it opens and each of its tabs. */
export async function listViews(page: Page): Promise<View[]> {
  const tabs = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=tab]')].map((tab, at) => {
      tab.dataset.view = String(at);
      return tab.innerText;
    }),
  );
  const pressed = tabs.map((name, at) => ({ name, press: `[data-view="${at}"]` }));
  return [{ name: 'as it opens', press: null }, ...pressed];
}

/** Lists elements whose text does not fit: cut by overflow without a title, wider than a button or the page. */
export async function findCutTexts(page: Page, view: View): Promise<string[]> {
  await openView(page, view);
  // Marks take their new places a moment after the page took its new width.
  await page
    .waitForFunction(() => document.documentElement.scrollWidth <= innerWidth + 1, { timeout: 3000 })
    .catch(() => {});
  return page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    const isWide = root.scrollWidth > root.clientWidth + 1;
    const sides = isWide ? [`the page is ${root.scrollWidth} px wide`] : [];
    const cut = [...document.body.querySelectorAll<HTMLElement>('*')].filter((el) => {
      if (!el.checkVisibility() || el.clientWidth <= 1 || el.closest('[title]')) return false;
      const { overflowX, textOverflow, clip, clipPath } = getComputedStyle(el);
      // For a screen reader only.
      if (clip !== 'auto' || clipPath !== 'none') return false;
      const isCutting = /hidden|clip/.test(overflowX) || textOverflow === 'ellipsis' || el.matches('button');
      return isCutting && el.scrollWidth > el.clientWidth + 1;
    });
    return [...sides, ...cut.map((el) => `${el.tagName}.${el.className}: ${el.innerText.slice(0, 80)}`)];
  });
}

/** Lists the shown texts that are neither pseudo words nor given from elsewhere, whole or as part of a sentence. */
export async function findPlainTexts(page: Page, view: View, given: readonly string[]): Promise<string[]> {
  await openView(page, view);
  const whole = new Set(given.map(fold));
  const known = [...whole].join('\n');
  const isPart = (text: string) => text.split(' ').length > 3 && known.includes(text);
  const plain = (await readShownTexts(page)).filter(
    ({ text, around }) =>
      /[a-z]{2}/i.test(text) &&
      !/[⟦⟧]/.test(text) &&
      ![...NAMES, ...NOT_WORDS].some((pattern) => pattern.test(text)) &&
      !whole.has(fold(text)) &&
      !isPart(fold(text)) &&
      !isPart(fold(around.replace(/⟦.*?⟧/gs, ''))),
  );
  return [...new Set(plain.map(({ text }) => text))];
}

/** A text that shows, and the whole paragraph it stands in. */
type Shown = { text: string; around: string };

async function readShownTexts(page: Page): Promise<Shown[]> {
  return page.evaluate(() => {
    const shown: Shown[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      let el = node.parentElement;
      // What names its language is a text of its own: a sample, or a page.
      if (!el?.checkVisibility() || el.closest('body [lang], kbd')) continue;
      while (el && getComputedStyle(el).display.startsWith('inline')) el = el.parentElement;
      shown.push({ text: node.textContent?.trim() ?? '', around: el?.textContent ?? '' });
    }
    for (const el of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        if (el.checkVisibility()) shown.push({ text: el.getAttribute(name)?.trim() ?? '', around: '' });
    return shown;
  });
}

async function openView(page: Page, { press }: View): Promise<void> {
  if (press) await page.locator(press).click();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^…|…$/g, '').trim();
}
