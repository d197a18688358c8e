// Every word the popup says, in one place, ready to be translated. What a page says is never in here.

import type { Verdict } from '../../lib/model/page.ts';
import type { CategoryId, Rating } from '../../lib/model/practice.ts';
import type { ActionPurpose, ChecklistAnswer, Rarity, StatedDate, Summary } from '../../lib/model/report.ts';

export const RATING_NAMES: Record<Rating, string> = {
  bad: 'Against you',
  caution: 'Look closer',
  neutral: 'Good to know',
  good: 'In your favour',
};

/** A sign per rating, so that colour is never alone. */
export const RATING_SIGNS: Record<Rating, string> = { bad: '!', caution: '?', neutral: 'i', good: '✓' };

export const CATEGORY_NAMES: Record<CategoryId, string> = {
  collection: 'What is collected',
  tracking: 'Tracking',
  use: 'Use',
  sharing: 'Sharing and sale',
  choice: 'Your choices',
  rights: 'Your rights',
  retention: 'Retention',
  security: 'Security',
  governance: 'About the policy',
};

export const VERDICT_WORDS: Record<Verdict['kind'], string> = {
  policy: 'This page is a privacy policy.',
  maybe: 'This page may be a privacy policy.',
  no: 'This page does not look like a privacy policy.',
};

/** Where the detector saw its cues; a code that is not here is shown as it is. */
const REASON_WORDS: Record<string, string> = {
  'privacy-link': 'the page names itself as the privacy policy',
  'url-policy': 'its address says',
  'title-policy': 'its title says',
  'title-privacy': 'its title says',
  'title-first': 'its title begins or ends with',
  'heading-exact': 'a heading says nothing but',
  'cookie-policy': 'it is about cookies, as it says',
  'sample-de': 'its text says',
  silence: 'its long text says nothing that policies say',
  'sample-fr': 'its text says',
  'sample-es': 'its text says',
  'sample-pt': 'its text says',
  'sample-it': 'its text says',
  'sample-nl': 'its text says',
  'heading-policy': 'its headings say',
  'heading-section': 'it has sections on',
  'sample-policy': 'its text says',
  terms: 'it looks like terms of use, as it says',
  'terms-heading': 'its headings are those of terms of use',
  'terms-text': 'its text reads like terms of use',
  news: 'it looks like news, as it says',
  'news-title': 'its title reads like news',
  'news-url': 'its address is that of an article',
};

/** What is on the page. */
export const REPORT_WORDS = {
  matchedNothing:
    'Gloss read it and matched nothing. That does not make it safe: it only means that no wording Gloss knows was found.',
  truncated: 'The page is too long: only its beginning was read.',
  isRunning: 'Reading the page again…',
  noReasons: 'Nothing on the page spoke for or against.',
  filter: 'Filter by rating',
  reveal: 'Show on the page',
  earlier: 'Flagged earlier, not on the page now',
  earlierUnknown: 'Flagged earlier on this page',
} as const;

/** What is said of the page as a whole. */
export const WHOLE_WORDS = {
  unusual: 'Unusual here',
  actions: 'What you can do',
  outdated: 'Outdated',
  dated: 'Date',
  stale: 'That is more than two years ago.',
  contradictions: 'Says both yes and no',
  saysNo: 'No:',
  saysYes: 'Yes:',
  checklists: 'Checklists',
} as const;

export const PURPOSE_NAMES: Record<ActionPurpose, string> = {
  sale: 'Stop sale or sharing',
  ads: 'Stop targeted ads',
  cookies: 'Refuse cookies or analytics',
  marketing: 'Stop marketing mail',
  access: 'Get your data',
  deletion: 'Have data deleted',
  correction: 'Have data corrected',
  complaint: 'Complain',
  contact: 'Ask the company',
};

export const ANSWER_NAMES: Record<ChecklistAnswer, string> = {
  found: 'found',
  denied: 'denied',
  'no-mention': 'no mention found',
  'could-not-look': 'could not look',
};

/** A sign per answer; none of them judges whether the answer is good. */
export const ANSWER_SIGNS: Record<ChecklistAnswer, string> = {
  found: '●',
  denied: '○',
  'no-mention': '–',
  'could-not-look': '?',
};

/** What the reader can mark. */
export const FLAG_WORDS = {
  add: 'Flag this',
  remove: 'Remove the flag',
  cannot: 'Nothing can be kept here',
  note: 'Your note',
  addTo: (statement: string) => `Flag: ${statement}`,
  removeFrom: (statement: string) => `Remove the flag from: ${statement}`,
  noteOn: (statement: string) => `Note on: ${statement}`,
};

/** What can be saved as a file. */
export const EXPORT_WORDS = {
  title: 'Save as a file',
  flagged: (count: number) => `Flagged (${count})`,
  all: (count: number) => `All (${count})`,
  button: (count: number, label: string) => `Save ${countOf(count, 'finding')} as ${label}`,
  noFlags: 'Flag a finding first (⚐).',
  nothing: 'There is nothing to save.',
};

/** What can be switched. */
export const SWITCH_WORDS = { marks: 'Show marks on pages', site: 'Not on this site' } as const;

