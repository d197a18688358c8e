// Asks before many policies go. A native dialog: focus, Escape and the rest of the page are the browser's.
import { useEffect, useRef } from 'preact/hooks';
import { say, sayCount } from '../../lib/words/say.ts';

/** Draws the question; open as long as it is drawn. */
export function DeleteDialog(props: { count: number; canUndo: boolean; onDelete(): void; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const el = dialog.current;
    el?.showModal();
    return () => el?.close();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="delete-title" onClose={props.onClose}>
      <h2 id="delete-title">{sayCount('library_delete_title', props.count)}</h2>
      <p>{say('library_delete_text')}</p>
      {!props.canUndo && <p class="warning">{say('library_delete_final')}</p>}
      <p class="buttons">
        <button type="button" class="cancel" onClick={props.onClose}>
          {say('cancel')}
        </button>
        <button type="button" class="primary confirm" onClick={props.onDelete}>
          {say('library_delete')}
        </button>
      </p>
    </dialog>
  );
}
