// Acts inside the background as the browser does: Chromium only, by the events that its API objects hold.
// No automation reaches a context menu or a key that belongs to the browser.
import type { Driven } from './drive-browser.ts';
import { waitFor } from './wait-for.ts';

type BrowserEvent = { dispatch(...args: unknown[]): void };
type Api = Record<string, Record<string, BrowserEvent>>;

/** Fires an event of the extension's API in the background, such as `commands.onCommand`. */
export async function fireEvent(
  driven: Driven,
  path: `${string}.${string}`,
  ...args: unknown[]
): Promise<void> {
  const worker = await waitFor('the background', async () => {
    const target = driven.browser.targets().find((one) => one.type() === 'service_worker');
    return (await target?.worker()) ?? null;
  });
  await worker.evaluate(
    (area: string, event: string, values: unknown[]) => {
      const { chrome } = globalThis as unknown as { chrome: Api };
      chrome[area]?.[event]?.dispatch(...values);
    },
    ...(path.split('.') as [string, string]),
    args,
  );
}
