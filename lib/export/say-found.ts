// How much was found, or why nothing was looked for.
import { RATINGS } from '../model/practice.ts';
import type { Report } from '../model/report.ts';
import { sayLanguageName, sayList } from '../words/format.ts';
import { RATING_NAMES } from '../words/names.ts';
import { say, sayCount } from '../words/say.ts';
import type { SelectedFinding } from './select-findings.ts';

/** Counts the selected findings by rating, in words. */
export function sayFound({ status, language }: Report, selected: readonly SelectedFinding[]): string {
  if (status === 'no-text') return say('notice_no_text');
  if (status === 'unsupported-language') return say('notice_unsupported_language', sayLanguageName(language));
  if (selected.length === 0) return say('export_matched_nothing');
  const counts = RATINGS.map((rating) => ({
    rating,
    count: selected.filter(({ finding }) => finding.rating === rating).length,
  })).filter(({ count }) => count > 0);
  const parts = counts.map(({ rating, count }) => `${RATING_NAMES[rating]}: ${count}`);
  return `${sayCount('findings_count', selected.length)} (${sayList(parts)})`;
}
