// The writing half of a pass: badges, underlines and the highlighted sentence. Reads no layout.
// No word of a finding becomes text here: `window.find` of a page reads closed shadow roots.

import { RATING_NAMES, RATING_SIGNS } from '../report/words.ts';
import type { Mark } from './group-marks.ts';
import type { PlacedMark } from './measure-marks.ts';

export type Painter = ReturnType<typeof createPainter>;

/** Creates a painter that draws into a layer; `onOpen` is called with the mark of a pressed badge. */
export function createPainter(layer: HTMLElement, onOpen: (mark: Mark, badge: HTMLButtonElement) => void) {
  const { ownerDocument: document } = layer;
  const underlineLayer = layer.appendChild(makeEl(document, 'div', 'underlines'));
  const sentenceLayer = layer.appendChild(makeEl(document, 'div', 'sentences'));
  const badgeLayer = layer.appendChild(makeEl(document, 'div', 'badges'));
  badgeLayer.setAttribute('role', 'group');
  badgeLayer.setAttribute('aria-label', 'Findings of Gloss');
  const badges = new Map<string, HTMLButtonElement>();
  let placed: readonly PlacedMark[] = [];
  let lit: string | null = null;

  function badgeFor(mark: Mark): HTMLButtonElement {
    const known = badges.get(mark.key);
    if (known) return known;
    const badge = makeEl(document, 'button', 'badge');
    badge.type = 'button';
    badge.setAttribute('aria-haspopup', 'dialog');
    badge.setAttribute('aria-expanded', 'false');
    badge.addEventListener('click', () => {
      const current = placed.find((one) => one.mark.key === mark.key)?.mark;
      if (current) onOpen(current, badge);
    });
    for (const type of ['pointerenter', 'focus']) badge.addEventListener(type, () => light(mark.key));
    for (const type of ['pointerleave', 'blur']) badge.addEventListener(type, () => light(null));
    badges.set(mark.key, badge);
    return badge;
  }

  function paintBadges(): void {
    const keys = new Set(placed.map(({ mark }) => mark.key));
    for (const [key, badge] of badges) {
      if (keys.has(key)) continue;
      badge.remove();
      badges.delete(key);
    }
    let previous: Element | null = null;
    for (const { mark, badge: at, isDark } of placed) {
      const badge = badgeFor(mark);
      const count = mark.findings.length;
      setAttributes(badge, {
        'data-rating': mark.rating,
        'data-glyph': RATING_SIGNS[mark.rating],
        'data-count': count > 1 ? String(count) : '',
        'data-dark': String(isDark),
        'data-inline': String(at.isInline),
        'aria-label': labelOf(mark),
        style: `left:${at.left}px;top:${at.top}px`,
      });
      const next: Element | null = previous ? previous.nextElementSibling : badgeLayer.firstElementChild;
      if (next !== badge) badgeLayer.insertBefore(badge, next);
      previous = badge;
    }
  }

  function paintUnderlines(): void {
    const lines = placed.flatMap(({ underlines, isDark }) => underlines.map((line) => ({ ...line, isDark })));
    fillLayer(underlineLayer, lines.length);
    lines.forEach((line, at) => {
      setAttributes(underlineLayer.children[at], {
        class: 'underline',
        'data-rating': line.rating,
        'data-dark': String(line.isDark),
        style: `left:${line.left}px;top:${line.top}px;width:${line.width}px`,
      });
    });
  }

  /** Shades one sentence, or none. */
  function light(key: string | null): void {
    lit = key;
    paintSentence('sentence');
  }

  function paintSentence(className: string): void {
    const one = placed.find(({ mark }) => mark.key === lit);
    fillLayer(sentenceLayer, one?.lines.length ?? 0);
    one?.lines.forEach((line, at) => {
      setAttributes(sentenceLayer.children[at], {
        class: className,
        'data-rating': one.mark.rating,
        'data-dark': String(one.isDark),
        style: `left:${line.left - 2}px;top:${line.top - 1}px;width:${line.right - line.left + 4}px;height:${line.bottom - line.top + 2}px`,
      });
    });
  }

  return {
    paint(marks: readonly PlacedMark[]): void {
      placed = marks;
      paintBadges();
      paintUnderlines();
      paintSentence(sentenceLayer.firstElementChild?.className ?? 'sentence');
    },
    light,
    /** Shades a sentence so that the eye finds it after a jump. */
    pulse(key: string): void {
      lit = key;
      fillLayer(sentenceLayer, 0);
      paintSentence('sentence pulse');
    },
    badgeOf: (key: string) => badges.get(key) ?? null,
    placeOf: (key: string) => placed.find(({ mark }) => mark.key === key) ?? null,
  };

  function fillLayer(parent: Element, count: number): void {
    while (parent.children.length > count) parent.lastElementChild?.remove();
    while (parent.children.length < count) parent.append(document.createElement('div'));
  }
}

/** What a screen reader says of a badge. */
export function labelOf(mark: Mark): string {
  const [first, ...rest] = mark.findings;
  const more = rest.length > 0 ? `, and ${rest.length} more` : '';
  return `${RATING_NAMES[mark.rating]}: ${first.label}. ${first.statement}${more}`;
}

function makeEl<T extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: T,
  className: string,
): HTMLElementTagNameMap[T] {
  const el = document.createElement(tag);
  el.className = className;
  return el;
}

/** Writes only what differs, so that an unchanged pass costs no style work. */
function setAttributes(el: Element | undefined, attributes: Record<string, string>): void {
  if (!el) return;
  for (const [name, value] of Object.entries(attributes)) {
    if (el.getAttribute(name) !== value) el.setAttribute(name, value);
  }
}
