// Dates, lists and names of languages in the language of the words. Pure but for that language.
import { say, wordLanguage } from './say.ts';

/** Says YYYY-MM-DD, YYYY-MM or an ISO time as a date; the text itself when it is none. */
export function sayDate(iso: string): string {
  const hasDay = iso.length > 7;
  const date = new Date(hasDay ? iso : `${iso}-01`);
  if (Number.isNaN(date.getTime())) return iso;
  const format = new Intl.DateTimeFormat(toRegion(wordLanguage()), {
    ...(hasDay && { day: 'numeric' as const }),
    month: 'long',
    year: 'numeric',
    // A bare day is the same day everywhere; a moment is shown in the reader's own time.
    ...(iso.length <= 10 && { timeZone: 'UTC' }),
  });
  return format.format(date);
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
