// Flags whose finding is not on the page any more: nothing the reader made disappears.
import type { Flag, Report } from '../../lib/model/report.ts';
import { type FindingCallbacks, FindingRow } from './FindingRow.tsx';

/** Draws the flags that no finding of the report answers to; nothing when there are none. */
export function EarlierFlags(
  props: Pick<FindingCallbacks, 'onFlag' | 'onNote'> & {
    report: Report | null;
    flags: readonly Flag[];
    canFlag: boolean;
  },
) {
  const present = new Set(props.report?.findings.map(({ id }) => id));
  const earlier = props.flags.filter(({ findingId }) => !present.has(findingId));
  if (earlier.length === 0) return null;
  return (
    <section class="category earlier">
      <h2>Flagged earlier, not on the page now</h2>
      <ul>
        {earlier.map((flag) => (
          <FindingRow
            key={flag.key}
            finding={flag.finding}
            flag={flag}
            canFlag={props.canFlag}
            onFlag={props.onFlag}
            onNote={props.onNote}
          />
        ))}
      </ul>
    </section>
  );
}
