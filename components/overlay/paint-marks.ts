// The writing half of a pass: badges, underlines and the highlighted sentences. Reads no layout.
// No word of a finding becomes text here: `window.find` of a page reads closed shadow roots.

import { sayList } from '../../lib/words/format.ts';
import { RATING_NAMES, RATING_SIGNS } from '../../lib/words/names.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { makeEl, setAttributes } from './elements.ts';
import type { MeasuredMark } from './measure-marks.ts';
import { type PlacedBadge, placeBadges } from './place-badges.ts';

export type Painter = ReturnType<typeof createPainter>;
export type OnOpen = (badge: PlacedBadge, button: HTMLButtonElement) => void;

/** Creates a painter that draws into a layer; `onOpen` is called with the badge that was pressed. */
export function createPainter(layer: HTMLElement, onOpen: OnOpen) {
  const { ownerDocument: document } = layer;
  const underlineLayer = layer.appendChild(makeEl(document, 'div', 'underlines'));
  const sentenceLayer = layer.appendChild(makeEl(document, 'div', 'sentences'));
  const badgeLayer = layer.appendChild(makeEl(document, 'div', 'badges'));
  setAttributes(badgeLayer, { role: 'group', 'aria-label': say('overlay_group') });
  const buttons = new Map<string, HTMLButtonElement>();
  let measured: readonly MeasuredMark[] = [];
  let badges: readonly PlacedBadge[] = [];
  let lit: ReadonlySet<string> = new Set();
  /** Marks that carry a badge, and keep it while the reader scrolls. */
  let heads: ReadonlySet<string> = new Set();

  const badgeOf = (key: string) => badges.find((one) => one.key === key) ?? null;

  function buttonFor({ key }: PlacedBadge): HTMLButtonElement {
    const known = buttons.get(key);
    if (known) return known;
    const button = makeEl(document, 'button', 'badge');
    button.type = 'button';
    setAttributes(button, { 'aria-haspopup': 'dialog', 'aria-expanded': 'false' });
    button.addEventListener('click', () => {
      const badge = badgeOf(key);
      if (badge) onOpen(badge, button);
    });
    for (const type of ['pointerenter', 'focus'])
      button.addEventListener(type, () => light(badgeOf(key)?.marks.map((mark) => mark.key) ?? []));
    for (const type of ['pointerleave', 'blur']) button.addEventListener(type, () => light([]));
    buttons.set(key, button);
    return button;
  }

  /** Takes away what is not drawn any more; gives the mark whose button held the reader's focus. */
  function dropButtons(): string | null {
    const keys = new Set(badges.map(({ key }) => key));
    let focusedKey: string | null = null;
    for (const [key, button] of buttons) {
      if (keys.has(key)) continue;
      if (button.matches(':focus')) focusedKey = key;
      button.remove();
      buttons.delete(key);
    }
    return focusedKey;
  }

  function find(markKey: string): { badge: PlacedBadge; button: HTMLButtonElement } | null {
    const badge = badges.find(({ marks }) => marks.some(({ key }) => key === markKey));
    const button = badge && buttons.get(badge.key);
    return badge && button ? { badge, button } : null;
  }

  function paintBadges(): void {
    const focusedKey = dropButtons();
    let previous: Element | null = null;
    for (const badge of badges) {
      const button = buttonFor(badge);
      setAttributes(button, attributesOf(badge));
      const next: Element | null = previous ? previous.nextElementSibling : badgeLayer.firstElementChild;
      if (next !== button) badgeLayer.insertBefore(button, next);
      previous = button;
    }
    if (focusedKey) find(focusedKey)?.button.focus({ preventScroll: true });
  }

  function paintUnderlines(): void {
    const lines = measured.flatMap(({ underlines, isDark }) =>
      underlines.map((line) => ({ ...line, isDark })),
    );
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

  /** Shades sentences, or none. */
  function light(keys: readonly string[]): void {
    lit = new Set(keys);
    paintSentences('sentence');
  }

  function paintSentences(className: string): void {
    const lines = measured
      .filter(({ mark }) => lit.has(mark.key))
      .flatMap(({ mark, lines, isDark }) => lines.map((line) => ({ ...line, rating: mark.rating, isDark })));
    fillLayer(sentenceLayer, lines.length);
    lines.forEach((line, at) => {
      setAttributes(sentenceLayer.children[at], {
        class: className,
        'data-rating': line.rating,
        'data-dark': String(line.isDark),
        style: `left:${line.left - 2}px;top:${line.top - 1}px;width:${line.right - line.left + 4}px;height:${line.bottom - line.top + 2}px`,
      });
    });
  }

  return {
    paint(next: readonly MeasuredMark[]): void {
      measured = next;
      badges = placeBadges(next, heads);
      heads = new Set(badges.map(({ key }) => key));
      paintBadges();
      paintUnderlines();
      paintSentences(sentenceLayer.firstElementChild?.className ?? 'sentence');
    },
    /** Lets the next paint place all badges anew. */
    forget(): void {
      heads = new Set();
    },
    /** Shades a sentence so that the eye finds it after a jump. */
    pulse(markKey: string): void {
      lit = new Set([markKey]);
      fillLayer(sentenceLayer, 0);
      paintSentences('sentence pulse');
    },
    /** Gives the badge that stands for a mark, with its button; null when it is not drawn. */
    find,
  };

  function fillLayer(parent: Element, count: number): void {
    while (parent.children.length > count) parent.lastElementChild?.remove();
    while (parent.children.length < count) parent.append(document.createElement('div'));
  }
}

function attributesOf(badge: PlacedBadge): Record<string, string> {
  return {
    'data-rating': badge.rating,
    'data-glyph': RATING_SIGNS[badge.rating],
    'data-count': badge.count > 1 ? String(badge.count) : '',
    'data-dark': String(badge.isDark),
    'data-kind': badge.kind,
    'data-side': badge.side,
    'aria-label': labelOf(badge),
    style: `left:${badge.left}px;top:${badge.top}px`,
  };
}

/** More would be a speech and no name; the card says them all. */
const MAX_NAMED_COUNT = 3;

/** What a screen reader says of a badge: worst rating, how many practices, the first of them. */
export function labelOf({ marks, rating, count }: Pick<PlacedBadge, 'marks' | 'rating' | 'count'>): string {
  const findings = marks.flatMap((mark) => mark.findings);
  const worstFirst = [
    ...findings.filter((one) => one.rating === rating),
    ...findings.filter((one) => one.rating !== rating),
  ];
  const labels = [...new Set(worstFirst.map(({ label }) => label))].slice(0, MAX_NAMED_COUNT);
  return sayCount('overlay_badge', count, RATING_NAMES[rating], sayList(labels));
}
