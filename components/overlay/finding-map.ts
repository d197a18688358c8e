// The strip at the edge of the window that shows where in the page the findings are. Hidden from screen
// readers, which have the badges, the lists and the commands. One paint: four paths in one SVG.
import { RATINGS, type Rating } from '../../lib/model/practice.ts';
import { setAttributes } from './elements.ts';
import type { Mark } from './group-marks.ts';
import type { Locate } from './measure-marks.ts';
import { createSurroundings } from './read-surroundings.ts';

/** A mark as a share of the window's height. */
export type Tick = { mark: Mark; y: number };

/** Ticks closer than this are one, of the worst rating among them. */
const ROW_PX = 4;
const WIDTH: Record<Rating, number> = { bad: 8, caution: 6, neutral: 3, good: 3 };
const FULL_WIDTH = 8;
/** Narrower windows belong to fingers, which cannot hit ticks, and have no margin to spare. */
const MIN_WINDOW_PX = 600;
const SVG = 'http://www.w3.org/2000/svg';

/** The strip is drawn once the page has come to rest. */
const DELAY_MS = 150;

type Options = {
  /** What is to be shown; no marks when nothing is. */
  read: () => { marks: readonly Mark[]; locate: Locate };
  /** Called with the mark nearest to a pressed tick. */
  onJump: (mark: Mark) => void;
  signal: AbortSignal;
};

/** `follow`: draws anew where the page has another size; `renew`: also where it has not. */
export type FindingMap = { follow(): void; renew(): void };

/** Creates the strip. */
export function createFindingMap(layer: HTMLElement, { read, onJump, signal }: Options): FindingMap {
  const view = layer.ownerDocument.defaultView as Window;
  const { svg, paths } = makeStrip(layer.ownerDocument);
  let ticks: Tick[] = [];
  let timer = 0;
  let size = '';
  svg.addEventListener('click', (event) => {
    const tick = nearestTick(ticks, (event as MouseEvent).clientY);
    if (tick) onJump(tick.mark);
  });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  function paint(): void {
    timer = 0;
    const { innerWidth, innerHeight, document } = view;
    const now = [document.documentElement.scrollHeight, innerWidth, innerHeight].join();
    if (now === size) return;
    size = now;
    const { marks, locate } = read();
    ticks = canShow(view) ? measureTicks(marks, locate, view) : [];
    svg.remove();
    if (ticks.length === 0) return;
    const isDark = createSurroundings(view).isDarkBehind(document.documentElement);
    setAttributes(svg, { height: String(innerHeight) });
    const rows = clusterTicks(ticks);
    for (const [name, path] of paths)
      setAttributes(path, { 'data-dark': String(isDark), d: toPath(rows, name) });
    layer.append(svg);
  }

  function follow(): void {
    timer ||= view.setTimeout(paint, DELAY_MS);
  }
  return {
    follow,
    renew() {
      size = '';
      follow();
    },
  };
}

function makeStrip(document: Document) {
  const svg = document.createElementNS(SVG, 'svg');
  setAttributes(svg, { class: 'map', 'aria-hidden': 'true', width: String(FULL_WIDTH) });
  const paths = new Map(
    [...RATINGS, 'all' as const].map((name) => [name, document.createElementNS(SVG, 'path')]),
  );
  for (const [name, path] of paths)
    setAttributes(path, name === 'all' ? { class: 'targets' } : { 'data-rating': name });
  svg.append(...paths.values());
  return { svg, paths };
}

/** A page that does not scroll shows all its badges. */
function canShow(view: Window): boolean {
  const { documentElement } = view.document;
  return documentElement.scrollHeight > view.innerHeight * 1.2 && view.innerWidth >= MIN_WINDOW_PX;
}

function measureTicks(marks: readonly Mark[], locate: Locate, view: Window): Tick[] {
  const share = view.innerHeight / view.document.documentElement.scrollHeight;
  const ticks: Tick[] = [];
  for (const mark of marks) {
    const rect = locate(mark.block, mark.sentence)?.getBoundingClientRect();
    if (rect && rect.height > 0) ticks.push({ mark, y: (rect.top + view.scrollY) * share });
  }
  return ticks;
}

/** Joins ticks into rows: pixel to worst rating. */
export function clusterTicks(ticks: readonly Tick[]): Map<number, Rating> {
  const rows = new Map<number, Rating>();
  for (const { mark, y } of ticks) {
    const row = Math.floor(y / ROW_PX) * ROW_PX + ROW_PX / 2;
    const known = rows.get(row);
    if (!known || RATINGS.indexOf(mark.rating) < RATINGS.indexOf(known)) rows.set(row, mark.rating);
  }
  return rows;
}

function toPath(rows: ReadonlyMap<number, Rating>, name: Rating | 'all'): string {
  let path = '';
  for (const [y, rating] of rows) {
    if (name === 'all') path += `M0 ${y}h${FULL_WIDTH}`;
    else if (name === rating) path += `M${FULL_WIDTH - WIDTH[rating]} ${y}h${WIDTH[rating]}`;
  }
  return path;
}

function nearestTick(ticks: readonly Tick[], y: number): Tick | null {
  let found: Tick | null = null;
  for (const tick of ticks) if (!found || Math.abs(tick.y - y) < Math.abs(found.y - y)) found = tick;
  return found;
}
