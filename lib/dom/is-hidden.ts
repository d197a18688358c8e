// Whether a reader can see an element. Two ways: by its markup alone (command line, no layout) and
// by its computed style (live page). Collapsed policy sections are another question: collapsed-panels.

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

/** Tells from attributes and inline style whether an element hides what it holds. */
export function isHiddenByMarkup(el: Element): boolean {
  const hidden = el.getAttribute('hidden');
  if (hidden !== null && hidden.toLowerCase() !== 'until-found') return true;
  if (el.localName === 'dialog' && !el.hasAttribute('open')) return true;
  const style = el.getAttribute('style');
  return style !== null && HIDING_STYLE.test(style);
}

/**
 * Tells from computed style whether an element itself starts to hide what it holds. Asked from the
 * top down, so an inherited `visibility` counts only where it begins. Opacity does not count: pages
 * fade their text in while it is scrolled to.
 */
export function isHiddenOnScreen(el: Element): boolean {
  const view = el.ownerDocument.defaultView;
  if (!view) return isHiddenByMarkup(el);
  const style = view.getComputedStyle(el);
  if (style.display === 'none') return el.getAttribute('hidden')?.toLowerCase() !== 'until-found';
  if (isInvisible(style)) {
    const parent = el.parentElement;
    return !parent || !isInvisible(view.getComputedStyle(parent));
  }
  // Text for screen readers only ("opens in a new window"), cut down to a pixel.
  return style.position === 'absolute' && style.overflow === 'hidden' && Number.parseFloat(style.width) <= 1;
}

function isInvisible(style: CSSStyleDeclaration): boolean {
  return style.visibility === 'hidden' || style.visibility === 'collapse';
}
