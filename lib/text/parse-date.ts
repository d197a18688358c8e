// Dates as pages write them, in any order and with month names of several languages. Where day and month
// cannot be told apart both readings are given; nothing is guessed.
import { foldWord } from './fold-word.ts';

/** A date in a text: YYYY-MM-DD or YYYY-MM, two readings where it is ambiguous. */
export type DateInText = { start: number; end: number; text: string; readings: string[] };

/** How a language orders numbers that are written with slashes or hyphens. */
export type DateOrder = 'day-first' | 'unknown';

/** Twelve lists of folded month names. */
export type MonthNames = ReadonlyMap<string, number>;

const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.)?`;
const MONTH = String.raw`(\p{L}{3,12})\.?`;
const YEAR = String.raw`((?:19|20)\d{2})(?!\d)`;
const GAP = String.raw`[\s,/-]{0,3}(?:(?:de|of|day of|d')\s{1,2})?`;
/** Each form with the places of its parts; the first that fits at a place counts. */
const FORMS: { pattern: RegExp; order: ('year' | 'month' | 'day' | 'one' | 'two')[] }[] = [
  {
    pattern: form(String.raw`((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})(?!\d)`),
    order: ['year', 'one', 'month', 'day'],
  },
  { pattern: form(`${DAY}${GAP}${MONTH}${GAP}${YEAR}`), order: ['day', 'month', 'year'] },
  { pattern: form(`${MONTH}${GAP}${DAY},?${GAP}${YEAR}`), order: ['month', 'day', 'year'] },
  { pattern: form(`${MONTH}${GAP}${YEAR}`), order: ['month', 'year'] },
];
const NUMBERS = form(String.raw`(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d{2}|\d{2})(?![\d.])`);

function form(body: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d./-])${body}`, 'giu');
}

/** Dates looked at in one text; a table of versions holds a few dozen. */
const MAX_DATES = 200;

/** Indexes month names for `findDates`. */
export function indexMonths(months: readonly (readonly string[])[]): MonthNames {
  return new Map(months.flatMap((names, at) => names.map((name) => [foldWord(name), at + 1] as const)));
}

/** Finds the dates of a text in reading order; no two overlap, and there are never more than 200. */
export function findDates(text: string, months: MonthNames, order: DateOrder): DateInText[] {
  const found: DateInText[] = [];
  for (const { pattern, order: parts } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      if (found.length >= MAX_DATES) break;
      const part = (name: string) => match[parts.indexOf(name as 'day') + 1] ?? '';
      const name = part('month');
      const month = /^\d/.test(name) ? Number(name) : (months.get(foldWord(name)) ?? 0);
      const day = parts.includes('day') ? Number(part('day')) : null;
      add(found, match, [toIso(part('year'), month, day)], month > 0);
    }
  }
  for (const match of text.matchAll(NUMBERS)) {
    if (found.length >= MAX_DATES) break;
    add(found, match, readNumbers(match, order));
  }
  return found.filter(({ readings }) => readings.length > 0).sort((a, b) => a.start - b.start);
}

// Dots are day first wherever they are used; a part above 12 is the day.
function readNumbers(match: RegExpExecArray, order: DateOrder): (string | null)[] {
  const [, first = '', mark, second = '', written = ''] = match;
  const year = written.length === 2 ? `20${written}` : written;
  const dayFirst = toIso(year, Number(second), Number(first));
  const monthFirst = toIso(year, Number(first), Number(second));
  if (dayFirst && (order === 'day-first' || mark === '.')) return [dayFirst];
  return dayFirst === monthFirst ? [dayFirst] : [dayFirst, monthFirst];
}

// A day that does not exist takes its place too: "31 February 2026" is no February either.
function add(
  found: DateInText[],
  { 0: text, index }: RegExpExecArray,
  isos: (string | null)[],
  isNamed = true,
): void {
  const readings = isos.filter((iso) => iso !== null);
  const end = index + text.length;
  const isTaken = found.some((one) => index < one.end && end > one.start);
  if (isNamed && !isTaken) found.push({ start: index, end, text, readings });
}

/** Writes a day or a month; null where there is none such. */
function toIso(year: string, month: number, day: number | null): string | null {
  if (month < 1 || month > 12) return null;
  const iso = `${year}-${String(month).padStart(2, '0')}`;
  if (day === null) return iso;
  const daysInMonth = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return day >= 1 && day <= daysInMonth ? `${iso}-${String(day).padStart(2, '0')}` : null;
}
