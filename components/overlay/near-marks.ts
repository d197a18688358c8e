// Keeps the set of marks whose text is near the viewport, so that a page of a million characters
// costs no more than what shows of it.
import type { Mark } from './group-marks.ts';
import { type Locate, NEAR_PX } from './measure-marks.ts';

export type NearMarks = { list(): Mark[]; stop(): void };

/** Watches the elements that hold the marks; calls back when others come near or go. */
export function watchNearMarks(marks: readonly Mark[], locate: Locate, onChange: () => void): NearMarks {
  const marksByEl = new Map<Element, Mark[]>();
  const near = new Set<Element>();
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      onChange();
    },
    { rootMargin: `${NEAR_PX}px` },
  );
  for (const mark of marks) {
    const el = boxOf(locate(mark.block, mark.sentence)?.startContainer.parentElement ?? null);
    if (!el) continue;
    const known = marksByEl.get(el);
    if (known) known.push(mark);
    else marksByEl.set(el, [mark]);
  }
  for (const el of marksByEl.keys()) observer.observe(el);
  return {
    list: () => [...marksByEl].flatMap(([el, held]) => (near.has(el) ? held : [])),
    stop: () => observer.disconnect(),
  };
}

/** The nearest ancestor that makes a box at all. */
function boxOf(el: Element | null): Element | null {
  let at = el;
  while (at && getComputedStyle(at).display === 'contents') at = at.parentElement;
  return at;
}
