// Findings along the policy's own outline, in reading order: for reading alongside.
import type { Finding, Flag, Report } from '../../lib/model/report.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { FindingGroup } from './FindingGroup.tsx';
import type { FindingCallbacks } from './FindingRow.tsx';

/** Draws the findings by section. */
export function SectionList(
  props: FindingCallbacks & {
    report: Report;
    findings: readonly Finding[];
    flags: readonly Flag[];
    canFlag: boolean;
    focusedId: string | null;
    goneIds: ReadonlySet<string>;
  },
) {
  const flags = new Map(props.flags.map((flag) => [flag.findingId, flag]));
  return (
    <div class="findings outline">
      {groupBySection(props.report, props.findings).map(({ key, title, above, findings }) => (
        <div key={key}>
          {above && (
            <p class="above">
              <bdi dir="auto">{above}</bdi>
            </p>
          )}
          <FindingGroup
            {...props}
            groupId={key}
            title={title}
            countWords={sayCount('findings_count', findings.length)}
            findings={findings}
            flags={flags}
            isOpen
            order="reading"
          />
        </div>
      ))}
    </div>
  );
}

type SectionGroup = { key: string; title: string; above: string; findings: Finding[] };

/** Puts findings under the last heading before them; sections without any are left out. */
export function groupBySection({ sections }: Report, findings: readonly Finding[]): SectionGroup[] {
  const groups = new Map<number, SectionGroup>();
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    const at = sections.findLastIndex(({ block }) => block <= finding.block);
    const headings = sections[at]?.headings ?? [];
    const group = groups.get(at) ?? {
      key: `section-${at}`,
      title: headings.at(-1) ?? say(sections.length > 0 ? 'panel_before_first' : 'panel_rest'),
      above: headings.slice(1, -1).join(' › '),
      findings: [],
    };
    group.findings.push(finding);
    groups.set(at, group);
  }
  return [...groups.values()];
}
