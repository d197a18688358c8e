// The reader's choices. Kept on this device, never touched by a new taxonomy.

/** What the reader can choose. */
export type Settings = {
  /** Whether badges and underlines are drawn on pages. */
  isOverlayVisible: boolean;
  /** Hostnames on which Gloss does not look by itself. */
  offSites: string[];
};

/** What holds before the reader chose anything. */
export const DEFAULT_SETTINGS: Settings = { isOverlayVisible: true, offSites: [] };
