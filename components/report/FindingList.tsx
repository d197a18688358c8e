// Findings by topic, in the order of the taxonomy.
import { CATEGORIES, type Rating } from '../../lib/model/practice.ts';
import type { Finding, Flag, Report } from '../../lib/model/report.ts';
import { FindingGroup } from './FindingGroup.tsx';
import type { FindingCallbacks } from './FindingRow.tsx';
import { CATEGORY_NAMES, sayListed, sayNoneRated } from './words.ts';

const NONE: ReadonlySet<string> = new Set();

/** Draws the findings of a report; `findings` narrows them to what a filter shows. */
export function FindingList(
  props: FindingCallbacks & {
    report: Report;
    findings?: readonly Finding[];
    flags: readonly Flag[];
    shown: Rating | null;
    canFlag: boolean;
    focusedId: string | null;
    goneIds?: ReadonlySet<string>;
  },
) {
  const { report } = props;
  const flags = new Map(props.flags.map((flag) => [flag.findingId, flag]));
  const all = props.findings ?? report.findings;
  const shown = all.filter(({ rating }) => props.shown === null || rating === props.shown);
  if (shown.length === 0 && props.shown) return <p class="empty">{sayNoneRated(props.shown)}</p>;
  return (
    <div class="findings">
      {CATEGORIES.map((category) => {
        const findings = shown.filter((one) => one.category === category);
        return (
          <FindingGroup
            key={category}
            {...props}
            groupId={category}
            title={CATEGORY_NAMES[category]}
            countWords={sayListed(findings.length, report.summary.byCategory[category])}
            findings={findings}
            flags={flags}
            goneIds={props.goneIds ?? NONE}
            isOpen
            order="rating"
          />
        );
      })}
    </div>
  );
}
