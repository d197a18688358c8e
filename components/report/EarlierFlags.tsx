// Flags whose finding is not on the page any more: nothing the reader made disappears.
import type { Flag, Report } from '../../lib/model/report.ts';
import { type FindingCallbacks, FindingRow } from './FindingRow.tsx';
import { REPORT_WORDS } from './words.ts';

/**
 * Draws the flags that no finding of the report answers to; nothing when there are none. Without a
 * report nobody knows what is on the page, and the title does not claim to.
 */
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
      <h2>{props.report ? REPORT_WORDS.earlier : REPORT_WORDS.earlierUnknown}</h2>
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
