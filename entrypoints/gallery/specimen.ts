// What the gallery shows: a component in one of its states.
import type { ComponentChild } from 'preact';

/** One component in one state. */
export type Specimen = {
  /** Unique over the gallery; the id of its section. */
  id: string;
  /** Path under `components`, without its ending. */
  component: string;
  /** The state, in a few words. */
  state: string;
  /** Whether it is drawn only by itself: a dialog lies over everything else. */
  isAlone: boolean;
  draw(): ComponentChild;
};

/** Lists the states of one component. */
export function specimensOf(
  component: string,
  states: Record<string, () => ComponentChild>,
  { isAlone = false } = {},
): Specimen[] {
  return Object.entries(states).map(([state, draw]) => ({
    id: `${component}-${state}`.replace(/[^A-Za-z0-9]+/g, '-').toLowerCase(),
    component,
    state,
    isAlone,
    draw,
  }));
}

/** For callbacks: the gallery does nothing. */
export function idle(): void {}

/** For callbacks that are waited for. */
export async function idleTrue(): Promise<boolean> {
  return true;
}
