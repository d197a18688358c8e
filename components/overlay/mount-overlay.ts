// Draws a report over the page it speaks of: badges beside sentences, lines under words, a card on
// request. Changes no node of the page; everything ends with one AbortController.
import type { Finding, Report } from '../../lib/model/report.ts';
import { isBadged, type OverlaySettings } from '../../lib/model/settings.ts';
import { createCardLayer } from './card-layer.ts';
import { makeEl } from './elements.ts';
import { type Direction, orderSteps, type ReaderPlace } from './find-step.ts';
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
import { scrollToRange } from './scroll-to-range.ts';
import { createStatus } from './status.ts';
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

/** The strip at the edge is drawn once the page has come to rest. */
const MAP_DELAY_MS = 150;

/** Mounts the overlay; `locate` finds a report's words in the live page. */
export function mountOverlay(report: Report, locate: Locate, options: OverlayOptions): Overlay {
  const controller = new AbortController();
  const { signal } = controller;
  const { el: host, root } = createOverlayHost(document, OVERLAY_STYLE, signal);
  const layer = root.appendChild(makeEl(document, 'div', 'layer'));
  guardEvents(root, host);
  const painter = createPainter(layer, (badge, button) => cards.toggle(badge, button));
  const cards = createCardLayer(layer, {
    host,
    sayPosition: (badge) => sayPosition(badge.marks, marks),
    onStep: (direction, { marks: held }) => {
      const from = direction === 'next' ? held.at(-1) : held[0];
      const mark = stepFrom({ at: marks.findIndex(({ key }) => key === from?.key) }, direction);
      const shown = mark && painter.find(mark.key);
      if (shown) cards.show(shown.badge, shown.button);
    },
    onOpenFinding: options.onOpenFinding,
    signal,
  });
  const status = createStatus(root);
  const map = createFindingMap(layer, (mark) => goTo(mark));
  let { settings } = options;
  let findings: readonly Finding[] = keepRare(report);
  let find = locate;
  let marks: Mark[] = [];
  let near: NearMarks | null = null;
  /** Where the reader was taken last. */
  let current: Mark | null = null;
  /** A finding without a badge that the reader asked to see all the same. */
  let askedId: string | null = null;
  let frame = 0;
  let mapTimer = 0;
  let mapKey = '';

  function place(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    if (layer.hidden || signal.aborted || !host.isConnected) return;
    const drawn = new Set(near?.list());
    if (current) drawn.add(current);
    const keptKey = current?.key ?? null;
    painter.paint(measureMarks([...drawn].sort(byPlace), { locate: find, host, view: window, keptKey }));
    cards.follow();
    mapTimer ||= window.setTimeout(placeMap, MAP_DELAY_MS);
  }

  function schedule(): void {
    frame ||= requestAnimationFrame(place);
  }

  /** Measures every mark, so only when the page has another size. */
  function placeMap(): void {
    mapTimer = 0;
    const key = [document.documentElement.scrollHeight, window.innerWidth, window.innerHeight].join();
    if (key === mapKey || signal.aborted) return;
    mapKey = key;
    if (settings.isMapShown && !layer.hidden) map.paint(marks, find);
    else map.hide();
  }

  /** Groups and watches the findings that get a badge. */
  function draw(): void {
    cards.close();
    painter.forget();
    near?.stop();
    layer.hidden = !settings.isVisible;
    const isShown = (finding: Finding) => isBadged(finding, settings) || finding.id === askedId;
    marks = groupMarks(findings.filter(isShown));
    current = marks.find(({ key }) => key === current?.key) ?? null;
    near = watchNearMarks(marks, (block, span) => find(block, span), schedule);
    mapKey = '';
    if (layer.hidden) map.hide();
    schedule();
  }

  function goTo(mark: Mark): boolean {
    const range = find(mark.block, mark.sentence);
    if (!range || !scrollToRange(range)) return false;
    current = mark;
    place();
    painter.pulse(mark.key);
    return true;
  }

  function stepFrom(from: ReaderPlace, direction: Direction): Mark | null {
    for (const at of orderSteps(marks.length, from, direction)) {
      const mark = marks[at];
      if (mark && goTo(mark)) return mark;
    }
    return null;
  }

  /** At the mark the reader was taken to while it still shows, else at the top of the window. */
  function readPlace(): ReaderPlace {
    const rectOf = ({ block, sentence }: Mark) => find(block, sentence)?.getBoundingClientRect();
    const rect = current && rectOf(current);
    if (current && rect && rect.bottom > 0 && rect.top < window.innerHeight)
      return { at: marks.indexOf(current) };
    const before = marks.findIndex((mark) => {
      const { top = -1, height = 0 } = rectOf(mark) ?? {};
      return top >= 0 && height > 0;
    });
    return { before: before < 0 ? marks.length : before };
  }

  draw();
  watchLayout(document, schedule, signal);
  const listPrinted = () => (settings.isPrinted && settings.isVisible ? marks : []);
  watchPrint(root, { list: listPrinted, locate: (block, span) => find(block, span) }, signal);
  return {
    update(next, nextLocate, nextSettings) {
      findings = keepRare(next);
      find = nextLocate;
      settings = nextSettings;
      askedId = null;
      draw();
    },
    setSettings(next) {
      settings = next;
      askedId = null;
      draw();
    },
    reveal(findingId) {
      const asked = findings.find(({ id }) => id === findingId);
      const isNew = asked && !marks.some((mark) => mark.findings.includes(asked));
      if (isNew) {
        askedId = findingId;
        draw();
      }
      const mark = marks.find((one) => asked && one.findings.includes(asked));
      return mark ? goTo(mark) : false;
    },
    step(direction) {
      if (layer.hidden) return false;
      cards.close();
      const mark = stepFrom(readPlace(), direction);
      if (!mark) return false;
      painter.find(mark.key)?.button.focus({ preventScroll: true });
      painter.pulse(mark.key);
      status.say(sayPosition([mark], marks));
      return true;
    },
    destroy() {
      near?.stop();
      cancelAnimationFrame(frame);
      clearTimeout(mapTimer);
      cards.close();
      controller.abort();
    },
  };
}
