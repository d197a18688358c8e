// Makes and changes elements of the overlay without a framework. Knows nothing of marks.

/** Makes an element with a class. */
export function makeEl<T extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: T,
  className: string,
): HTMLElementTagNameMap[T] {
  const el = document.createElement(tag);
  el.className = className;
  return el;
}

/** Makes an element that holds a text, in the direction of the text. */
export function makeText<T extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: T,
  text: string,
): HTMLElementTagNameMap[T] {
  const el = document.createElement(tag);
  el.dir = 'auto';
  el.append(text);
  return el;
}

type Styled = Element & ElementCSSInlineStyle;

/** The style last written to an element, which reads back in another spelling. */
const styles = new WeakMap<Element, string>();

/** Writes only what differs, so that an unchanged pass costs no style work. */
export function setAttributes(el: Element | undefined, attributes: Record<string, string>): void {
  if (!el) return;
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'style' && 'style' in el) setStyle(el as Styled, value);
    else if (el.getAttribute(name) !== value) el.setAttribute(name, value);
  }
}

/** As an attribute a style would be stopped by the policy of Gloss's own pages, where the sample is. */
function setStyle(el: Styled, value: string): void {
  if (styles.get(el) === value) return;
  styles.set(el, value);
  el.style.cssText = value;
}
