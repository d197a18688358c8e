// The reader's choices. Kept on this device, never touched by a new taxonomy.
import type { CategoryId, Rating } from './practice.ts';

/** Which findings get a badge: only those against the reader, those to look closer at too, or all. */
export type Density = 'bad' | 'caution' | 'all';
export const DENSITIES: readonly Density[] = ['bad', 'caution', 'all'];

/** What the reader can choose. */
export type Settings = {
  /** Whether badges and underlines are drawn on pages. */
  isOverlayVisible: boolean;
  /** Whether Gloss reads every policy by itself, or only when asked (and on `onSites`). */
  when: 'every' | 'click';
  /** Hostnames on which Gloss never looks by itself. */
  offSites: string[];
  /** Hostnames on which Gloss looks by itself although `when` is `click`. */
  onSites: string[];
  /** Languages of policies (BCP 47 primary subtags) that Gloss could read and shall not. */
  offLanguages: string[];
  density: Density;
  /** Categories whose findings get no badge; they are still in every list. */
  hiddenCategories: CategoryId[];
  /** Whether the findings are shown along the edge of the page. */
  isMapShown: boolean;
  /** Whether a printed page carries the findings as numbered footnotes. */
  isPrinted: boolean;
  /** Id of the export format used last: offered first the next time. */
  exportFormat: string;
  /** Bytes that the kept, compressed texts of policies may take; the longest unused go first. */
  textLimitBytes: number;
};

/** Some 8,000 policies: the median one has 14 kB, and the sample's text is deflated to two fifths. */
export const DEFAULT_TEXT_LIMIT_BYTES = 50_000_000;

/** What holds before the reader chose anything. */
export const DEFAULT_SETTINGS: Settings = {
  isOverlayVisible: true,
  when: 'every',
  offSites: [],
  onSites: [],
  offLanguages: [],
  density: 'all',
  hiddenCategories: [],
  isMapShown: true,
  isPrinted: false,
  exportFormat: 'markdown',
  textLimitBytes: DEFAULT_TEXT_LIMIT_BYTES,
};

/** The part of the settings that the overlay of a page follows. */
export type OverlaySettings = Pick<Settings, 'density' | 'hiddenCategories' | 'isMapShown' | 'isPrinted'> & {
  isVisible: boolean;
};

/** Takes what the overlay needs. */
export function toOverlaySettings(settings: Settings): OverlaySettings {
  const { isOverlayVisible: isVisible, density, hiddenCategories, isMapShown, isPrinted } = settings;
  return { isVisible, density, hiddenCategories, isMapShown, isPrinted };
}

/** Tells whether Gloss may read a policy of a site without being asked. */
export function isReadUnasked({ when, offSites, onSites }: Settings, site: string): boolean {
  return !offSites.includes(site) && (when === 'every' || onSites.includes(site));
}

const RATINGS_OF: Record<Density, readonly Rating[]> = {
  bad: ['bad'],
  caution: ['bad', 'caution'],
  all: ['bad', 'caution', 'neutral', 'good'],
};

/** Tells whether a finding gets a badge. */
export function isBadged(
  finding: { rating: Rating; category: CategoryId },
  { density, hiddenCategories }: Pick<Settings, 'density' | 'hiddenCategories'>,
): boolean {
  return RATINGS_OF[density].includes(finding.rating) && !hiddenCategories.includes(finding.category);
}
