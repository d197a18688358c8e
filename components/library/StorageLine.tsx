// What the library takes on this device, in words.
import { saySize } from '../../lib/words/format.ts';
import { say, sayCount } from '../../lib/words/say.ts';

/** What is kept; `usedBytes` null where the browser does not tell. */
export type StorageUse = { textCount: number; textBytes: number; usedBytes: number | null };

/** Draws the line. */
export function StorageLine({ policyCount, use }: { policyCount: number; use: StorageUse }) {
  return (
    <p class="hint storage">
      {say(
        'library_storage',
        sayCount('library_policies', policyCount),
        sayCount('library_texts', use.textCount),
        saySize(use.textBytes),
      )}{' '}
      {use.usedBytes !== null && say('library_storage_used', saySize(use.usedBytes))}
    </p>
  );
}
