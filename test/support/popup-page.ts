// Uses the popup as a reader does: by what it says and by its buttons. Opens it as a tab for a given
// page, because no automation can press the toolbar button of Firefox.
import type { Page } from 'puppeteer-core';
import type { Rating } from '../../lib/model/practice.ts';
import type { Finding } from '../../lib/model/report.ts';
import type { Driven } from './drive-browser.ts';
import { waitFor } from './wait-for.ts';

/** Opens the popup for a tab and waits until it says something. */
export async function openPopup({ openExtensionPage }: Driven, tabId: number): Promise<Page> {
  const popup = await openExtensionPage(`popup.html?tabId=${tabId}`);
  await waitFor('the popup', async () => (await readPopupText(popup)).length > 20);
  return popup;
}

/** Reads all the words of the popup. */
export async function readPopupText(popup: Page): Promise<string> {
  return popup.evaluate(() => document.body.innerText);
}

/** Reads the counts that the popup shows, and how many findings it lists. */
export async function readPopupCounts(
  popup: Page,
): Promise<{ byRating: Record<Rating, number>; listed: number }> {
  return popup.evaluate(() => {
    const byRating = { bad: 0, caution: 0, neutral: 0, good: 0 };
    for (const el of document.querySelectorAll<HTMLElement>('[data-rating-count]')) {
      const rating = el.dataset.ratingCount as keyof typeof byRating;
      byRating[rating] = Number(/\d+/.exec(el.textContent ?? '')?.[0]);
    }
    return { byRating, listed: document.querySelectorAll('[data-finding]').length };
  });
}

/** Clicks the finding, which scrolls its page to the sentence. */
export async function clickFinding(popup: Page, finding: Finding): Promise<void> {
  await press(popup, `[data-finding="${finding.id}"] [data-act=reveal]`);
}

/** Flags a finding and writes a note on it. */
export async function flagFinding(popup: Page, finding: Finding, note: string): Promise<void> {
  const row = `[data-finding="${finding.id}"]`;
  await press(popup, `${row} [data-act=flag]`);
  const field = await waitFor('the note field', () => popup.$(`${row} textarea, ${row} input[type=text]`));
  await field.type(note);
  await field.press('Tab');
}

/** Reads which findings are flagged, with their notes. */
export async function readFlagged(popup: Page): Promise<{ id: string; note: string }[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-finding]')]
      .filter((row) => row.querySelector('[data-act=flag][aria-pressed=true]'))
      .map((row) => ({
        id: row.dataset.finding ?? '',
        note: row.querySelector<HTMLTextAreaElement>('textarea, input[type=text]')?.value ?? '',
      })),
  );
}

/** Exports the flagged findings in a format. */
export async function exportFlagged(popup: Page, format: 'json' | 'csv' | 'markdown'): Promise<void> {
  await press(popup, '[data-scope=flagged]');
  await press(popup, `[data-format=${format}]`);
}

/** Presses the button that annotates a page which was not recognised. */
export async function annotateAnyway(popup: Page): Promise<void> {
  await press(popup, '[data-act=annotate]');
}

/** Presses a button by its own click, wherever the popup has scrolled to. */
async function press(popup: Page, selector: string): Promise<void> {
  await waitFor(selector, () =>
    popup.evaluate((wanted: string) => {
      const button = document.querySelector<HTMLElement>(wanted);
      button?.click();
      return button !== null;
    }, selector),
  );
}
