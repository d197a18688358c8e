// The components of a report, in their states.
import { AccuracyNote } from '../../components/report/AccuracyNote.tsx';
import { ActionList } from '../../components/report/ActionList.tsx';
import { ChangeNote } from '../../components/report/ChangeNote.tsx';
import { ChecklistSection } from '../../components/report/ChecklistSection.tsx';
import { ContradictionList } from '../../components/report/ContradictionList.tsx';
import { EarlierFlags } from '../../components/report/EarlierFlags.tsx';
import { ExportBar } from '../../components/report/ExportBar.tsx';
import { FilterBar, NO_FILTER } from '../../components/report/FilterBar.tsx';
import { FindingGroup } from '../../components/report/FindingGroup.tsx';
import { FindingList } from '../../components/report/FindingList.tsx';
import { FindingRow } from '../../components/report/FindingRow.tsx';
import { OutdatedList } from '../../components/report/OutdatedList.tsx';
import { type Notice, PageNotice } from '../../components/report/PageNotice.tsx';
import { RatingFilter } from '../../components/report/RatingFilter.tsx';
import { RatingSign } from '../../components/report/RatingSign.tsx';
import { ReportHead } from '../../components/report/ReportHead.tsx';
import { SectionList } from '../../components/report/SectionList.tsx';
import { UnusualList } from '../../components/report/UnusualList.tsx';
import { RATINGS } from '../../lib/model/practice.ts';
import type { Finding } from '../../lib/model/report.ts';
import { ACTIONS, CHANGE, FINDINGS, FLAGS, findingOf, makeReport, WHOLE_REPORT } from './sample-data.ts';
import { idle, idleTrue, type Specimen, specimensOf } from './specimen.ts';

const callbacks = { onReveal: idle, onFlag: idle, onNote: idleTrue };
const none: ReadonlySet<string> = new Set();
const listProps = {
  ...callbacks,
  report: makeReport(),
  findings: FINDINGS,
  flags: FLAGS,
  shown: null,
  canFlag: true,
  focusedId: null,
  goneIds: none,
};
const groupProps = {
  ...callbacks,
  groupId: 'collection',
  title: 'What is collected',
  countWords: '3',
  findings: FINDINGS,
  flags: new Map(FLAGS.map((flag) => [flag.findingId, flag])),
  goneIds: none,
  canFlag: true,
  focusedId: null,
  order: 'rating' as const,
};
const exportProps = {
  formats: [
    { id: 'json', label: 'JSON' },
    { id: 'html', label: 'HTML' },
  ],
  preferredId: 'json',
  flagCount: 2,
  findingCount: 5,
  shownIds: null,
  onSave: idle,
  onCopy: idle,
};

const row = (finding: Finding, part: object = {}) => (
  <ul>
    <FindingRow {...callbacks} finding={finding} flag={null} canFlag {...part} />
  </ul>
);
const notice = (value: Notice) => () => <PageNotice notice={value} onAnnotate={idle} />;

