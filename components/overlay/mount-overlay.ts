// Draws a report over the page it speaks of: badges beside sentences, lines under words, a card on
// request. Changes no node of the page; everything ends with one AbortController.
import type { Finding, Report } from '../../lib/model/report.ts';
import { isBadged, type OverlaySettings } from '../../lib/model/settings.ts';
import { createCardLayer } from './card-layer.ts';
import { makeEl } from './elements.ts';
import type { Direction } from './find-step.ts';
import { createFindingMap } from './finding-map.ts';
import { byPlace, groupMarks, type Mark } from './group-marks.ts';
import { guardEvents } from './guard-events.ts';
import { keepRare } from './keep-rare.ts';
import { type Locate, measureMarks } from './measure-marks.ts';
import { type NearMarks, watchNearMarks } from './near-marks.ts';
import { createOverlayHost } from './overlay-host.ts';
import { OVERLAY_STYLE } from './overlay-style.ts';
import { createPainter } from './paint-marks.ts';
import { watchPrint } from './print-notes.ts';
import { sayPosition } from './say-position.ts';
import { createStatus } from './status.ts';
import { createWalk } from './walk-marks.ts';
import { watchLayout } from './watch-layout.ts';

export type OverlayOptions = {
  settings: OverlaySettings;
  onOpenFinding: (findingId: string) => void;
};

export type Overlay = {
  /** Draws another report, after the page changed. */
  update(report: Report, locate: Locate, settings: OverlaySettings): void;
  /** Draws by other settings. */
  setSettings(settings: OverlaySettings): void;
  /** Scrolls to a finding and makes it flash; false when it does not show on the page. */
  reveal(findingId: string): boolean;
  /** Goes to the next or previous badge from where the reader is and focuses it; false at none. */
  step(direction: Direction): boolean;
  destroy(): void;
};

/** What the overlay draws now. */
type Drawing = { findings: readonly Finding[]; locate: Locate; settings: OverlaySettings };

/** Mounts the overlay; `locate` finds a report's words in the live page. */
export function mountOverlay(report: Report, locate: Locate, options: OverlayOptions): Overlay {
  const controller = new AbortController();
  const { signal } = controller;
  const { el: host, root } = createOverlayHost(document, OVERLAY_STYLE, signal);
  const layer = root.appendChild(makeEl(document, 'div', 'layer'));
  guardEvents(root, host);
  const { onOpenFinding } = options;
  let drawing: Drawing = { findings: keepRare(report), locate, settings: options.settings };
  let marks: Mark[] = [];
  let near: NearMarks | null = null;
  let frame = 0;
  const find: Locate = (block, span) => drawing.locate(block, span);
  const status = createStatus(root);
  const painter = createPainter(layer, (badge, button) => cards.toggle(badge, button));
  const cards = createCardLayer(layer, {
    host,
    sayPosition: sayPlace,
    onStep: stepCard,
    onOpenFinding,
    signal,
  });
  const walk = createWalk({ list: () => marks, locate: find, onArrive: arrive });
  const map = createFindingMap(layer, {
    read: () => ({ marks: drawing.settings.isMapShown ? marks : [], locate: find }),
    onJump: walk.goTo,
    signal,
  });

  function place(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    if (layer.hidden || signal.aborted || !host.isConnected) return;
    const drawn = new Set(near?.list());
    const current = walk.current();
    if (current) drawn.add(current);
    const keptKey = current?.key ?? null;
    painter.paint(measureMarks([...drawn].sort(byPlace), { locate: find, host, view: window, keptKey }));
    cards.follow();
    map.follow();
  }

  function schedule(): void {
    frame ||= requestAnimationFrame(place);
  }

  /** Groups and watches the findings that get a badge, and one that the reader asked for. */
  function draw(next: Drawing, askedId: string | null = null): void {
    drawing = next;
    cards.close();
    painter.forget();
    near?.stop();
    layer.hidden = !drawing.settings.isVisible;
    marks = groupMarks(
      drawing.findings.filter((one) => isBadged(one, drawing.settings) || one.id === askedId),
    );
    walk.keepPlace();
    near = watchNearMarks(marks, find, schedule);
    map.renew();
    schedule();
  }

  function arrive(mark: Mark): void {
    place();
    painter.pulse(mark.key);
  }

  function sayPlace({ marks: held }: { marks: readonly Mark[] }): string {
    return sayPosition(held, marks);
  }

  /** Opens the card after or before the one of a badge. */
  function stepCard(direction: Direction, { marks: held }: { marks: readonly Mark[] }): void {
    const mark = walk.step(direction, direction === 'next' ? held.at(-1) : held[0]);
    const shown = mark && painter.find(mark.key);
    if (shown) cards.show(shown.badge, shown.button);
  }

  const markOf = (findingId: string) =>
    marks.find(({ findings }) => findings.some(({ id }) => id === findingId));

  draw(drawing);
  watchLayout(document, schedule, signal);
  const listPrinted = () => (drawing.settings.isPrinted && drawing.settings.isVisible ? marks : []);
  watchPrint(root, { list: listPrinted, locate: find }, signal);
  return {
    update: (next, nextLocate, settings) => draw({ findings: keepRare(next), locate: nextLocate, settings }),
    setSettings: (settings) => draw({ ...drawing, settings }),
    reveal(findingId) {
      if (!markOf(findingId)) draw(drawing, findingId);
      const mark = markOf(findingId);
      return mark ? walk.goTo(mark) : false;
    },
    step(direction) {
      if (layer.hidden) return false;
      cards.close();
      const mark = walk.step(direction);
      if (!mark) return false;
      painter.find(mark.key)?.button.focus({ preventScroll: true });
      painter.pulse(mark.key);
      status.say(sayPosition([mark], marks));
      return true;
    },
    destroy() {
      near?.stop();
      cancelAnimationFrame(frame);
      cards.close();
      controller.abort();
    },
  };
}
