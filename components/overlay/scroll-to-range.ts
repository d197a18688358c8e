// Brings words of the page into view: unfolds `<details>` around them and scrolls. Moves no focus.

/** Scrolls to a range; false when it still does not show. */
export function scrollToRange(range: Range): boolean {
  const el = range.startContainer.parentElement;
  const view = el?.ownerDocument.defaultView;
  if (!el || !view) return false;
  for (let fold = el.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true;
  }
  if (range.getClientRects().length === 0) return false;
  el.scrollIntoView({ block: 'center', behavior: 'instant' });
  // The words may stand far down in a long element.
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > view.innerHeight) {
    view.scrollBy({ top: (top + bottom - view.innerHeight) / 2, behavior: 'instant' });
  }
  return true;
}