/** What the status line says after something was done, or could not be. */
export const STATUS_WORDS = {
  revealed: 'Shown on the page.',
  gone: 'That sentence is not on the page any more.',
  noAnswer: (error: string) => `The page did not answer: ${error}`,
  flagged: 'Flagged.',
  unflagged: 'The flag and its note were removed.',
  flagIsBack: 'The flag is back.',
  undo: 'Undo',
  noteSaved: 'Note saved.',
  notKept: (error: string) => `That could not be kept: ${error}`,
  flagsUnread: (error: string) => `Your flags could not be read: ${error}`,
  marksOn: 'Marks are shown.',
  marksOff: 'Marks are hidden.',
  siteOff: (site: string) => `Gloss will not read ${site} by itself.`,
  siteOn: (site: string) => `Gloss reads ${site} again.`,
  siteOnLater: (site: string) => `Gloss reads ${site} again, from the next page you open there.`,
  handedOver: 'The file was handed to the browser.',
  notWritten: (error: string) => `The file could not be written: ${error}`,
};

/** A notice in place of a list: title, what it means, and what the button asks for. */
export type NoticeWords = { title: string; text?: string; action?: string };

/** Why there is no list of findings. */
export const NOTICE_WORDS = {
  loading: (): NoticeWords => ({ title: 'Looking up this page…' }),
  running: (): NoticeWords => ({
    title: 'Reading this page…',
    text: 'Long policies take a second or two.',
  }),
  unsupportedPage: (): NoticeWords => ({
    title: 'Gloss cannot read this kind of page',
    text: 'Browser pages, extension stores, PDF files and pages without an address are closed to extensions. Nothing was looked at.',
  }),
  noTab: (): NoticeWords => ({
    title: 'There is no page to look at',
    text: 'Its tab was closed, or the browser does not say which one is meant.',
  }),
  notLooked: (): NoticeWords => ({
    title: 'Not recognised as a privacy policy',
    text: 'Gloss has not read this page. It reads policies by itself; if this is one, ask it to.',
    action: 'Annotate this page anyway',
  }),
  siteOff: (site: string): NoticeWords => ({
    title: 'Switched off on this site',
    text: `Gloss does not read ${site} by itself.`,
    action: 'Annotate this page once',
  }),
  unsupportedLanguage: (code: string): NoticeWords => ({
    title: `Gloss cannot read ${languageName(code)} yet`,
    text: 'It has no patterns for the language of this page, so it claims nothing.',
  }),
  noText: (): NoticeWords => ({
    title: 'No text to read',
    text: 'The page shows no text: it may be a picture, a frame of another site, or still loading.',
    action: 'Try again',
  }),
  failed: (error: string): NoticeWords => ({
    title: 'Gloss could not read this page',
    text: error,
    action: 'Try again',
  }),
};

/** Says how many findings there are and how many of them matter most. */
export function sayCounts({ findingCount, sentenceCount, concernCount }: Summary): string {
  const where = `${countOf(findingCount, 'finding')} in ${countOf(sentenceCount, 'sentence')}`;
  return `${where}; ${concernCount} against you or worth a closer look.`;
}

/** Says how many findings of a category are listed, and of how many. */
export function sayListed(listed: number, all: number): string {
  return listed === all ? countOf(all, 'finding') : `${listed} of ${countOf(all, 'finding')}`;
}

/** Says that no finding has the rating that the reader asked for. */
export function sayNoneRated(rating: Rating): string {
  return `Nothing here is rated “${RATING_NAMES[rating]}”.`;
}

/** Says in how many of the measured policies the same was found. */
export function sayRarity({ policies, of }: Rarity): string {
  return policies === 0 ? `rare: in none of ${of} policies` : `rare: in ${policies} of ${of} policies`;
}

/** Says how many more things can be done. */
export function sayMoreActions(count: number): string {
  return `${count} more`;
}

/** Says that something is outdated, and since when. */
export function sayOutdated(label: string, since: string): string {
  return `${label}: outdated since ${since}`;
}

/** Says a date of the policy as written, and both readings where it has two. */
export function sayStated({ kind, text, readings }: StatedDate): string {
  const what = kind === 'updated' ? 'Last updated' : 'In effect since';
  if (readings.length === 1) return `${what} ${sayDate(readings[0] ?? '')}.`;
  return `${what} “${text}”, which may be ${readings.map(sayDate).join(' or ')}.`;
}

/** Says YYYY-MM-DD or YYYY-MM in words. */
export function sayDate(iso: string): string {
  const hasDay = iso.length > 7;
  const format = new Intl.DateTimeFormat('en-GB', {
    ...(hasDay && { day: 'numeric' as const }),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const date = new Date(hasDay ? iso : `${iso}-01`);
  return Number.isNaN(date.getTime()) ? iso : format.format(date);
}

/** Counts the answers of a checklist, in words. */
export function sayAnswers(answers: readonly ChecklistAnswer[]): string {
  const named = (Object.keys(ANSWER_NAMES) as ChecklistAnswer[]).map((answer) => ({
    answer,
    count: answers.filter((one) => one === answer).length,
  }));
  return named
    .filter(({ count }) => count > 0)
    .map(({ answer, count }) => `${count} ${ANSWER_NAMES[answer]}`)
    .join(', ');
}

/** Says which language the page is in, and offers the reasons of the verdict. */
export function sayLanguage(code: string): string {
  return `Language: ${languageName(code)}. Why this verdict?`;
}

/** Says on which side a reason stands and what it is; the words of the page follow. */
export function sayReason(code: string, weight: number): string {
  return `${weight < 0 ? 'Against' : 'For'}: ${REASON_WORDS[code] ?? code}`;
}

/** Says which words of the list header above decided the state. */
export function sayAbove(words: readonly string[]): string {
  return `above: “${words.join(' … ')}” `;
}

/** Counts a noun in English. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Names a language for the reader; the code itself where the browser has no name for it. */
export function languageName(code: string): string {
  if (code === 'und') return 'a language Gloss could not tell';
  try {
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code;
  }
}
