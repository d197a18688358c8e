// What was done last, said politely, with the way back where something was lost.
import { say } from '../../lib/words/say.ts';

/** What the line says; `undo` is null where nothing can be taken back. */
export type Status = { text: string; undo: (() => void) | null };

/** Draws the status line. */
export function StatusLine({ text, undo }: Status) {
  return (
    <div class="status" data-empty={text === ''}>
      <p role="status">{text}</p>
      {undo && (
        <button type="button" class="undo" onClick={undo}>
          {say('undo')}
        </button>
      )}
    </div>
  );
}
