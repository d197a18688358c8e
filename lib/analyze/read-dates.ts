// When the policy says it was updated or took effect, and whether that is long ago. A date counts where a word
// beside it says what it is of; the dates of laws, accounts and audits do not.
import type { PolicyDate, StatedDate } from '../model/report.ts';
import type { Extras } from '../taxonomy/extras-schema.ts';
import {
  type DateInText,
  type DateOrder,
  findDates,
  indexMonths,
  type MonthNames,
} from '../text/parse-date.ts';
import { tokenize } from '../text/tokenize.ts';
import { findLastPhrase, hasPhrase, toSpoken } from './find-phrase.ts';
import type { JudgedPage } from './judged-page.ts';

/** A policy that old is stale (two years without a look at it). */
const STALE_MONTHS = 24;
/** Characters before a date in which the words for it stand. */
const REACH = 80;
/** Words between those words and the date. */
const MAX_WORDS_BETWEEN = 4;
/** Longest block that is nothing but a title for the date in the next one ("Last updated"). */
const MAX_TITLE_LENGTH = 60;
const HAS_YEAR = /(?:19|20)\d{2}|\d[./-]\d{2}(?!\d)/;

type Seed = Extras['dates'];

/** Reads the newest date of either kind; null when the page gives none. */
export function readPolicyDate({
  source,
  starts,
  capturedAt,
  language,
  extras,
}: JudgedPage): PolicyDate | null {
  const months = indexMonths(extras.dates.months);
  const order = language === 'en' || language === 'und' ? 'unknown' : 'day-first';
  const dates = source.blocks.flatMap(({ text, index }) => {
    if (!HAS_YEAR.test(text)) return [];
    const title = source.blocks[index - 1]?.text ?? '';
    return datesOf(text, title, months, order, extras.dates).map(({ start, end, ...date }) => ({
      ...date,
      block: index,
      start: (starts[index] ?? 0) + start,
      end: (starts[index] ?? 0) + end,
    }));
  });
  const updated = newest(dates, 'updated', capturedAt);
  const effective = newest(dates, 'effective', capturedAt);
  return updated || effective
    ? { updated, effective, isStale: judgeStale(updated, effective, capturedAt) }
    : null;
}

function datesOf(text: string, title: string, months: MonthNames, order: DateOrder, seed: Seed) {
  return findDates(text, months, order).flatMap((date): Omit<StatedDate, 'block'>[] => {
    const kind =
      kindBefore(text, date, seed) ?? kindAbove(text, date, title, seed) ?? kindAfter(text, date, seed);
    const { start, end, readings } = date;
    return kind ? [{ kind, text: date.text, readings, start, end }] : [];
  });
}

// "Last updated: 3 May 2026", "This policy is effective as of 3 May 2026".
function kindBefore(text: string, date: DateInText, seed: Seed): StatedDate['kind'] | null {
  const near = text.slice(Math.max(0, date.start - REACH), date.start);
  // "Effective 1 January 2020, the Act …" dates the act.
  const [rest = ''] = text.slice(date.end, date.end + REACH).split(/[.!?](?:\s|$)/u);
  if (hasPhrase(toSpoken(tokenize(rest)), seed.others)) return null;
  // A new sentence starts after the last full stop that a space follows.
  return kindIn(
    near.slice(Math.max(near.lastIndexOf('. '), near.lastIndexOf('? '), near.lastIndexOf('\n')) + 1),
    seed,
  );
}

// A heading, or the cell to the left, that only says what the date is of.
function kindAbove(
  text: string,
  { start }: DateInText,
  title: string,
  seed: Seed,
): StatedDate['kind'] | null {
  const isAlone = start < 4 && text.length <= MAX_TITLE_LENGTH;
  return isAlone && title.length <= MAX_TITLE_LENGTH && !HAS_YEAR.test(title) ? kindIn(title, seed) : null;
}

// "3 May 2026 (last updated)".
function kindAfter(text: string, { start, end }: DateInText, seed: Seed): StatedDate['kind'] | null {
  const bracket = /^\s?\(([^()]{1,40})\)/u.exec(text.slice(end, end + 44));
  return bracket?.[1] && start < MAX_TITLE_LENGTH ? kindIn(bracket[1], seed) : null;
}

function kindIn(near: string, seed: Seed): StatedDate['kind'] | null {
  const words = tokenize(near);
  const spoken = toSpoken(words);
  if (hasPhrase(spoken, seed.others)) return null;
  for (const kind of ['effective', 'updated'] as const) {
    const end = findLastPhrase(spoken, seed[kind]);
    if (end !== null && words.words.length - end <= MAX_WORDS_BETWEEN) return kind;
  }
  return null;
}

// What lies ahead is announced, not in force: it counts only where nothing else is there.
function newest(dates: StatedDate[], kind: StatedDate['kind'], capturedAt: string): StatedDate | null {
  const named = dates.filter((date) => date.kind === kind);
  const past = named.filter(({ readings }) => (readings[0] ?? '') <= capturedAt);
  return (past.length > 0 ? past : named).reduce<StatedDate | null>(
    (best, date) => (best && (best.readings[0] ?? '') >= (date.readings[0] ?? '') ? best : date),
    null,
  );
}

function judgeStale(
  updated: StatedDate | null,
  effective: StatedDate | null,
  capturedAt: string,
): boolean | null {
  const limit = new Date(capturedAt);
  limit.setUTCMonth(limit.getUTCMonth() - STALE_MONTHS);
  const oldest = limit.toISOString();
  // A month counts with its last day: a policy is called stale when it is so at any rate.
  const isOld = (iso: string) => (iso.length === 7 ? `${iso}-31` : iso) < oldest.slice(0, 10);
  const judge = ({ readings }: StatedDate) => {
    const [first, ...others] = readings.map(isOld);
    return others.some((other) => other !== first) ? null : (first ?? null);
  };
  const verdicts = [updated, effective].filter((date) => date !== null).map(judge);
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}
