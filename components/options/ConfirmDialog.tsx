// Asks before something is lost. The browser's own dialog, so that focus and Escape need nothing from us.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';

/** Draws an open dialog; `onClose` is called however it ends. */
export function ConfirmDialog(props: {
  title: string;
  action: string;
  children: ComponentChildren;
  onConfirm(): void;
  onClose(): void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="confirm-title" onClose={props.onClose}>
      <h3 id="confirm-title">{props.title}</h3>
      {props.children}
      <div class="buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          {say('cancel')}
        </button>
        <button
          type="button"
          class="danger"
          onClick={() => {
            dialog.current?.close();
            props.onConfirm();
          }}
        >
          {props.action}
        </button>
      </div>
    </dialog>
  );
}
