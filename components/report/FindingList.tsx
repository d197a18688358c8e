// Findings by category, in the order of the taxonomy; within one, worst first, then as on the page.
import { CATEGORIES, type CategoryId, RATINGS, type Rating } from '../../lib/model/practice.ts';
import type { Finding, Flag, Report } from '../../lib/model/report.ts';
import { type FindingCallbacks, FindingRow } from './FindingRow.tsx';
import { CATEGORY_NAMES, sayListed, sayNoneRated } from './words.ts';

/** Draws the findings of a report. */
export function FindingList(
  props: FindingCallbacks & {
    report: Report;
    flags: readonly Flag[];
    shown: Rating | null;
    canFlag: boolean;
    focusedId: string | null;
  },
) {
  const flags = new Map(props.flags.map((flag) => [flag.findingId, flag]));
  const shown = props.report.findings.filter(({ rating }) => props.shown === null || rating === props.shown);
  if (shown.length === 0 && props.shown) {
    return <p class="empty">{sayNoneRated(props.shown)}</p>;
  }
  return (
    <>
      {CATEGORIES.map((category) => (
        <Category
          key={category}
          {...props}
          category={category}
          count={props.report.summary.byCategory[category]}
          findings={shown.filter((one) => one.category === category)}
          flags={flags}
        />
      ))}
    </>
  );
}

function Category(
  props: FindingCallbacks & {
    category: CategoryId;
    count: number;
    findings: Finding[];
    flags: Map<string, Flag>;
    canFlag: boolean;
    focusedId: string | null;
  },
) {
  if (props.findings.length === 0) return null;
  const sorted = [...props.findings].sort((a, b) => RATINGS.indexOf(a.rating) - RATINGS.indexOf(b.rating));
  return (
    <section class="category" data-category={props.category}>
      <h2>
        {CATEGORY_NAMES[props.category]} <small>{sayListed(props.findings.length, props.count)}</small>
      </h2>
      <ul>
        {sorted.map((finding) => (
          <FindingRow
            key={finding.id}
            finding={finding}
            flag={props.flags.get(finding.id) ?? null}
            canFlag={props.canFlag}
            isFocused={props.focusedId === finding.id}
            onReveal={props.onReveal}
            onFlag={props.onFlag}
            onNote={props.onNote}
          />
        ))}
      </ul>
    </section>
  );
}
