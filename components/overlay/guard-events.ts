// Decides which events reach the overlay and which leave it. Knows nothing of what they do there.

/** Under this opacity of the page's root a reader cannot see what is pressed (clickjacking). */
const MIN_OPACITY = 0.6;

/** Lets only a reader's own presses through, and keeps what happens in the overlay from the page's hotkeys. */
export function guardEvents(root: ShadowRoot, host: HTMLElement): void {
  root.addEventListener(
    'click',
    (event) => {
      if (event.isTrusted && isSeen(host)) return;
      event.stopImmediatePropagation();
      event.preventDefault();
    },
    { capture: true },
  );
  for (const type of ['click', 'keydown', 'keyup', 'keypress', 'pointerup', 'mousedown', 'mouseup']) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }
}

function isSeen(host: HTMLElement): boolean {
  let opacity = 1;
  for (let el: HTMLElement | null = host; el; el = el.parentElement) {
    opacity *= Number(getComputedStyle(el).opacity || 1);
  }
  return opacity >= MIN_OPACITY;
}
