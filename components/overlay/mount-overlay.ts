// Draws a report over the page it speaks of: badges beside sentences, lines under words, a card on
// request. Changes no node of the page; everything ends with one AbortController.
import type { Report } from '../../lib/model/report.ts';
import { createCardLayer } from './card-layer.ts';
import { groupMarks, type Mark } from './group-marks.ts';
import { type Locate, measureMarks } from './measure-marks.ts';
import { type NearMarks, watchNearMarks } from './near-marks.ts';
import { createOverlayHost } from './overlay-host.ts';
import { OVERLAY_STYLE } from './overlay-style.ts';
import { createPainter } from './paint-marks.ts';
import { scrollToRange } from './scroll-to-range.ts';
import { watchLayout } from './watch-layout.ts';

export type OverlayOptions = {
  isVisible: boolean;
  onOpenFinding: (findingId: string) => void;
};

export type Overlay = {
  /** Draws another report, after the page changed. */
  update(report: Report, locate: Locate): void;
  /** Scrolls to a finding and makes it flash; false when it does not show on the page. */
  reveal(findingId: string): boolean;
  setVisible(isVisible: boolean): void;
  destroy(): void;
};

/** Under this opacity of the page's root a reader cannot see what is pressed (clickjacking). */
const MIN_OPACITY = 0.6;

/** Mounts the overlay; `locate` finds a report's words in the live page. */
export function mountOverlay(report: Report, locate: Locate, options: OverlayOptions): Overlay {
  const controller = new AbortController();
  const { signal } = controller;
  const { el: host, root } = createOverlayHost(document, OVERLAY_STYLE, signal);
  const layer = root.appendChild(document.createElement('div'));
  layer.className = 'layer';
  layer.hidden = !options.isVisible;
  guardEvents(root, host);
  const painter = createPainter(layer, (mark, badge) => {
    cards.toggle(mark, badge, painter.placeOf(mark.key)?.isDark ?? false);
  });
  const cards = createCardLayer(layer, { host, onOpenFinding: options.onOpenFinding, signal });
  let find = locate;
  let marks: Mark[] = [];
  let near: NearMarks | null = null;
  let frame = 0;

  function place(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    if (layer.hidden || signal.aborted || !host.isConnected) return;
    painter.paint(measureMarks(near?.list() ?? [], find, host, window));
    cards.follow();
  }

  function schedule(): void {
    frame ||= requestAnimationFrame(place);
  }

  function show(next: Report, nextLocate: Locate): void {
    cards.close();
    near?.stop();
    find = nextLocate;
    marks = groupMarks(next.findings);
    near = watchNearMarks(marks, find, schedule);
    schedule();
  }

  show(report, locate);
  watchLayout(document, schedule, signal);
  return {
    update: show,
    reveal(findingId) {
      const mark = marks.find(({ findings }) => findings.some(({ id }) => id === findingId));
      const range = mark && find(mark.block, mark.sentence);
      if (!mark || !range || !scrollToRange(range)) return false;
      painter.paint(
        measureMarks([...new Set([...(near?.list() ?? []), mark])].sort(byPlace), find, host, window),
      );
      painter.pulse(mark.key);
      return true;
    },
    setVisible(isVisible) {
      layer.hidden = !isVisible;
      if (!isVisible) cards.close();
      schedule();
    },
    destroy() {
      near?.stop();
      cancelAnimationFrame(frame);
      cards.close();
      controller.abort();
    },
  };
}

const byPlace = (a: Mark, b: Mark) => a.block - b.block || a.sentence.start - b.sentence.start;

/** Lets only a reader's own presses through, and keeps what happens in the overlay from the page's hotkeys. */
function guardEvents(root: ShadowRoot, host: HTMLElement): void {
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
