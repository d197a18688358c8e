// One foldable group of findings, worst first. Draws a bounded number at once: a site with thousands of
// findings must open as quickly as one with ten.
import { useState } from 'preact/hooks';
import { RATINGS } from '../../lib/model/practice.ts';
import type { Finding, Flag } from '../../lib/model/report.ts';
import { sayCount } from '../../lib/words/say.ts';
import { type FindingCallbacks, FindingRow } from './FindingRow.tsx';

/** About nine screens of a popup: a row takes some 90 px. */
export const MAX_ROWS = 60;

export type FindingGroupProps = FindingCallbacks & {
  /** For tests and styles: what the group is. */
  groupId: string;
  title: string;
  /** How many there are, in words. */
  countWords: string;
  findings: readonly Finding[];
  flags: ReadonlyMap<string, Flag>;
  /** Findings that turned out not to be on the page any more. */
  goneIds: ReadonlySet<string>;
  canFlag: boolean;
  focusedId: string | null;
  isOpen: boolean;
  /** `reading`: as on the page; `rating`: worst first. */
  order: 'rating' | 'reading';
};

/** Draws a group; nothing when it is empty. */
export function FindingGroup(props: FindingGroupProps) {
  const { findings, focusedId, flags } = props;
  const [isWhole, setWhole] = useState(false);
  if (findings.length === 0) return null;
  const sorted =
    props.order === 'reading'
      ? findings
      : [...findings].sort((a, b) => RATINGS.indexOf(a.rating) - RATINGS.indexOf(b.rating));
  const holdsFocused = findings.some(({ id }) => id === focusedId);
  const shown = isWhole || holdsFocused ? sorted : sorted.slice(0, MAX_ROWS);
  const restCount = sorted.length - shown.length;
  return (
    <details class="category" data-category={props.groupId} open={props.isOpen || holdsFocused}>
      <summary>
        <h3>
          <bdi dir="auto">{props.title}</bdi> <small>{props.countWords}</small>
        </h3>
      </summary>
      <ul>
        {shown.map((finding) => (
          <FindingRow
            key={finding.id}
            finding={finding}
            flag={flags.get(finding.id) ?? null}
            canFlag={props.canFlag}
            isFocused={focusedId === finding.id}
            isGone={props.goneIds.has(finding.id)}
            onReveal={props.onReveal}
            linkOf={props.linkOf}
            onFlag={props.onFlag}
            onNote={props.onNote}
          />
        ))}
      </ul>
      {restCount > 0 && (
        <button type="button" class="more" onClick={() => setWhole(true)}>
          {sayCount('popup_show_more', restCount)}
        </button>
      )}
    </details>
  );
}
