// What the toolbar button says of a page, in a few characters and in words. Never "safe": looking
// and matching nothing is not the same as nothing being there.
import type { Report, Summary } from '../model/report.ts';
import { sayLanguageName } from '../words/format.ts';
import { say, sayCount } from '../words/say.ts';

/** What the toolbar shows for a tab. */
export type ActionBadge = { text: string; title: string; color: string };

/** What the button speaks of: a report, or why there is none (yet). */
export type BadgeSubject =
  | { kind: 'report'; report: Report }
  | { kind: 'none' }
  /** A policy that is not read unasked: the reader switched the site off, or wants to be asked everywhere. */
  | { kind: 'site-off' }
  | { kind: 'click-only' }
  | { kind: 'running' }
  | { kind: 'failed'; error: string };

// White text stands on all three with a contrast of at least 4.5 to 1.
const CONCERN_COLOR = '#9a3412';
const QUIET_COLOR = '#475569';

/** Gives the badge for a page; in a private window the words say that nothing is kept. */
export function toActionBadge(subject: BadgeSubject, { isPrivate }: { isPrivate: boolean }): ActionBadge {
  const badge = toPlainBadge(subject);
  const isKnown = subject.kind === 'report' || subject.kind === 'running';
  return isPrivate && isKnown ? { ...badge, title: say('background_in_private', badge.title) } : badge;
}

function toPlainBadge(subject: BadgeSubject): ActionBadge {
  if (subject.kind === 'none') return quiet('', say('background_nobody_looked'));
  if (subject.kind === 'site-off') return quiet('', say('background_site_off'));
  if (subject.kind === 'click-only') return quiet('', say('background_click_only'));
  if (subject.kind === 'running') return quiet('…', say('background_reading'));
  if (subject.kind === 'failed') return quiet('!', say('background_failed', subject.error));
  const { status, language, summary, isTruncated } = subject.report;
  if (status === 'no-text') return quiet('!', say('background_no_text'));
  if (status === 'unsupported-language') {
    return quiet('!', say('background_no_patterns', sayLanguageName(language)));
  }
  const title = isTruncated ? say('background_longer', sayTitle(summary)) : sayTitle(summary);
  const { concernCount } = summary;
  if (concernCount === 0) return quiet('', title);
  return { text: concernCount > 999 ? '999+' : String(concernCount), title, color: CONCERN_COLOR };
}

function sayTitle({ concernCount, findingCount }: Summary): string {
  if (concernCount > 0) return sayCount('background_points', concernCount);
  return findingCount > 0 ? sayCount('background_quiet', findingCount) : say('background_matched_nothing');
}

function quiet(text: string, title: string): ActionBadge {
  return { text, title, color: QUIET_COLOR };
}
