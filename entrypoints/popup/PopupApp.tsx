// The popup: what the page says, what the reader flags, what is saved. Holds the state; everything it
// draws is a component, everything it does is a port.
import { useEffect, useState } from 'preact/hooks';
import { EarlierFlags } from '../../components/report/EarlierFlags.tsx';
import { ExportBar, type ExportScope } from '../../components/report/ExportBar.tsx';
import { FindingList } from '../../components/report/FindingList.tsx';
import { PageNotice } from '../../components/report/PageNotice.tsx';
import { RatingFilter } from '../../components/report/RatingFilter.tsx';
import { ReportHead } from '../../components/report/ReportHead.tsx';
import { Toggle } from '../../components/ui/Toggle.tsx';
import type { Rating } from '../../lib/model/practice.ts';
import type { Finding, Flag } from '../../lib/model/report.ts';
import type { PopupPorts } from './popup-ports.ts';
import { selectView, siteOf } from './select-view.ts';
import { usePopup } from './use-popup.ts';

/** What the status line says, with the flag an undo would bring back. */
type Status = { text: string; undo: Flag | null };

/** Draws the popup. */
export function PopupApp({ ports }: { ports: PopupPorts }) {
  const known = usePopup(ports);
  const { tab, state, flags, settings, focusedId, setError } = known;
  const [shown, setShown] = useState<Rating | null>(null);
  const [status, setStatus] = useState<Status>({ text: '', undo: null });
  const { report, notice } = selectView(known);
  const site = tab ? siteOf(tab.url) : '';
  const isOff = settings?.offSites.includes(site) ?? false;
  const say = (text: string, undo: Flag | null = null) => setStatus({ text, undo });

  useEffect(() => {
    if (focusedId && report)
      document
        .querySelector(`[data-finding="${CSS.escape(focusedId)}"]`)
        ?.scrollIntoView({ block: 'center' });
  }, [focusedId, report]);

  const keep = async (work: Promise<void>, done: string, undo: Flag | null = null) => {
    await work.then(
      () => say(done, undo),
      (error: unknown) =>
        say(`That could not be kept: ${error instanceof Error ? error.message : String(error)}`),
    );
  };

  const annotate = async () => {
    if (!tab) return;
    const answer = await ports.annotate(tab.tabId);
    if (!answer.ok) setError(answer.error);
  };

  const reveal = async (finding: Finding) => {
    if (!tab) return;
    const answer = await ports.reveal(tab.tabId, finding.id);
    if (!answer.ok) say(`The page did not answer: ${answer.error}`);
    else say(answer.value ? 'Shown on the page.' : 'That sentence is not on the page any more.');
  };

  const flag = async (finding: Finding, isFlagged: boolean) => {
    if (!tab) return;
    const there = flags.find(({ findingId }) => findingId === finding.id);
    if (isFlagged) await keep(ports.saveFlag(ports.toFlag(tab.url, finding)), 'Flagged.');
    else if (there) await keep(ports.deleteFlag(there.key), 'The flag and its note were removed.', there);
  };

  const switchMarks = async (isVisible: boolean) => {
    await keep(
      ports.saveSettings({ isOverlayVisible: isVisible }),
      isVisible ? 'Marks are shown.' : 'Marks are hidden.',
    );
    if (tab) await ports.showMarks(tab.tabId, isVisible);
  };

  const switchSite = async (isNowOff: boolean) => {
    if (!tab || !settings) return;
    const others = settings.offSites.filter((one) => one !== site);
    await keep(
      ports.saveSettings({ offSites: isNowOff ? [...others, site] : others }),
      isNowOff ? `Gloss will not read ${site} by itself.` : `Gloss reads ${site} again.`,
    );
    if (isNowOff) await ports.removeMarks(tab.tabId);
    else await annotate();
  };

  const save = (formatId: string, scope: ExportScope) => {
    if (!report) return;
    try {
      ports.saveExport(formatId, scope, report, flags);
      say('The file was handed to the browser.');
    } catch (error) {
      say(`The file could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  const canFlag = state?.isKept ?? false;
  const callbacks = {
    onFlag: flag,
    onNote: (one: Flag, note: string) => void keep(ports.saveFlag({ ...one, note }), 'Note saved.'),
  };
  return (
    <main>
      <header>
        <h1>Gloss</h1>
        {site && <bdi class="site">{site}</bdi>}
      </header>
      {state?.notice && <p class="warning">{state.notice}</p>}
      {report && <ReportHead report={report} />}
      {notice && <PageNotice notice={notice} onAnnotate={annotate} />}
      {report && !notice && report.findings.length > 0 && (
        <>
          <RatingFilter summary={report.summary} shown={shown} onShow={setShown} />
          <FindingList
            {...callbacks}
            report={report}
            flags={flags}
            shown={shown}
            canFlag={canFlag}
            focusedId={focusedId}
            onReveal={reveal}
          />
        </>
      )}
      <EarlierFlags {...callbacks} report={report} flags={flags} canFlag={canFlag} />
      <footer>
        <p role="status">
          {status.text}
          {status.undo && (
            <button
              type="button"
              onClick={() => status.undo && keep(ports.saveFlag(status.undo), 'The flag is back.')}
            >
              Undo
            </button>
          )}
        </p>
        {report && (
          <ExportBar
            formats={ports.formats}
            flagCount={flags.length}
            findingCount={report.findings.length}
            onExport={save}
          />
        )}
        {settings && site && (
          <div class="switches">
            <Toggle label="Show marks on pages" isOn={settings.isOverlayVisible} onChange={switchMarks} />
            <Toggle label="Not on this site" isOn={isOff} onChange={switchSite} />
          </div>
        )}
      </footer>
    </main>
  );
}
