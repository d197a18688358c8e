// The words of a report by what they name, for the components that draw one. The texts themselves are in
// lib/words; what a page says is never in here.
import type { Verdict } from '../../lib/model/page.ts';
import type { Rating } from '../../lib/model/practice.ts';
import type { ChecklistAnswer, StatedDate, Summary } from '../../lib/model/report.ts';
import { sayDate, sayLanguageName, sayList } from '../../lib/words/format.ts';
import type { WordKey } from '../../lib/words/keys.ts';
import { ANSWER_NAMES, ANSWER_SIGNS, RATING_NAMES } from '../../lib/words/names.ts';
import { say, sayCount, sayTable } from '../../lib/words/say.ts';

export {
  ANSWER_NAMES,
  ANSWER_SIGNS,
  CATEGORY_NAMES,
  PURPOSE_NAMES,
  RATING_NAMES,
  RATING_SIGNS,
  STATE_NAMES,
  sayRarity,
} from '../../lib/words/names.ts';

export const VERDICT_WORDS = sayTable<Verdict['kind']>({
  policy: 'verdict_policy',
  maybe: 'verdict_maybe',
  no: 'verdict_no',
});

/** Where the detector saw its cues; a code that is not here is shown as it is. */
const REASON_KEYS: Record<string, WordKey> = {
  'privacy-link': 'reason_privacy_link',
  'url-policy': 'reason_address',
  'title-policy': 'reason_title',
  'title-privacy': 'reason_title',
  'title-first': 'reason_title_first',
  'heading-exact': 'reason_heading_exact',
  'cookie-policy': 'reason_cookies',
  silence: 'reason_silence',
  'heading-policy': 'reason_headings',
  'heading-section': 'reason_sections',
  terms: 'reason_terms',
  'terms-heading': 'reason_terms_headings',
  'terms-text': 'reason_terms_text',
  news: 'reason_news',
  'news-title': 'reason_news_title',
  'news-url': 'reason_news_address',
};

/** What is on the page. */
export const REPORT_WORDS = sayTable({
  matchedNothing: 'report_matched_nothing',
  truncated: 'report_truncated',
  isRunning: 'report_is_running',
  noReasons: 'report_no_reasons',
  filter: 'report_filter',
  reveal: 'report_reveal',
  earlier: 'report_earlier',
  earlierUnknown: 'report_earlier_unknown',
});

/** What is said of the page as a whole. */
export const WHOLE_WORDS = sayTable({
  unusual: 'whole_unusual',
  actions: 'whole_actions',
  outdated: 'whole_outdated',
  dated: 'whole_dated',
  stale: 'whole_stale',
  contradictions: 'whole_contradictions',
  saysNo: 'whole_says_no',
  saysYes: 'whole_says_yes',
  checklists: 'whole_checklists',
});

/** A notice in place of a list: title, what it means, and what the button asks for. */
export type NoticeWords = { title: string; text?: string; action?: string };

/** Says how many findings there are and how many of them matter most. */
export function sayCounts({ findingCount, sentenceCount, concernCount }: Summary): string {
  return say(
    'report_counts',
    sayCount('findings_count', findingCount),
    sayCount('sentences_count', sentenceCount),
    concernCount,
  );
}

/** Says how many findings of a category are listed, and of how many. */
export function sayListed(listed: number, all: number): string {
  const total = sayCount('findings_count', all);
  return listed === all ? total : say('report_listed', listed, total);
}

/** Says that no finding has the rating that the reader asked for. */
export function sayNoneRated(rating: Rating): string {
  return say('report_none_rated', RATING_NAMES[rating]);
}

/** Says a date of the policy as written, and both readings where it has two. */
export function sayStated({ kind, text, readings }: StatedDate): string {
  const dates = readings.map(sayDate);
  if (dates.length === 1)
    return say(kind === 'updated' ? 'report_updated' : 'report_effective', dates[0] ?? '');
  const unclear = kind === 'updated' ? 'report_updated_unclear' : 'report_effective_unclear';
  return say(unclear, text, sayList(dates, 'disjunction'));
}

/** Counts the answers of a checklist, in words. */
export function sayAnswers(answers: readonly ChecklistAnswer[]): string {
  return (Object.keys(ANSWER_SIGNS) as ChecklistAnswer[])
    .map((answer) => ({ answer, count: answers.filter((one) => one === answer).length }))
    .filter(({ count }) => count > 0)
    .map(({ answer, count }) => `${count} ${ANSWER_NAMES[answer]}`)
    .join(', ');
}

/** Says which language the page is in, and offers the reasons of the verdict. */
export function sayLanguage(code: string): string {
  return say('report_language', sayLanguageName(code));
}

/** Says on which side a reason stands and what it is; the words of the page follow. */
export function sayReason(code: string, weight: number): string {
  const known = REASON_KEYS[code] ?? (code.startsWith('sample-') ? 'reason_text' : null);
  return say(weight < 0 ? 'reason_against' : 'reason_for', known ? say(known) : code);
}

/** Says which words of the list header above decided the state. */
export function sayAbove(words: readonly string[]): string {
  return say('report_above', words.join(' … '));
}
