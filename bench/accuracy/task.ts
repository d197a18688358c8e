// What a measured task is: a set of labelled data, what Gloss says of it, and how far the two agree.
import type { Gloss } from './open-gloss.ts';

/** Figures of a task under the names of the result file; numbers are shares (0–1) or counts. */
export type Figures = { [name: string]: number | [number, number] | Figures };

/** One disagreement with the data, for `--errors`. */
export type TaskError = { kind: string; id: string; text: string };

/** What a task found. */
export type TaskResult = {
  figures: Figures;
  /** Rows of the printed table; the first is the heading. */
  table: string[][];
  errors: TaskError[];
};

/** Whether the rows of a group (policy, service, site) count in this run; see parts.ts. */
export type Keeps = (group: string) => boolean;

/** A task of the bench. `run` answers null where its data is not in the folder. */
export type Task = {
  /** Name in the result file. */
  id: string;
  title: string;
  run(folder: string, gloss: Gloss, keeps: Keeps): Promise<TaskResult | null>;
};
