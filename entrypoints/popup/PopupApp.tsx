// The popup: what the page says, what the reader flags, what is saved.
import { useState } from 'preact/hooks';
import { ReadingFoot } from '../../components/reading/ReadingFoot.tsx';
import { ReadingSummary } from '../../components/reading/ReadingSummary.tsx';
import type { ReadingPorts } from '../../components/reading/reading-ports.ts';
import { useReadingPage } from '../../components/reading/use-reading-page.ts';
import { ChecklistSection } from '../../components/report/ChecklistSection.tsx';
import { EarlierFlags } from '../../components/report/EarlierFlags.tsx';
import { FindingList } from '../../components/report/FindingList.tsx';
import { RatingFilter } from '../../components/report/RatingFilter.tsx';
import { Tabs } from '../../components/ui/Tabs.tsx';
import type { Rating } from '../../lib/model/practice.ts';
import { say } from '../../lib/words/say.ts';

/** Draws the popup. */
export function PopupApp({ ports }: { ports: ReadingPorts }) {
  const page = useReadingPage(ports);
  const { view, state, flags, actions, site, saved } = page;
  const { report, notice } = view;
  const [shown, setShown] = useState<Rating | null>(null);
  const [list, setList] = useState<'findings' | 'checklists'>('findings');
  const callbacks = { onFlag: actions.flag, onNote: actions.note };
  const isListed = report !== null && !notice && report.status === 'analyzed';
  const shownIds =
    saved && shown
      ? new Set(saved.findings.filter(({ rating }) => rating === shown).map(({ id }) => id))
      : null;
  return (
    <main>
      <header>
        <h1>Gloss</h1>
        {site && <bdi class="site">{site}</bdi>}
      </header>
      <ReadingSummary {...page} onShowChanges={() => ports.openLibrary(page.pageUrl)} />
      {isListed && (
        <Tabs
          label={say('popup_view')}
          tabs={[
            { id: 'findings', name: say('popup_view_findings') },
            { id: 'checklists', name: say('popup_view_checklists') },
          ]}
          selected={list}
          onSelect={setList}
        >
          {list === 'checklists' ? (
            <ChecklistSection report={report} onReveal={actions.reveal} />
          ) : (
            report.findings.length > 0 && (
              <>
                <RatingFilter summary={report.summary} shown={shown} onShow={setShown} />
                <FindingList
                  {...callbacks}
                  report={report}
                  flags={flags}
                  shown={shown}
                  canFlag={state?.isKept ?? false}
                  focusedId={page.focusedId}
                  goneIds={page.goneIds}
                  onReveal={actions.reveal}
                />
              </>
            )
          )}
        </Tabs>
      )}
      {/* While nobody knows yet what is on the page, no flag is called an earlier one. */}
      {notice?.kind !== 'loading' && notice?.kind !== 'running' && (
        <EarlierFlags {...callbacks} report={report} flags={flags} canFlag={state?.isKept ?? true} />
      )}
      <ReadingFoot {...page} ports={ports} report={saved} shownIds={shownIds} isPanelOffered />
    </main>
  );
}
