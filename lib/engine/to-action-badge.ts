// What the toolbar button says of a page, in a few characters and in words. Never "safe": looking
// and matching nothing is not the same as nothing being there.
import type { Report } from '../model/report.ts';

/** What the toolbar shows for a tab. */
export type ActionBadge = { text: string; title: string; color: string };

/** What the button speaks of: a report, or why there is none (yet). */
export type BadgeSubject =
  | { kind: 'report'; report: Report }
  | { kind: 'none' }
  | { kind: 'running' }
  | { kind: 'failed'; error: string };

// White text stands on all three with a contrast of at least 4.5 to 1.
const CONCERN_COLOR = '#9a3412';
const QUIET_COLOR = '#475569';

/** Gives the badge for a page. */
export function toActionBadge(subject: BadgeSubject): ActionBadge {
  if (subject.kind === 'none') return quiet('', 'Gloss: nobody looked at this page');
  if (subject.kind === 'running') return quiet('…', 'Gloss: reading this page');
  if (subject.kind === 'failed') return quiet('!', `Gloss could not look at this page: ${subject.error}`);
  const { status, language, summary, isTruncated } = subject.report;
  if (status === 'no-text') return quiet('!', 'Gloss could not look at this page: it found no text');
  if (status === 'unsupported-language') {
    return quiet('!', `Gloss could not look at this page: it has no patterns for its language (${language})`);
  }
  const rest = isTruncated ? '; the page is longer than Gloss reads' : '';
  const { concernCount, findingCount } = summary;
  if (concernCount > 0) {
    const text = concernCount > 999 ? '999+' : String(concernCount);
    const title = `Gloss: ${count(concernCount, 'point')} worth reading on this page${rest}`;
    return { text, title, color: CONCERN_COLOR };
  }
  const words =
    findingCount > 0
      ? `${count(findingCount, 'finding')}, none of them a concern`
      : 'looked and matched nothing';
  return quiet('', `Gloss: ${words}${rest}`);
}

function quiet(text: string, title: string): ActionBadge {
  return { text, title, color: QUIET_COLOR };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
