// Tells a screen reader where a jump ended, politely. Says nothing of what a finding is about.
import { makeEl, setAttributes } from './elements.ts';

/** Long enough to be read out; after it the words are gone, for find-in-page sees them too. */
const SHOWN_MS = 2000;

/** Creates the live region; it has to stand there before it is written to. */
export function createStatus(root: ShadowRoot): { say(text: string): void } {
  const el = root.appendChild(makeEl(root.ownerDocument, 'div', 'status'));
  setAttributes(el, { role: 'status', 'aria-live': 'polite' });
  let timer = 0;
  return {
    say(text) {
      clearTimeout(timer);
      el.textContent = text;
      timer = window.setTimeout(() => el.replaceChildren(), SHOWN_MS);
    },
  };
}
