// Uses the options as a reader does: by their sections, fields and buttons, and by what they say.
import type { Page } from 'puppeteer-core';
import type { Driven } from './drive-browser.ts';
import { waitFor } from './wait-for.ts';

/** Opens the options at a section ("taxonomy/sells-data") and waits until it is drawn. */
export async function openOptions({ openExtensionPage }: Driven, section: string): Promise<Page> {
  const page = await openExtensionPage('options.html');
  await goToSection(page, section);
  return page;
}

/** Goes to another section of the open options. */
export async function goToSection(page: Page, section: string): Promise<void> {
  await page.evaluate((hash: string) => {
    location.hash = hash;
  }, `#${section}`);
  const name = section.split('/')[0] ?? '';
  await waitFor(`the section ${section}`, () =>
    page.evaluate(
      (wanted: string) =>
        document.querySelector(`main.section-${wanted}`) !== null &&
        document.querySelector('main [aria-busy=true]') === null,
      name,
    ),
  );
}

/** Presses what the selector finds, wherever it is scrolled to. */
export async function press(page: Page, selector: string): Promise<void> {
  await waitFor(selector, () =>
    page.evaluate((wanted: string) => {
      const found = document.querySelector<HTMLButtonElement>(wanted);
      if (!found || found.disabled) return false;
      found.click();
      return true;
    }, selector),
  );
}

/** Puts a text into a field as typing does. */
export async function fill(page: Page, selector: string, text: string): Promise<void> {
  const field = await waitFor(selector, () => page.$(selector));
  await field.evaluate((el, value) => {
    const input = el as HTMLInputElement;
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

/** Waits until the status line says this. */
export async function waitForStatus(page: Page, text: string): Promise<void> {
  await waitFor(`the status "${text}"`, () =>
    page.evaluate(
      (wanted: string) =>
        [...document.querySelectorAll('.status [role=status]')].some((one) =>
          one.textContent?.includes(wanted),
        ),
      text,
    ),
  );
}

/** Reads the words of the section. */
export async function readSection(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('main')?.innerText ?? '');
}

/** Gives a file to a file field, as its dialog would. */
export async function giveFile(page: Page, selector: string, text: string): Promise<void> {
  await waitFor(selector, () =>
    page.evaluate(
      (wanted: string, content: string) => {
        const field = document.querySelector<HTMLInputElement>(wanted);
        if (!field) return false;
        const files = new DataTransfer();
        files.items.add(new File([content], 'given.json', { type: 'application/json' }));
        field.files = files.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      selector,
      text,
    ),
  );
}

/** Counts the rows of a table of the database, from a page of the extension. */
export async function countRows(page: Page, table: string): Promise<number> {
  return page.evaluate(
    (name: string) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('gloss');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
          counting.onerror = () => reject(counting.error);
        };
      }),
    table,
  );
}

/** Reads the settings as they are kept; null before any was. */
export async function readKept(options: Page): Promise<{ density?: string } | null> {
  return options.evaluate(
    () =>
      new Promise<{ density?: string } | null>((resolve, reject) => {
        const opening = indexedDB.open('gloss');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction('settings').objectStore('settings').get('settings');
          reading.onsuccess = () => {
            db.close();
            resolve(reading.result ?? null);
          };
        };
      }),
  );
}
