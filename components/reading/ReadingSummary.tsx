// The head of popup and panel: what the page is, what changed, what is unusual, what can be done.
import type { PageState } from '../../lib/model/page-state.ts';
import type { PolicyRow } from '../../lib/model/policy.ts';
import { say } from '../../lib/words/say.ts';
import { ActionList } from '../report/ActionList.tsx';
import { ChangeNote } from '../report/ChangeNote.tsx';
import { ContradictionList } from '../report/ContradictionList.tsx';
import { OutdatedList } from '../report/OutdatedList.tsx';
import { PageNotice } from '../report/PageNotice.tsx';
import { ReportHead } from '../report/ReportHead.tsx';
import { UnusualList } from '../report/UnusualList.tsx';
import type { ReadingActions } from './create-actions.ts';
import type { View } from './select-view.ts';

type Props = {
  view: View;
  state: PageState | null | undefined;
  flagsError: string | null;
  policy: PolicyRow | null;
  site: string;
  isOff: boolean;
  actions: ReadingActions;
  onShowChanges(): void;
};

/** Draws everything that is said before the list of findings. */
export function ReadingSummary(props: Props) {
  const { view, state, actions } = props;
  const { report, notice } = view;
  return (
    <>
      {state?.notice && <p class="warning">{state.notice}</p>}
      {props.flagsError && <p class="warning">{say('status_flags_unread', props.flagsError)}</p>}
      {report && props.isOff && <p class="warning">{say('notice_site_off_text', props.site)}</p>}
      {report && <ReportHead report={report} isRunning={state?.status === 'running'} />}
      {report && <ChangeNote change={props.policy?.change ?? null} onShow={props.onShowChanges} />}
      {notice && <PageNotice notice={notice} onAnnotate={actions.annotate} />}
      {report && !notice && (
        <>
          <UnusualList report={report} onReveal={actions.reveal} />
          <ActionList actions={report.actions} />
          <OutdatedList report={report} onReveal={actions.reveal} />
          <ContradictionList report={report} onReveal={actions.reveal} />
        </>
      )}
    </>
  );
}
