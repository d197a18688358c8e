// A note that saves itself: a moment after the last key, on leaving, and when it is taken away.
import { useEffect, useRef, useState } from 'preact/hooks';

/** Long enough not to write on every key, short enough that closing the popup loses nothing typed before. */
const SAVE_DELAY_MS = 300;

/** Draws a note field; `onSave` is called with every settled text. */
export function NoteField(props: { label: string; note: string; onSave(note: string): void }) {
  const [text, setText] = useState(props.note);
  const latest = useRef({ text: props.note, saved: props.note, onSave: props.onSave });
  latest.current.onSave = props.onSave;

  const save = () => {
    const { text: typed, saved, onSave } = latest.current;
    if (typed === saved) return;
    latest.current.saved = typed;
    onSave(typed);
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
      save();
    };
  }, []);

  return (
    <textarea
      class="note"
      rows={2}
      aria-label={props.label}
      placeholder="Your note"
      value={text}
      onInput={(event) => {
        latest.current.text = event.currentTarget.value;
        setText(event.currentTarget.value);
      }}
      onBlur={save}
    />
  );
}
