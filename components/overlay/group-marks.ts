// Turns a report's findings into marks: one per sentence, worst rating first. Pure.
import { RATINGS, type Rating } from '../../lib/model/practice.ts';
import type { Finding, Span } from '../../lib/model/report.ts';

/** One sentence with findings: one badge on the page. */
export type Mark = {
  key: string;
  block: number;
  sentence: Span;
  /** Worst first; never empty. */
  findings: [Finding, ...Finding[]];
  /** The worst rating among the findings. */
  rating: Rating;
};

/** Groups findings by sentence, in reading order. */
export function groupMarks(findings: readonly Finding[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const finding of findings) {
    const key = `${finding.block}:${finding.sentence.start}`;
    const mark = marks.get(key);
    if (mark) mark.findings.push(finding);
    else
      marks.set(key, {
        key,
        block: finding.block,
        sentence: finding.sentence,
        findings: [finding],
        rating: finding.rating,
      });
  }
  for (const mark of marks.values()) {
    mark.findings.sort((a, b) => RATINGS.indexOf(a.rating) - RATINGS.indexOf(b.rating));
    mark.rating = mark.findings[0].rating;
  }
  return [...marks.values()].sort(byPlace);
}

/** Compares marks by where they stand in the text. */
export function byPlace(a: Mark, b: Mark): number {
  return a.block - b.block || a.sentence.start - b.sentence.start;
}
