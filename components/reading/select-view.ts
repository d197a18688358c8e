// Which of its designed states the popup or the panel is in. Pure.

import type { PageState } from '../../lib/model/page-state.ts';
import type { Report } from '../../lib/model/report.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { say } from '../../lib/words/say.ts';
import type { Notice } from '../report/PageNotice.tsx';
import type { ReadingTab } from './reading-ports.ts';

/** What is known so far; undefined means not known yet. */
export type Known = {
  tab: ReadingTab | null | undefined;
  state: PageState | null | undefined;
  settings: Settings | undefined;
  error: string | null;
};

/** The findings of a report, or a notice that says why there are none to list. */
export type View = { report: Report; notice: null } | { report: Report | null; notice: Notice };

/** Selects the view. */
export function selectView({ tab, state, settings, error }: Known): View {
  if (tab === undefined) return notice({ kind: 'loading' });
  if (tab === null) return notice({ kind: 'no-tab' });
  if (!/^(https?|file):/.test(tab.url)) return notice({ kind: 'unsupported-page' });
  if (error) return notice({ kind: 'failed', error });
  if (state === undefined) return notice({ kind: 'loading' });
  if (state === null) {
    const site = siteOf(tab.url);
    return notice(settings?.offSites.includes(site) ? { kind: 'site-off', site } : { kind: 'not-looked' });
  }
  const { report } = state;
  if (state.status === 'running') return report ? show(report) : notice({ kind: 'running' });
  if (state.status === 'failed' || !report) {
    return notice({ kind: 'failed', error: state.error ?? say('notice_no_report') });
  }
  return show(report);
}

/** Gives the name under which a site is switched off. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

function show(report: Report): View {
  if (report.status === 'unsupported-language') {
    return { report, notice: { kind: 'unsupported-language', language: report.language } };
  }
  return report.status === 'no-text' ? { report, notice: { kind: 'no-text' } } : { report, notice: null };
}

function notice(value: Notice): View {
  return { report: null, notice: value };
}
