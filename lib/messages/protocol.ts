// Every call between Gloss's parts, per direction. Types only: page scripts import this, so schemas
// live in schemas.ts on the receiving side.
import type { PageSource, Verdict } from '../model/page.ts';
import type { PageState } from '../model/page-state.ts';
import type { Report } from '../model/report.ts';
import type { OverlaySettings } from '../model/settings.ts';

/** What a script on a web page may say to the background. Nothing here may change or reveal kept data. */
export type PageToBackground = {
  /** The page is, or may be, a privacy policy; or (`no`) it has moved on and is none any more. */
  policyDetected(payload: { verdict: Verdict }): void;
  /** Asks for the report of a page. The same `requestId` always gets the same answer. */
  analyzeDocument(payload: { requestId: string; source: PageSource }): {
    report: Report;
    overlay: OverlaySettings;
  };
  /** Opens Gloss's side panel at a finding of this page; the popup where the browser refuses a panel. */
  openFinding(payload: { findingId: string }): void;
};

/** What Gloss's own pages (popup, side panel, options) may ask of the background. */
export type ExtensionToBackground = {
  /** Looks at the page in a tab, recognised as a policy or not. */
  annotateTab(payload: { tabId: number }): void;
  /** Gives what is known of the page in a tab; null when nobody looked. */
  readPageState(payload: { tabId: number }): PageState | null;
  /** Reads the taxonomy and the reader's edits of it anew, after they were changed. */
  reloadTaxonomy(payload: Record<string, never>): void;
};

/** What Gloss's own pages and the background may ask of the annotator in a tab. */
export type ToTab = {
  /** Scrolls to a finding and opens its card; false when it is not on the page any more. */
  revealFinding(payload: { findingId: string }): boolean;
  /** Goes to the next or previous finding that has a badge, seen from where the reader is; false at none. */
  stepFinding(payload: { direction: 'next' | 'previous' }): boolean;
  /** Draws by other settings. */
  setOverlay(payload: OverlaySettings): void;
  /** Gives the text of the page as Gloss reads it, to try a pattern on. */
  readSource(payload: Record<string, never>): PageSource;
  /** Takes every mark off the page. */
  removeOverlay(payload: Record<string, never>): void;
};

export type ToBackground = PageToBackground & ExtensionToBackground;

/** Any map of calls: name to a function of one payload. */
export type Calls = PageToBackground | ExtensionToBackground | ToBackground | ToTab;
export type Payload<C, T extends keyof C> = C[T] extends (payload: infer P) => unknown ? P : never;
export type Value<C, T extends keyof C> = C[T] extends (...payload: never[]) => infer V ? V : never;

/** The form on the wire. */
export type Message = { type: string; payload: unknown };

/** The answer to a message; `error` is a plain sentence. */
export type Answer<V> = { ok: true; value: V } | { ok: false; error: string };
