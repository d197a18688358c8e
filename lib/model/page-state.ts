// What the popup is told of one tab: whether somebody looked, is looking, or could not look.
import type { Report } from './report.ts';

/** Whether a page is being read, was read, or could not be read. */
export type PageStatus = 'running' | 'done' | 'failed';

/** The state of the page in a tab. No state (null) means that nobody looked at it. */
export type PageState = {
  tabId: number;
  /** Address without its fragment. */
  url: string;
  status: PageStatus;
  /** Why the page could not be read, in plain words; null unless `status` is `failed`. */
  error: string | null;
  /** ISO 8601, UTC. */
  startedAt: string;
  /** The last report of this page; may be older than `startedAt` while `running` or `failed`. */
  report: Report | null;
  /** What the reader should know about what is kept ("Nothing is kept: …"), or null. */
  notice: string | null;
  /** False when nothing about this page may be or can be kept (private window, no storage): no flags then. */
  isKept: boolean;
};

/** A page in a tab, as the browser tells it. */
export type TabPage = { tabId: number; url: string; isPrivate: boolean };

/** A row of the table `reports`: the last look at one address. */
export type PageRow = Omit<PageState, 'tabId' | 'notice' | 'isKept'> & {
  /** Id of the request that wrote the row, so that a repeated request gets the same report. */
  requestId: string | null;
};

/** Gives the key under which a page's report and flags are kept: its address without the fragment. */
export function toPageKey(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}

/** A look that took longer than this was cut off: measured looks end within 3 s even on a 5 MB page. */
export const INTERRUPTED_AFTER_MS = 30_000;

/** Reads a row at a moment: a look that has been running too long reads as failed, for `interruption`. */
export function toPageState(
  row: PageRow,
  now: Date,
  { interruption, ...tab }: Pick<PageState, 'tabId' | 'notice' | 'isKept'> & { interruption: string },
): PageState {
  const { url, startedAt, report } = row;
  const isInterrupted =
    row.status === 'running' && now.getTime() - Date.parse(startedAt) > INTERRUPTED_AFTER_MS;
  const status = isInterrupted ? 'failed' : row.status;
  const error = isInterrupted ? interruption : row.error;
  return { ...tab, url, status, error, startedAt, report };
}
