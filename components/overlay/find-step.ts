// Says in which order marks are tried when the reader asks for the next or previous one. Pure.

export type Direction = 'next' | 'previous';

/** Where the reader is: at a mark, or before the mark with that index (`count` is after the last). */
export type ReaderPlace = { at: number } | { before: number };

/** Orders the indexes of `count` marks from where the reader is, around the ends, each once. */
export function orderSteps(count: number, place: ReaderPlace, direction: Direction): number[] {
  const isNext = direction === 'next';
  const first = 'at' in place ? place.at + (isNext ? 1 : -1) : isNext ? place.before : place.before - 1;
  return Array.from({ length: count }, (_one, step) => {
    const at = first + (isNext ? step : -step);
    return ((at % count) + count) % count;
  });
}
