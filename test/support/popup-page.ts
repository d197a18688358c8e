// Uses the popup as a reader does: by what it says and by its buttons. Opens it as a tab for a given
// page, because no automation can press the toolbar button of Firefox.
import type { Page } from 'puppeteer-core';
import type { FormatId } from '../../lib/export/formats.ts';
import type { Rating } from '../../lib/model/practice.ts';
import type { Finding } from '../../lib/model/report.ts';
import type { Driven } from './drive-browser.ts';
import { waitFor } from './wait-for.ts';

/** Opens the popup for a tab and waits until it has looked the page up. */
export async function openPopup({ openExtensionPage }: Driven, tabId: number): Promise<Page> {
  const popup = await openExtensionPage(`popup.html?tabId=${tabId}`);
  await waitForPopup(popup);
  return popup;
}

/** Presses the toolbar button itself and gives the popup that opens; Chromium only. */
export async function openToolbarPopup({ browser, origin }: Driven, page: Page): Promise<Page> {
  await page.bringToFront();
  const extension = [...(await browser.extensions()).values()].find(({ id }) => origin.endsWith(id));
  if (!extension) throw new Error('The extension is not installed');
  await page.triggerExtensionAction(extension);
  const popup = await waitFor('the popup', async () =>
    (await extension.pages()).find((one) => one.url() === `${origin}/popup.html`),
  );
  await waitForPopup(popup);
  return popup;
}

async function waitForPopup(popup: Page): Promise<void> {
  await waitFor('the popup to speak of the page', () =>
    popup.evaluate(() => document.querySelector('.report-head, .notice:not([aria-busy=true])') !== null),
  );
}

/** Reads all the words of the popup. */
export async function readPopupText(popup: Page): Promise<string> {
  return popup.evaluate(() => document.body.innerText);
}

/** Reads the counts that the popup shows in words, and how many findings it lists. */
export async function readPopupCounts(
  popup: Page,
): Promise<{ byRating: Record<Rating, number>; listed: number }> {
  return popup.evaluate(() => {
    const shown = (rating: string) =>
      Number(document.querySelector(`button[data-rating=${rating}] strong`)?.textContent ?? Number.NaN);
    return {
      byRating: {
        bad: shown('bad'),
        caution: shown('caution'),
        neutral: shown('neutral'),
        good: shown('good'),
      },
      listed: document.querySelectorAll('[data-finding]').length,
    };
  });
}

/** Clicks the finding, which scrolls its page to the sentence. */
export async function clickFinding(popup: Page, finding: Finding): Promise<void> {
  await press(popup, `${rowOf(finding)} button.statement`);
}

/** Flags a finding and writes a note on it; waits until the popup says that it was kept. */
export async function flagFinding(popup: Page, finding: Finding, note: string): Promise<void> {
  await press(popup, `${rowOf(finding)} button.flag[aria-pressed=false]`);
  const field = await waitFor('the note field', () => popup.$(`${rowOf(finding)} textarea`));
  await field.type(note);
  await field.evaluate((el) => el.blur());
  await waitFor('the note to be kept', async () => (await readStatus(popup)) === 'Note saved.');
}

/** Reads which findings are flagged, with their notes. */
export async function readFlagged(popup: Page): Promise<{ id: string; note: string }[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-finding]')]
      .filter((row) => row.querySelector('button.flag[aria-pressed=true]'))
      .map((row) => ({
        id: row.dataset.finding ?? '',
        note: row.querySelector('textarea')?.value ?? '',
      })),
  );
}

/** Exports the flagged findings in a format. */
export async function exportFlagged(popup: Page, format: FormatId): Promise<void> {
  await press(popup, 'input[name=scope][value=flagged]');
  await popup.select('select[name=format]', format);
  await press(popup, 'button.save');
}

/** Presses the button that annotates a page which was not recognised. */
export async function annotateAnyway(popup: Page): Promise<void> {
  await press(popup, '.notice.not-looked button.annotate');
}

const rowOf = (finding: Finding) => `[data-finding="${finding.id}"]`;

async function readStatus(popup: Page): Promise<string> {
  return popup.evaluate(() => document.querySelector('[role=status]')?.firstChild?.textContent ?? '');
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
