// Puts many policies into the library of a running extension: copies of one that was read, under other
// addresses. Writes the database by itself, as nothing in the product can.
import type { Page } from 'puppeteer-core';

/** Fills the library of an extension page with copies of the policy at `url`, to `count` policies in all. */
export async function fillLibrary(page: Page, url: string, count: number): Promise<void> {
  await page.evaluate(
    async (source: string, wanted: number) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('gloss');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const ask = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const store = (name: string) => db.transaction(name).objectStore(name);
      const [policy, row, known] = [
        await ask(store('policies').get(source)),
        await ask(store('reports').get(source)),
        await ask(store('policies').count()),
      ];
      const AT_ONCE = 200;
      for (let from = known; from < wanted; from += AT_ONCE) {
        const transaction = db.transaction(['policies', 'reports'], 'readwrite');
        for (let at = from; at < Math.min(wanted, from + AT_ONCE); at += 1) {
          const url = `https://site-${at}.example/privacy`;
          const capturedAt = new Date(Date.UTC(2026, 0, 1) + at * 3_600_000).toISOString();
          const copy = {
            ...policy,
            url,
            site: `site-${at}.example`,
            capturedAt,
            tags: at % 3 ? [] : ['tag'],
          };
          transaction.objectStore('policies').put(copy);
          transaction.objectStore('reports').put({ ...row, url, report: { ...row.report, url, capturedAt } });
        }
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve;
          transaction.onerror = () => reject(transaction.error);
        });
      }
      db.close();
    },
    url,
    count,
  );
}
