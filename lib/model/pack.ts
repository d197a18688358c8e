// A taxonomy pack: the reader's edits as a file to give to others, and what taking one over would change.
import type { Edit, PatternFault } from './edits.ts';
import type { PracticeId } from './practice.ts';

/** The object in a pack file. */
export type TaxonomyPack = {
  format: 'gloss-taxonomy-pack';
  version: 1;
  /** ISO time. */
  exportedAt: string;
  /** Version of the seed that the edits were made against. */
  seedVersion: string;
  edits: Edit[];
};

/** Why a pack is refused; nothing is written then. */
export type PackFault =
  | { kind: 'too-large'; sizeBytes: number; limitBytes: number }
  | { kind: 'not-json'; detail: string }
  | { kind: 'not-pack' }
  | { kind: 'newer'; version: number; known: number }
  | { kind: 'broken'; detail: string }
  | { kind: 'twice'; practice: string }
  | { kind: 'practices'; ids: string[] }
  | { kind: 'language'; practice: string; language: string }
  | { kind: 'pattern'; practice: string; text: string; fault: PatternFault };

/** What an edit of a pack would do. */
export type PackChange = {
  key: string;
  practice: PracticeId;
  label: string;
  /** `conflict`: the reader has another edit of the same practice. */
  kind: 'added' | 'changed' | 'same' | 'conflict';
  theirs: Edit;
  mine: Edit | null;
};

/** Which edit stands where both changed a practice, by key. */
export type PackChoices = Record<string, 'mine' | 'theirs'>;
