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
};

/** A row of the table `reports`: the last look at one address. */
export type PageRow = Omit<PageState, 'tabId' | 'notice'> & {
  /** Id of the request that wrote the row, so that a repeated request gets the same report. */
  requestId: string | null;
};

/** Gives the key under which a page's report and flags are kept: its address without the fragment. */
export function toPageKey(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}
