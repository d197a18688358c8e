// Dates, lists and names of languages in the language of the words. Pure but for that language.
import { say, wordLanguage } from './say.ts';

/** Says YYYY-MM-DD, YYYY-MM or an ISO time as a date; the text itself when it is none. */
export function sayDate(iso: string): string {
  const hasDay = iso.length > 7;
  const date = new Date(hasDay ? iso : `${iso}-01`);
  if (Number.isNaN(date.getTime())) return iso;
  // A bare day is the same day everywhere; a moment is shown in the reader's own time.
  return dateFormat(toRegion(wordLanguage()), hasDay, iso.length <= 10 ? 'UTC' : undefined).format(date);
}

/** Formats by what they are made of: making one takes longer than a hundred uses. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(region: string, hasDay: boolean, timeZone: string | undefined): Intl.DateTimeFormat {
  const key = `${region} ${hasDay} ${timeZone}`;
  const known = dateFormats.get(key);
  if (known) return known;
  const day = hasDay ? { day: 'numeric' as const } : {};
  const format = new Intl.DateTimeFormat(region, { ...day, month: 'long', year: 'numeric', timeZone });
  dateFormats.set(key, format);
  return format;
}

/** Joins texts as the language does: "a, b or c". */
export function sayList(
  texts: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(toRegion(wordLanguage()), { type }).format(texts);
}

/** Says a size in bytes in the largest unit that gives at least 1. */
export function saySize(sizeBytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, sizeBytes)) / 3)));
  return new Intl.NumberFormat(wordLanguage(), {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(sizeBytes / 1000 ** power);
}

/** Names a language for the reader; the code itself where the browser has no name for it. */
export function sayLanguageName(code: string): string {
  if (code === 'und') return say('unknown_language');
  try {
    return new Intl.DisplayNames([wordLanguage()], { type: 'language', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** English without a region gives American dates; the texts are British. */
function toRegion(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
