// Opens and closes the card beside a badge and gives the focus back. One card at a time.
import { h, render } from 'preact';
import { FindingCard } from './FindingCard.tsx';
import type { Mark } from './group-marks.ts';
import { BADGE_SIZE } from './measure-marks.ts';

const GAP = 6;
const EDGE = 8;

type Options = { host: HTMLElement; onOpenFinding: (findingId: string) => void; signal: AbortSignal };

export type CardLayer = ReturnType<typeof createCardLayer>;

/** Creates the layer in which cards are shown. */
export function createCardLayer(layer: HTMLElement, { host, onOpenFinding, signal }: Options) {
  const document = layer.ownerDocument;
  const place = layer.appendChild(document.createElement('div'));
  let open: { mark: Mark; badge: HTMLButtonElement } | null = null;

  function close(isFocusReturned: boolean): void {
    if (!open) return;
    const { badge } = open;
    open = null;
    render(null, place);
    badge.setAttribute('aria-expanded', 'false');
    if (isFocusReturned && badge.isConnected) badge.focus({ preventScroll: true });
  }

  /** Puts the card under its badge, or above where there is more room, inside the window. */
  function position(): void {
    const card = place.querySelector<HTMLElement>('.card');
    const view = document.defaultView;
    if (!open || !card || !view) return;
    const origin = host.getBoundingClientRect();
    const badge = open.badge.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const isAbove = badge.bottom + GAP + height > view.innerHeight && badge.top - GAP - height > 0;
    const top = isAbove ? badge.top - GAP - height : badge.top + BADGE_SIZE + GAP;
    const left = Math.max(EDGE, Math.min(badge.left, view.innerWidth - width - EDGE));
    card.style.left = `${Math.round(left - origin.left)}px`;
    card.style.top = `${Math.round(top - origin.top)}px`;
  }

  // A press anywhere else puts the card away, as a reader expects of a note.
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && event.target !== host) close(false);
    },
    { capture: true, signal },
  );
  layer.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    close(true);
  });

  return {
    /** Shows the findings of a mark, or puts its card away when it is the one shown. */
    toggle(mark: Mark, badge: HTMLButtonElement, isDark: boolean): void {
      const isSame = open?.mark.key === mark.key;
      close(isSame);
      if (isSame) return;
      open = { mark, badge };
      badge.setAttribute('aria-expanded', 'true');
      place.className = isDark ? 'dark' : '';
      render(h(FindingCard, { findings: mark.findings, onClose: () => close(true), onOpenFinding }), place);
      position();
      place.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
    },
    /** Follows its badge, and goes when the badge went. */
    follow(): void {
      if (open && !open.badge.isConnected) close(false);
      position();
    },
    close: () => close(false),
  };
}
