// Says which of the findings a badge holds, by number: neutral words, as they are announced in the page.
import { say } from '../../lib/words/say.ts';
import type { Mark } from './group-marks.ts';

/** Says "Finding 3 of 41", or "Findings 3 to 5 of 41", for marks that follow each other. */
export function sayPosition(shown: readonly Mark[], marks: readonly Mark[]): string {
  const at = marks.findIndex(({ key }) => key === shown[0]?.key);
  const total = countFindings(marks);
  const first = countFindings(marks.slice(0, at)) + 1;
  const last = first + countFindings(shown) - 1;
  return last > first ? say('overlay_positions', first, last, total) : say('overlay_position', first, total);
}

function countFindings(marks: readonly Mark[]): number {
  return marks.reduce((count, { findings }) => count + findings.length, 0);
}
