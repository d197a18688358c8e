// Opens and closes the card beside a badge and gives the focus back. One card at a time.
import { h, render } from 'preact';
import { FindingCard } from './FindingCard.tsx';
import type { Direction } from './find-step.ts';
import type { PlacedBadge } from './place-badges.ts';
import { BADGE_SIZE } from './wish-for.ts';

const GAP = 6;
const EDGE = 8;

type Options = {
  host: HTMLElement;
  /** Says which findings a badge holds. */
  sayPosition: (badge: PlacedBadge) => string;
  /** Asks for the badge after or before this one. */
  onStep: (direction: Direction, from: PlacedBadge) => void;
  onOpenFinding: (findingId: string) => void;
  signal: AbortSignal;
};

export type CardLayer = ReturnType<typeof createCardLayer>;

/** Creates the layer in which cards are shown. */
export function createCardLayer(layer: HTMLElement, options: Options) {
  const { host, sayPosition, onStep, onOpenFinding, signal } = options;
  const document = layer.ownerDocument;
  const place = layer.appendChild(document.createElement('div'));
  let open: { badge: PlacedBadge; button: HTMLButtonElement } | null = null;

  function close({ isFocusReturned = false } = {}): void {
    if (!open) return;
    const { button } = open;
    open = null;
    render(null, place);
    button.setAttribute('aria-expanded', 'false');
    if (isFocusReturned && button.isConnected) button.focus({ preventScroll: true });
  }

  /** Puts the card under its badge, or above where there is more room, inside what shows of the page. */
  function position(): void {
    const card = place.querySelector<HTMLElement>('.card');
    const view = document.defaultView;
    if (!open || !card || !view) return;
    const origin = host.getBoundingClientRect();
    const badge = open.button.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const shown = readShown(view);
    const isAbove = badge.bottom + GAP + height > shown.bottom && badge.top - GAP - height > shown.top;
    const top = isAbove ? badge.top - GAP - height : badge.top + BADGE_SIZE + GAP;
    const left = Math.max(shown.left + EDGE, Math.min(badge.left, shown.right - width - EDGE));
    card.style.left = `${Math.round(left - origin.left)}px`;
    card.style.top = `${Math.round(top - origin.top)}px`;
  }

  // A press anywhere else puts the card away, as a reader expects of a note.
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && event.target !== host) close();
    },
    { capture: true, signal },
  );
  layer.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    close({ isFocusReturned: true });
  });

  function show(badge: PlacedBadge, button: HTMLButtonElement): void {
    close();
    open = { badge, button };
    button.setAttribute('aria-expanded', 'true');
    place.className = badge.isDark ? 'dark' : '';
    const card = h(FindingCard, {
      marks: badge.marks,
      position: sayPosition(badge),
      onClose: () => close({ isFocusReturned: true }),
      onStep: (direction) => onStep(direction, badge),
      onOpenFinding,
    });
    render(card, place);
    position();
    place.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
  }

  return {
    show,
    /** Shows the findings of a badge, or puts its card away when it is the one shown. */
    toggle(badge: PlacedBadge, button: HTMLButtonElement): void {
      if (open?.badge.key === badge.key) close({ isFocusReturned: true });
      else show(badge, button);
    },
    /** Follows its badge, and goes when the badge went. */
    follow(): void {
      if (open && !open.button.isConnected) close();
      position();
    },
    close: () => close(),
  };
}

/** The part of the layout viewport that shows: less than the window where the reader pinched it larger. */
function readShown(view: Window): { left: number; top: number; right: number; bottom: number } {
  const { visualViewport: visual, innerWidth, innerHeight } = view;
  if (!visual || visual.scale <= 1) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = visual;
  return { left, top, right: left + width, bottom: top + height };
}
