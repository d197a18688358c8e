// A note that saves itself: a moment after the last key, on leaving, and when it is taken away. What
// could not be kept is tried again the next time.
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * A browser that closes a popup does not wait for a write that begins then, so it has to be done before
 * a hand can go from the last key to Escape; still one write for keys that come in a burst.
 */
const SAVE_DELAY_MS = 80;

/** Draws a note field; `onSave` gets every settled text and resolves with false when it was not kept. */
export function NoteField(props: {
  label: string;
  hint: string;
  note: string;
  onSave(note: string): Promise<boolean>;
}) {
  const [text, setText] = useState(props.note);
  const latest = useRef({ text: props.note, saved: props.note, onSave: props.onSave });
  latest.current.onSave = props.onSave;

  const save = async () => {
    const { text: typed, saved, onSave } = latest.current;
    if (typed === saved) return;
    latest.current.saved = typed;
    if (!(await onSave(typed)) && latest.current.saved === typed) latest.current.saved = saved;
  };
  useEffect(() => {
    if (text === latest.current.saved) return;
    const timer = setTimeout(save, SAVE_DELAY_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    globalThis.addEventListener('pagehide', save);
    return () => {
      globalThis.removeEventListener('pagehide', save);
      void save();
    };
  }, []);

  return (
    <textarea
      class="note"
      rows={2}
      aria-label={props.label}
      placeholder={props.hint}
      value={text}
      onInput={(event) => {
        latest.current.text = event.currentTarget.value;
        setText(event.currentTarget.value);
      }}
      onBlur={save}
    />
  );
}
