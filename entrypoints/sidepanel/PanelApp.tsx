// The side panel: the same report, live with the page, for reading alongside.
import { useState } from 'preact/hooks';
import { ReadingFoot } from '../../components/reading/ReadingFoot.tsx';
import { ReadingSummary } from '../../components/reading/ReadingSummary.tsx';
import type { ReadingPorts } from '../../components/reading/reading-ports.ts';
import { useReadingPage } from '../../components/reading/use-reading-page.ts';
import { ChecklistSection } from '../../components/report/ChecklistSection.tsx';
import { EarlierFlags } from '../../components/report/EarlierFlags.tsx';
import {
  type Filter,
  FilterBar,
  filterFindings,
  isFiltering,
  NO_FILTER,
} from '../../components/report/FilterBar.tsx';
import { FindingList } from '../../components/report/FindingList.tsx';
import { RatingFilter } from '../../components/report/RatingFilter.tsx';
import { SectionList } from '../../components/report/SectionList.tsx';
import { NoteField } from '../../components/ui/NoteField.tsx';
import { Tabs } from '../../components/ui/Tabs.tsx';
import { say } from '../../lib/words/say.ts';

type Arrangement = 'sections' | 'topics' | 'checklists';

/** Draws the panel. */
export function PanelApp({ ports }: { ports: ReadingPorts }) {
  const page = useReadingPage(ports);
  const { view, state, flags, actions, site, saved, policy } = page;
  const { report, notice } = view;
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [arrangement, setArrangement] = useState<Arrangement>('sections');
  const callbacks = { onFlag: actions.flag, onNote: actions.note };
  const findings = report ? filterFindings(report.findings, filter) : [];
  const list = {
    ...callbacks,
    flags,
    canFlag: state?.isKept ?? false,
    focusedId: page.focusedId,
    goneIds: page.goneIds,
    onReveal: actions.reveal,
  };
  return (
    <main>
      <header>
        <h1>Gloss</h1>
        {site && <bdi class="site">{site}</bdi>}
      </header>
      <ReadingSummary {...page} onShowChanges={() => ports.openLibrary(page.pageUrl)} />
      {policy && report && (
        <NoteField
          key={policy.url}
          label={say('panel_policy_note')}
          hint={say('panel_policy_note')}
          note={policy.note}
          onSave={actions.noteOnPolicy}
        />
      )}
      {report && !notice && report.status === 'analyzed' && (
        <Tabs
          label={say('panel_arrange')}
          tabs={[
            { id: 'sections', name: say('panel_by_section') },
            { id: 'topics', name: say('panel_by_category') },
            { id: 'checklists', name: say('popup_view_checklists') },
          ]}
          selected={arrangement}
          onSelect={setArrangement}
        >
          {arrangement === 'checklists' ? (
            <ChecklistSection report={report} onReveal={actions.reveal} />
          ) : (
            <>
              <RatingFilter
                summary={report.summary}
                shown={filter.rating}
                onShow={(rating) => setFilter({ ...filter, rating })}
              />
              <FilterBar filter={filter} shownCount={findings.length} onFilter={setFilter} />
              {findings.length === 0 && isFiltering(filter) && <p class="empty">{say('panel_found_none')}</p>}
              {arrangement === 'sections' ? (
                <SectionList {...list} report={report} findings={findings} />
              ) : (
                <FindingList {...list} report={report} findings={findings} shown={null} />
              )}
            </>
          )}
        </Tabs>
      )}
      {notice?.kind !== 'loading' && notice?.kind !== 'running' && (
        <EarlierFlags {...callbacks} report={report} flags={flags} canFlag={state?.isKept ?? true} />
      )}
      <ReadingFoot
        {...page}
        ports={ports}
        report={saved}
        shownIds={isFiltering(filter) ? new Set(findings.map(({ id }) => id)) : null}
        isPanelOffered={false}
      />
    </main>
  );
}
