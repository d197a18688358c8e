// Makes badges of marks: one per sentence, and one for several where theirs would lie on each other. Pure.
import { RATINGS, type Rating } from '../../lib/model/practice.ts';
import { byPlace, type Mark } from './group-marks.ts';
import type { MeasuredMark } from './measure-marks.ts';
import { BADGE_SIZE, type Wish } from './wish-for.ts';

/** A badge and the sentences it stands for. */
export type PlacedBadge = Pick<Wish, 'left' | 'top' | 'kind' | 'side' | 'isDark'> & {
  /** Key of the mark at whose place it stands. */
  key: string;
  /** In reading order; never empty. */
  marks: Mark[];
  /** The worst rating among the marks. */
  rating: Rating;
  /** Findings of all its marks. */
  count: number;
};

/**
 * Places the badges, in reading order. Marks in `heads` carried a badge before and keep it where they
 * can, so that badges do not jump while others come near.
 */
export function placeBadges(
  measured: readonly MeasuredMark[],
  heads: ReadonlySet<string> = new Set(),
): PlacedBadge[] {
  const badges: PlacedBadge[] = [];
  const isHead = ({ mark }: MeasuredMark) => Number(heads.has(mark.key));
  const inTurn = [...measured].sort((a, b) => isHead(b) - isHead(a) || a.wish.top - b.wish.top);
  for (const { mark, wish } of inTurn) {
    const taken = nearest(badges, wish);
    if (taken) join(taken, mark);
    else badges.push(newBadge(mark, wish));
  }
  for (const { marks } of badges) marks.sort(byPlace);
  return badges.sort((a, b) => byPlace(a.marks[0] as Mark, b.marks[0] as Mark));
}

function newBadge(mark: Mark, { left, top, kind, side, isDark }: Wish): PlacedBadge {
  return {
    key: mark.key,
    marks: [mark],
    rating: mark.rating,
    count: mark.findings.length,
    left: Math.round(left),
    top: Math.round(top),
    kind,
    side,
    isDark,
  };
}

function join(badge: PlacedBadge, mark: Mark): void {
  badge.marks.push(mark);
  badge.count += mark.findings.length;
  if (RATINGS.indexOf(mark.rating) < RATINGS.indexOf(badge.rating)) badge.rating = mark.rating;
}

/** The badge that a wished place would overlap; of two the nearer one. */
function nearest(badges: readonly PlacedBadge[], { left, top }: Wish): PlacedBadge | null {
  let found: PlacedBadge | null = null;
  let distance = BADGE_SIZE;
  for (const badge of badges) {
    const away = Math.max(Math.abs(badge.left - Math.round(left)), Math.abs(badge.top - Math.round(top)));
    if (away < distance) [found, distance] = [badge, away];
  }
  return found;
}
