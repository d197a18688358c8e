// The popup: what the page says, what the reader flags, what is saved. Holds the state; everything it
// draws is a component, everything it does is an action over the ports.
import { useEffect, useRef, useState } from 'preact/hooks';
import { ActionList } from '../../components/report/ActionList.tsx';
import { ChecklistSection } from '../../components/report/ChecklistSection.tsx';
import { ContradictionList } from '../../components/report/ContradictionList.tsx';
import { EarlierFlags } from '../../components/report/EarlierFlags.tsx';
import { ExportBar } from '../../components/report/ExportBar.tsx';
import { FindingList } from '../../components/report/FindingList.tsx';
import { OutdatedList } from '../../components/report/OutdatedList.tsx';
import { PageNotice } from '../../components/report/PageNotice.tsx';
import { RatingFilter } from '../../components/report/RatingFilter.tsx';
import { ReportHead } from '../../components/report/ReportHead.tsx';
import { UnusualList } from '../../components/report/UnusualList.tsx';
import { Toggle } from '../../components/ui/Toggle.tsx';
import type { Rating } from '../../lib/model/practice.ts';
import type { Flag } from '../../lib/model/report.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { say } from '../../lib/words/say.ts';
import { createActions, type PopupActions } from './create-actions.ts';
import type { PopupPorts } from './popup-ports.ts';
import { selectView, siteOf } from './select-view.ts';
import { usePopup } from './use-popup.ts';

/** What the status line says, with the flag an undo would bring back. */
type Status = { text: string; undo: Flag | null };

/** Draws the popup. */
export function PopupApp({ ports }: { ports: PopupPorts }) {
  const known = usePopup(ports);
  const { state, flags, flagsError, settings, focusedId } = known;
  const [shown, setShown] = useState<Rating | null>(null);
  const [status, setStatus] = useState<Status>({ text: '', undo: null });
  const typedNotes = useRef(new Map<string, string>());
  const tell = (text: string, undo: Flag | null = null) => setStatus({ text, undo });
  const tab = known.tab ?? { tabId: -1, url: '' };
  const actions = createActions({
    ...known,
    ports,
    tab,
    typedNotes: typedNotes.current,
    tell,
    fail: known.setError,
  });
  const { report, notice } = selectView(known);
  const isRunning = state?.status === 'running';
  const site = siteOf(tab.url);
  const isOff = settings?.offSites.includes(site) ?? false;
  useFocusedFinding(focusedId, report !== null && !isRunning, () => tell(say('status_gone')));

  // The report of an earlier look can still be saved when a new look failed.
  const saved = report ?? state?.report ?? null;
  const callbacks = { onFlag: actions.flag, onNote: actions.note };
  return (
    <main>
      <header>
        <h1>Gloss</h1>
        {site && <bdi class="site">{site}</bdi>}
      </header>
      {state?.notice && <p class="warning">{state.notice}</p>}
      {flagsError && <p class="warning">{say('status_flags_unread', flagsError)}</p>}
      {report && isOff && <p class="warning">{say('notice_site_off_text', site)}</p>}
      {report && <ReportHead report={report} isRunning={isRunning} />}
      {notice && <PageNotice notice={notice} onAnnotate={actions.annotate} />}
      {report && !notice && (
        <>
          <UnusualList report={report} onReveal={actions.reveal} />
          <ActionList actions={report.actions} />
          <OutdatedList report={report} onReveal={actions.reveal} />
          <ContradictionList report={report} onReveal={actions.reveal} />
          <ChecklistSection report={report} onReveal={actions.reveal} />
        </>
      )}
      {report && !notice && report.findings.length > 0 && (
        <>
          <RatingFilter summary={report.summary} shown={shown} onShow={setShown} />
          <FindingList
            {...callbacks}
            report={report}
            flags={flags}
            shown={shown}
            canFlag={state?.isKept ?? false}
            focusedId={focusedId}
            onReveal={actions.reveal}
          />
        </>
      )}
      {/* While nobody knows yet what is on the page, no flag is called an earlier one. */}
      {notice?.kind !== 'loading' && notice?.kind !== 'running' && (
        <EarlierFlags {...callbacks} report={report} flags={flags} canFlag={state?.isKept ?? true} />
      )}
      <footer>
        <StatusLine status={status} onUndo={actions.bringBack} />
        {saved && (
          <ExportBar
            formats={ports.formats}
            flagCount={flags.length}
            findingCount={saved.findings.length}
            onExport={(formatId, scope) => actions.save(formatId, scope, saved)}
          />
        )}
        {settings && <Switches settings={settings} site={site} isOff={isOff} actions={actions} />}
      </footer>
    </main>
  );
}

function StatusLine({ status, onUndo }: { status: Status; onUndo(flag: Flag): void }) {
  const { text, undo } = status;
  return (
    <p role="status">
      {text}
      {undo && (
        <button type="button" onClick={() => onUndo(undo)}>
          {say('undo')}
        </button>
      )}
    </p>
  );
}

function Switches(props: { settings: Settings; site: string; isOff: boolean; actions: PopupActions }) {
  const { settings, site, isOff, actions } = props;
  return (
    <div class="switches">
      <Toggle
        label={say('popup_switch_marks')}
        isOn={settings.isOverlayVisible}
        onChange={actions.switchMarks}
      />
      {site && <Toggle label={say('popup_switch_site')} isOn={isOff} onChange={actions.switchSite} />}
    </div>
  );
}

/** Brings the finding that the reader came for into view, once, and puts the keyboard there. */
function useFocusedFinding(focusedId: string | null, isReady: boolean, onGone: () => void): void {
  const doneFor = useRef<string | null>(null);
  useEffect(() => {
    if (!focusedId || !isReady || doneFor.current === focusedId) return;
    doneFor.current = focusedId;
    const row = document.querySelector(`[data-finding="${CSS.escape(focusedId)}"]`);
    if (!row) return onGone();
    row.scrollIntoView({ block: 'center' });
    row.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }, [focusedId, isReady]);
}
