// Every task of the bench, in the order of the result file.
import { categories } from './categories.ts';
import { choices } from './choices.ts';
import { detection } from './detection.ts';
import { gdpr200 } from './gdpr200.ts';
import { mapp } from './mapp.ts';
import { seedRows } from './seed-rows.ts';
import { state } from './state.ts';
import type { Task } from './task.ts';
import { tosdr } from './tosdr.ts';

export const TASKS: readonly Task[] = [seedRows, categories, state, choices, detection, tosdr, gdpr200, mapp];

/** Names in the result file; one whose data is absent is null there. */
export const TASK_IDS = [
  'seeds',
  'categories',
  'state',
  'choices',
  'detection',
  'tosdr',
  'gdpr200',
  'mapp',
] as const;
