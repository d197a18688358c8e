// What a comparison says: two texts block by block, or several policies practice by practice.
import type { CategoryId, PracticeId } from './practice.ts';
import type { Finding } from './report.ts';

/** Some words of a block: in both texts, only in the earlier one, or only in the later one. */
export type WordPiece = { kind: 'same' | 'gone' | 'new'; text: string };

/** One block of two texts laid side by side. */
export type AlignedBlock =
  | { kind: 'same' | 'gone' | 'new'; text: string }
  /** In both texts, in other words; `pieces` without the new ones are the block before. */
  | { kind: 'changed'; pieces: WordPiece[] };

/** What one policy says of a practice. Silence is said only where the whole text was read. */
export type ComparisonCell =
  | { kind: 'found'; finding: Finding; findingCount: number }
  | { kind: 'no-mention' }
  | { kind: 'could-not-look' };

/** One practice with what each policy says of it, in the order of the policies. */
export type ComparisonRow = {
  practice: PracticeId;
  category: CategoryId;
  label: string;
  cells: ComparisonCell[];
  /** True where the policies say different things; one that could not be looked at is no difference. */
  isDifferent: boolean;
};
