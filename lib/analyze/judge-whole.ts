// What is said of the page as a whole, once its sentences are judged. Joins the readers; reads nothing
// itself. A page that nobody could look at gets empty lists, and checklists that say so.
import type { Report } from '../model/report.ts';
import { listActions } from './find-actions.ts';
import { findContradictions } from './find-contradictions.ts';
import { findRelics } from './find-relics.ts';
import { judgeChecklists } from './judge-checklists.ts';
import type { JudgedPage } from './judged-page.ts';
import { rankFindings } from './rank-findings.ts';
import { readPolicyDate } from './read-dates.ts';

/** What a report says of the whole page. */
export type WholePage = Pick<
  Report,
  'actions' | 'relics' | 'date' | 'contradictions' | 'checklists' | 'unusual'
>;

/** Judges a page as a whole. */
export function judgeWhole(page: JudgedPage): WholePage {
  const { status, findings, extras, source, tables } = page;
  const isLooked = status === 'analyzed';
  const readable = isLooked && tables ? tables.readable : new Set<string>();
  return {
    actions: listActions(findings, extras.actions),
    relics: findRelics(page),
    date: isLooked ? readPolicyDate(page) : null,
    contradictions: findContradictions(findings, extras.contradictions),
    checklists: judgeChecklists(findings, extras.checklists, { readable, isTruncated: source.isTruncated }),
    unusual: rankFindings(findings),
  };
}
