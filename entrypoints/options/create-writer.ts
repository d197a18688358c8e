// Writes changes of the reader's edits one after the other, says each, and hands it to the background.
import { sendToBackground } from '../../lib/messages/send.ts';
import { applyEdits, type EditPatch } from '../../lib/store/edits.ts';
import type { Teller } from './use-status.ts';

/** Writes a change of the edits and says so. */
export type Writer = (text: string, write: () => Promise<EditPatch>) => Promise<void>;

/** Creates what writes changes, one after the other. */
export function createWriter({ tell, attempt }: Teller): Writer {
  let last: Promise<void> = Promise.resolve();
  const reload = () => sendToBackground('reloadTaxonomy', {});
  return (text, write) => {
    last = last.then(() =>
      attempt(async () => {
        const undo = await write();
        tell(text, async () => {
          await applyEdits(undo);
          await reload();
        });
        await reload();
      }),
    );
    return last;
  };
}