/** The components of `components/report`. */
export const REPORT_SPECIMENS: readonly Specimen[] = [
  ...specimensOf(
    'report/RatingSign',
    Object.fromEntries(RATINGS.map((rating) => [rating, () => <RatingSign rating={rating} />])),
  ),
  ...specimensOf('report/ReportHead', {
    findings: () => <ReportHead report={WHOLE_REPORT} />,
    nothing: () => <ReportHead report={makeReport({ findings: [] })} />,
    running: () => <ReportHead report={makeReport()} isRunning />,
    truncated: () => <ReportHead report={makeReport({ isTruncated: true })} />,
    doubtful: () => <ReportHead report={makeReport({ verdict: { kind: 'maybe', score: 2, reasons: [] } })} />,
  }),
  ...specimensOf('report/AccuracyNote', {
    english: () => <AccuracyNote language="en" />,
    german: () => <AccuracyNote language="de" />,
  }),
  ...specimensOf('report/ChangeNote', {
    findings: () => <ChangeNote change={CHANGE} onShow={idle} />,
    'words only': () => (
      <ChangeNote change={{ ...CHANGE, newCount: 0, goneCount: 0, flippedCount: 0 }} onShow={idle} />
    ),
    'other taxonomy': () => <ChangeNote change={{ ...CHANGE, isOtherTaxonomy: true }} onShow={idle} />,
  }),
  ...specimensOf('report/UnusualList', {
    one: () => <UnusualList report={makeReport()} onReveal={idle} />,
  }),
  ...specimensOf('report/ActionList', {
    few: () => <ActionList actions={ACTIONS.slice(0, 2).map((action) => ({ ...action, findingIds: [] }))} />,
    many: () => <ActionList actions={WHOLE_REPORT.actions} />,
  }),
  ...specimensOf('report/OutdatedList', {
    'stale with a relic': () => <OutdatedList report={WHOLE_REPORT} onReveal={idle} />,
  }),
  ...specimensOf('report/ContradictionList', {
    one: () => <ContradictionList report={WHOLE_REPORT} onReveal={idle} />,
  }),
  ...specimensOf('report/ChecklistSection', {
    answers: () => <ChecklistSection report={WHOLE_REPORT} onReveal={idle} />,
    none: () => <ChecklistSection report={makeReport()} onReveal={idle} />,
  }),
  ...specimensOf('report/RatingFilter', {
    all: () => <RatingFilter summary={makeReport().summary} shown={null} onShow={idle} />,
    'one chosen': () => <RatingFilter summary={makeReport().summary} shown="bad" onShow={idle} />,
  }),
  ...specimensOf('report/FilterBar', {
    open: () => <FilterBar filter={NO_FILTER} shownCount={5} onFilter={idle} />,
    narrowed: () => (
      <FilterBar
        filter={{ words: 'sell', rating: null, category: 'sharing', state: 'may' }}
        shownCount={0}
        onFilter={idle}
      />
    ),
  }),
  ...specimensOf('report/FindingRow', {
    bad: () => row(findingOf('bad')),
    caution: () => row(findingOf('caution')),
    neutral: () => row(findingOf('neutral')),
    good: () => row(findingOf('good')),
    flagged: () => row(findingOf('bad'), { flag: FLAGS[0] }),
    focused: () => row(findingOf('bad'), { isFocused: true }),
    gone: () => row(findingOf('bad'), { isGone: true }),
    'nothing kept': () => row(findingOf('bad'), { canFlag: false }),
    'right to left': () =>
      row({ ...findingOf('bad'), sentenceText: 'نبيع بياناتك إلى شركات أخرى.', decidedBy: [] }),
  }),
  ...specimensOf('report/FindingGroup', {
    open: () => <FindingGroup {...groupProps} isOpen />,
    closed: () => <FindingGroup {...groupProps} isOpen={false} />,
  }),
  ...specimensOf('report/FindingList', {
    all: () => <FindingList {...listProps} />,
    'none of a rating': () => (
      <FindingList
        {...listProps}
        findings={FINDINGS.filter(({ rating }) => rating !== 'good')}
        shown="good"
      />
    ),
  }),
  ...specimensOf('report/SectionList', { outline: () => <SectionList {...listProps} /> }),
  ...specimensOf('report/EarlierFlags', {
    'beside a report': () => (
      <EarlierFlags report={makeReport()} flags={FLAGS} canFlag onFlag={idle} onNote={idleTrue} />
    ),
    'without a report': () => (
      <EarlierFlags report={null} flags={FLAGS} canFlag onFlag={idle} onNote={idleTrue} />
    ),
  }),
  ...specimensOf('report/ExportBar', {
    flagged: () => <ExportBar {...exportProps} />,
    filtered: () => <ExportBar {...exportProps} flagCount={0} shownIds={new Set(['sells-data-1'])} />,
    nothing: () => <ExportBar {...exportProps} flagCount={0} findingCount={0} />,
  }),
  ...specimensOf('report/PageNotice', {
    loading: notice({ kind: 'loading' }),
    running: notice({ kind: 'running' }),
    'no tab': notice({ kind: 'no-tab' }),
    'unsupported page': notice({ kind: 'unsupported-page' }),
    'not looked': notice({ kind: 'not-looked' }),
    'site off': notice({ kind: 'site-off', site: 'lanternfish.example' }),
    'unsupported language': notice({ kind: 'unsupported-language', language: 'it' }),
    'no text': notice({ kind: 'no-text' }),
    failed: notice({ kind: 'failed', error: 'The page took too long.' }),
  }),
];
