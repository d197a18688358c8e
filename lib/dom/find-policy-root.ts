// Tells the policy from the site's furniture (menus, footers, banners) around it. Only leaves out
// furniture where the page says which part is its main text; in doubt the text stays in.

const ROOTS = 'main,[role=main],article';
const FURNITURE =
  'nav,footer,header,aside,dialog,[role=navigation],[role=contentinfo],[role=banner],[role=complementary],[role=search],[role=dialog],[role=alertdialog]';
const TAGS = new Set(['nav', 'footer', 'header', 'aside', 'dialog']);
const MENU = 'nav,[role=navigation]';
/** Less text than this and a "main" is an empty shell that a script fills elsewhere. */
const MIN_ROOT_LENGTH = 400;

/** Finds the element that the page marks as its main text, or null when it marks none. */
export function findPolicyRoot(document: Document): Element | null {
  let best: Element | null = null;
  let bestLength = MIN_ROOT_LENGTH;
  for (const el of document.querySelectorAll(ROOTS)) {
    const { length } = el.textContent ?? '';
    if (length > bestLength && !best?.contains(el)) {
      best = el;
      bestLength = length;
    }
  }
  return best;
}

/** Tells whether an element is furniture beside the policy root. */
export function isFurniture(el: Element, root: Element | null): boolean {
  // Asked of every element of a page: the selectors are only tried where they can hold.
  if (!el.hasAttribute('role') && !TAGS.has(el.localName)) return false;
  if (el.matches(MENU) && !el.querySelector('p')) return true;
  if (!root || !el.matches(FURNITURE)) return false;
  if (root.contains(el) || el.contains(root)) return false;
  return (el.textContent ?? '').length < (root.textContent ?? '').length / 2;
}
