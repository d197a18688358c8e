// The parts of the library.
import { ComparisonTable } from '../../components/library/ComparisonTable.tsx';
import { DeleteDialog } from '../../components/library/DeleteDialog.tsx';
import { ListFilters } from '../../components/library/ListFilters.tsx';
import { PolicyLine } from '../../components/library/PolicyLine.tsx';
import { PolicyTable } from '../../components/library/PolicyTable.tsx';
import { PracticeChanges } from '../../components/library/PracticeChanges.tsx';
import { RatingCounts } from '../../components/library/RatingCounts.tsx';
import { SelectionBar } from '../../components/library/SelectionBar.tsx';
import { StorageLine } from '../../components/library/StorageLine.tsx';
import { TagField } from '../../components/library/TagField.tsx';
import { TextDiff } from '../../components/library/TextDiff.tsx';
import { VersionList } from '../../components/library/VersionList.tsx';
import type { ComparisonRow } from '../../lib/model/comparison.ts';
import type { PolicyRow } from '../../lib/model/policy.ts';
import { CHANGE, findingOf, makeReport, POLICIES } from './sample-data.ts';
import { idle, type Specimen, specimensOf } from './specimen.ts';

const links = { hrefOf: () => '#', onSelect: idle };
const table = {
  ...links,
  sort: { column: 'read', direction: 'descending' } as const,
  orderKey: 'read',
  onSort: idle,
  onSelectAll: idle,
};
const bar = {
  formats: [{ id: 'json', label: 'JSON' }],
  progress: null,
  onExport: idle,
  onCancel: idle,
  onDelete: idle,
  onClear: idle,
};
const other = makeReport({ url: 'https://puffin.example/legal', capturedAt: CHANGE.since, findings: [] });
const rows: ComparisonRow[] = [
  {
    practice: findingOf('bad').practice,
    category: 'sharing',
    label: 'Sells your data',
    cells: [{ kind: 'found', finding: findingOf('bad'), findingCount: 2 }, { kind: 'no-mention' }],
    isDifferent: true,
  },
  {
    practice: findingOf('good').practice,
    category: 'collection',
    label: 'Health data',
    cells: [{ kind: 'found', finding: findingOf('good'), findingCount: 1 }, { kind: 'could-not-look' }],
    isDifferent: false,
  },
];
const line = (policy: PolicyRow | undefined, isSelected: boolean) => () =>
  policy && (
    <table class="policies">
      <tbody>
        <PolicyLine {...links} policy={policy} isSelected={isSelected} position={1} />
      </tbody>
    </table>
  );

/** The components of `components/library`. */
export const LIBRARY_SPECIMENS: readonly Specimen[] = [
  ...specimensOf('library/ListFilters', {
    open: () => (
      <ListFilters filter={{ search: '', tag: '', isChangedOnly: false }} tags={[]} onFilter={idle} />
    ),
    narrowed: () => (
      <ListFilters
        filter={{ search: 'lantern', tag: 'travel', isChangedOnly: true }}
        tags={['travel', 'to read']}
        onFilter={idle}
      />
    ),
  }),
  ...specimensOf('library/PolicyLine', {
    changed: line(POLICIES[0], false),
    selected: line(POLICIES[0], true),
    plain: line(POLICIES[1], false),
    'not readable': line(POLICIES[2], false),
  }),
  ...specimensOf('library/PolicyTable', {
    some: () => <PolicyTable {...table} policies={POLICIES} selected={new Set([POLICIES[0]?.url ?? ''])} />,
    empty: () => <PolicyTable {...table} policies={[]} selected={new Set()} />,
  }),
  ...specimensOf('library/SelectionBar', {
    one: () => <SelectionBar {...bar} count={1} compareHref={null} />,
    two: () => <SelectionBar {...bar} count={2} compareHref="#" />,
    exporting: () => (
      <SelectionBar {...bar} count={40} compareHref={null} progress={{ writtenCount: 12, count: 40 }} />
    ),
  }),
  ...specimensOf('library/StorageLine', {
    known: () => (
      <StorageLine policyCount={3} use={{ textCount: 3, textBytes: 12_400, usedBytes: 4_000_000 }} />
    ),
    unknown: () => <StorageLine policyCount={0} use={{ textCount: 0, textBytes: 0, usedBytes: null }} />,
  }),
  ...specimensOf('library/TagField', {
    none: () => <TagField tags={[]} known={['travel']} onTags={idle} />,
    some: () => <TagField tags={['travel', 'to read']} known={[]} onTags={idle} />,
  }),
  ...specimensOf('library/RatingCounts', {
    counted: () => <RatingCounts summary={makeReport().summary} status="analyzed" />,
    'could not look': () => <RatingCounts summary={other.summary} status="no-text" />,
  }),
  ...specimensOf('library/VersionList', {
    two: () => (
      <VersionList
        versions={[
          { report: makeReport(), change: CHANGE },
          { report: other, change: null },
        ]}
        pair={{ earlier: other.capturedAt, later: makeReport().capturedAt }}
        onPair={idle}
      />
    ),
  }),
  ...specimensOf('library/PracticeChanges', {
    none: () => <PracticeChanges changes={[]} />,
    some: () => (
      <PracticeChanges
        changes={[
          {
            practice: findingOf('bad').practice,
            label: 'Sells your data',
            kind: 'flipped',
            from: 'does-not',
            to: 'may',
            before: [findingOf('good')],
            after: [findingOf('bad')],
          },
          {
            practice: findingOf('caution').practice,
            label: 'Shares with other companies',
            kind: 'new',
            from: null,
            to: 'only-if',
            before: [],
            after: [findingOf('caution')],
          },
        ]}
      />
    ),
  }),
  ...specimensOf('library/TextDiff', {
    same: () => <TextDiff blocks={[{ kind: 'same', text: 'We collect your name.' }]} />,
    changed: () => (
      <TextDiff
        blocks={[
          ...Array.from({ length: 5 }, (_, at) => ({ kind: 'same' as const, text: `Paragraph ${at + 1}.` })),
          {
            kind: 'changed',
            pieces: [
              { kind: 'same', text: 'We ' },
              { kind: 'gone', text: 'never' },
              { kind: 'new', text: 'may' },
              { kind: 'same', text: ' sell your logs.' },
            ],
          },
          { kind: 'gone', text: 'This went.' },
          { kind: 'new', text: 'This came.' },
        ]}
      />
    ),
  }),
  ...specimensOf('library/ComparisonTable', {
    two: () => <ComparisonTable {...links} reports={[makeReport(), other]} rows={rows} />,
  }),
  ...specimensOf(
    'library/DeleteDialog',
    { final: () => <DeleteDialog count={240} canUndo={false} onDelete={idle} onClose={idle} /> },
    { isAlone: true },
  ),
];
