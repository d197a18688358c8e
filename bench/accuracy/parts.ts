// Two parts of the development data: one whose errors may be read while cues are written, and one that
// nobody looks into, so that its figures tell how far the cues are about language and not about the data.
import type { Keeps } from './task.ts';

export const PARTS = ['all', 'seen', 'unseen'] as const;
export type Part = (typeof PARTS)[number];

/** One group in this many is never looked into. */
const UNSEEN_ONE_IN = 4;

/** Chooses the groups of a part; which one a group is in hangs on its name alone. */
export function keepsOf(part: Part): Keeps {
  if (part === 'all') return () => true;
  return (group) => (hashOf(group) % UNSEEN_ONE_IN === 0) === (part === 'unseen');
}

// FNV-1a: any spread will do.
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash >>> 8;
}
