// The last report of a policy, as the popup shows it, beside no page: a sentence is opened by its address.
import { useEffect, useRef, useState } from 'preact/hooks';
import { ActionList } from '../../components/report/ActionList.tsx';
import { ChecklistSection } from '../../components/report/ChecklistSection.tsx';
import { ContradictionList } from '../../components/report/ContradictionList.tsx';
import { EarlierFlags } from '../../components/report/EarlierFlags.tsx';
import { ExportBar } from '../../components/report/ExportBar.tsx';
import { FindingList } from '../../components/report/FindingList.tsx';
import { OutdatedList } from '../../components/report/OutdatedList.tsx';
import { RatingFilter } from '../../components/report/RatingFilter.tsx';
import { ReportHead } from '../../components/report/ReportHead.tsx';
import { UnusualList } from '../../components/report/UnusualList.tsx';
import type { Rating } from '../../lib/model/practice.ts';
import type { Finding, Flag } from '../../lib/model/report.ts';
import { say } from '../../lib/words/say.ts';
import type { LibraryPorts, PolicyRecord, Tell } from './library-ports.ts';
import { EmptyNotice } from './Notices.tsx';
import { wordsOf } from './use-library.ts';

type Props = { record: PolicyRecord; ports: LibraryPorts; tell: Tell; findingId: string | null };

/** Draws the report; `findingId` is brought into view once. */
export function ReportView({ record, ports, tell, findingId }: Props) {
  const { policy, report, flags } = record;
  const [shown, setShown] = useState<Rating | null>(null);
  const [focusedId, setFocusedId] = useState(findingId);
  useEffect(() => setFocusedId(findingId), [findingId]);
  useShownFinding(focusedId);
  if (!report)
    return <EmptyNotice title={say('library_gone_policy')} texts={[say('library_gone_policy_text')]} />;

  const reveal = ({ id }: Finding) => {
    setShown(null);
    setFocusedId(id);
    scrollToFinding(id);
  };
  const keep = async (work: Promise<void>, done: string, undo?: { run(): Promise<void>; done: string }) => {
    try {
      await work;
      tell(done, undo);
      return true;
    } catch (error) {
      tell(say('status_not_kept', wordsOf(error)));
      return false;
    }
  };
  const isShown = ({ rating }: Finding) => rating === shown;
  const callbacks = {
    onFlag(finding: Finding, isFlagged: boolean) {
      if (isFlagged)
        return void keep(ports.saveFlag(ports.toFlag(policy.url, finding)), say('status_flagged'));
      const flag = flags.find((one) => one.findingId === finding.id);
      if (!flag) return;
      const undo = { run: () => ports.saveFlag(flag), done: say('status_flag_is_back') };
      void keep(ports.deleteFlag(flag.key), say('status_unflagged'), undo);
    },
    onNote: (flag: Flag, note: string) => keep(ports.saveFlag({ ...flag, note }), say('status_note_saved')),
  };
  return (
    <div class="report">
      <ReportHead report={report} />
      <div class="wholes">
        <UnusualList report={report} onReveal={reveal} />
        <ActionList actions={report.actions} />
        <OutdatedList report={report} onReveal={reveal} />
        <ContradictionList report={report} onReveal={reveal} />
        <ChecklistSection report={report} onReveal={reveal} />
      </div>
      <div class="report-main">
        {report.findings.length > 0 && (
          <>
            <RatingFilter summary={report.summary} shown={shown} onShow={setShown} />
            <FindingList
              {...callbacks}
              report={report}
              flags={flags}
              shown={shown}
              canFlag={true}
              focusedId={focusedId}
              linkOf={(finding) => ports.linkOf(policy.url, finding)}
            />
          </>
        )}
        <EarlierFlags {...callbacks} report={report} flags={flags} canFlag={true} />
        <ExportBar
          formats={ports.formats}
          preferredId="html"
          flagCount={flags.length}
          findingCount={report.findings.length}
          shownIds={shown ? new Set(report.findings.filter(isShown).map(({ id }) => id)) : null}
          onSave={(choice) =>
            ports.saveExport(choice, report, flags).then(
              () => tell(say('status_handed_over')),
              (error) => tell(say('status_not_written', wordsOf(error))),
            )
          }
          onCopy={(choice) =>
            ports.copyExport(choice, report, flags).then(
              () => tell(say('export_copied')),
              (error) => tell(say('export_not_copied', wordsOf(error))),
            )
          }
        />
      </div>
    </div>
  );
}

/** Brings the finding that the reader came for into view, once for each. */
function useShownFinding(focusedId: string | null): void {
  const doneFor = useRef<string | null>(null);
  useEffect(() => {
    if (!focusedId || doneFor.current === focusedId) return;
    doneFor.current = focusedId;
    scrollToFinding(focusedId);
  }, [focusedId]);
}

function scrollToFinding(id: string): void {
  const row = document.querySelector<HTMLElement>(`[data-finding="${CSS.escape(id)}"]`);
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true });
}
