// Puts the findings on paper when the reader asked for it: a numbered list after the page, and its numbers
// at the sentences. Stands in the overlay's closed root from `beforeprint` to `afterprint` and no longer,
// because a page's `window.find` reads closed roots.
import { RATING_NAMES, STATE_NAMES } from '../../lib/words/names.ts';
import { say } from '../../lib/words/say.ts';
import { makeEl, makeText } from './elements.ts';
import type { Mark } from './group-marks.ts';
import type { Locate } from './measure-marks.ts';
import { PRINT_STYLE } from './overlay-style.ts';

type Options = {
  /** The marks to print; none when the reader did not ask for any. */
  list: () => readonly Mark[];
  locate: Locate;
};

/** Watches for printing until the signal is aborted. */
export function watchPrint(root: ShadowRoot, { list, locate }: Options, signal: AbortSignal): void {
  const view = root.ownerDocument.defaultView;
  if (!view) return;
  let notes: HTMLElement | null = null;
  const remove = () => {
    notes?.remove();
    notes = null;
  };
  const write = () => {
    remove();
    const marks = list();
    if (marks.length > 0) notes = root.appendChild(writeNotes(root.ownerDocument, marks));
  };
  view.addEventListener('beforeprint', write, { signal });
  view.addEventListener('afterprint', remove, { signal });
  signal.addEventListener('abort', remove, { once: true });
  // Chromium 156 lays the page out for paper before it tells that the medium changed. Firefox 153 lays out
  // a copy that no script reaches; places measured there would be wrong, and are not taken.
  if (CSS.supports('-moz-appearance', 'none')) return;
  view.matchMedia('print').addEventListener(
    'change',
    ({ matches }) => {
      if (!matches) return remove();
      if (!notes) write();
      if (notes) placeNumbers(notes, list(), locate);
    },
    { signal },
  );
}

function writeNotes(document: Document, marks: readonly Mark[]): HTMLElement {
  const notes = makeEl(document, 'section', 'notes');
  const style = document.createElement('style');
  style.textContent = PRINT_STYLE;
  const list = document.createElement('ol');
  list.append(...marks.map((mark) => writeNote(document, mark)));
  notes.append(
    style,
    makeText(document, 'h2', say('overlay_notes')),
    makeText(document, 'p', say('overlay_notes_meaning')),
    list,
  );
  return notes;
}

function writeNote(document: Document, { findings }: Mark): HTMLElement {
  const note = document.createElement('li');
  note.append(makeText(document, 'q', findings[0].sentenceText));
  for (const { rating, label, state } of findings) {
    const line = document.createElement('p');
    const parts = [makeText(document, 'b', label), RATING_NAMES[rating], STATE_NAMES[state]];
    line.append(...parts.flatMap((part, at) => (at > 0 ? [' · ', part] : [part])));
    note.append(line);
  }
  return note;
}

/** Sets the numbers of the list at the ends of their sentences, by the layout for paper. */
function placeNumbers(notes: HTMLElement, marks: readonly Mark[], locate: Locate): void {
  const { ownerDocument: document } = notes;
  notes.querySelector('.numbers')?.remove();
  const numbers = notes.appendChild(makeEl(document, 'div', 'numbers'));
  const origin = numbers.getBoundingClientRect();
  marks.forEach((mark, at) => {
    const end = [...(locate(mark.block, mark.sentence)?.getClientRects() ?? [])].at(-1);
    if (!end) return;
    const number = makeText(document, 'span', String(at + 1));
    number.style.left = `${end.right - origin.left}px`;
    number.style.top = `${end.top - origin.top}px`;
    numbers.append(number);
  });
}
