// Walks from mark to mark: where the reader is, and which one comes next or before. Draws nothing.
import { type Direction, orderSteps, type ReaderPlace } from './find-step.ts';
import type { Mark } from './group-marks.ts';
import type { Locate } from './measure-marks.ts';
import { scrollToRange } from './scroll-to-range.ts';

type Options = {
  list: () => readonly Mark[];
  locate: Locate;
  /** Called after the page was scrolled to a mark. */
  onArrive: (mark: Mark) => void;
};

export type Walk = ReturnType<typeof createWalk>;

/** Creates a walk over the marks of a page. */
export function createWalk({ list, locate, onArrive }: Options) {
  let current: Mark | null = null;

  /** Scrolls to a mark; false when it does not show. */
  function goTo(mark: Mark): boolean {
    const range = locate(mark.block, mark.sentence);
    if (!range || !scrollToRange(range)) return false;
    current = mark;
    onArrive(mark);
    return true;
  }

  /** Goes on from a mark, or from where the reader is; null when no mark shows. */
  function step(direction: Direction, from?: Mark): Mark | null {
    const marks = list();
    const place = from ? { at: marks.findIndex(({ key }) => key === from.key) } : readPlace(marks);
    for (const at of orderSteps(marks.length, place, direction)) {
      const mark = marks[at];
      if (mark && goTo(mark)) return mark;
    }
    return null;
  }

  /** At the mark the reader was taken to while it still shows, else at the top of the window. */
  function readPlace(marks: readonly Mark[]): ReaderPlace {
    const rectOf = ({ block, sentence }: Mark) => locate(block, sentence)?.getBoundingClientRect();
    const rect = current && rectOf(current);
    if (current && rect && rect.bottom > 0 && rect.top < window.innerHeight)
      return { at: marks.indexOf(current) };
    const before = marks.findIndex((mark) => {
      const { top = -1, height = 0 } = rectOf(mark) ?? {};
      return top >= 0 && height > 0;
    });
    return { before: before < 0 ? marks.length : before };
  }

  return {
    goTo,
    step,
    /** Where the reader was taken last. */
    current: () => current,
    /** Keeps the place over a change of the marks, where the sentence still has one. */
    keepPlace(): void {
      current = list().find(({ key }) => key === current?.key) ?? null;
    },
  };
}
