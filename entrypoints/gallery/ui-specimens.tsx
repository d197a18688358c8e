// The small parts that every page uses, and the head and foot of popup and panel.
import type { ReadingActions } from '../../components/reading/create-actions.ts';
import { ReadingFoot } from '../../components/reading/ReadingFoot.tsx';
import { ReadingSummary } from '../../components/reading/ReadingSummary.tsx';
import type { ReadingPorts } from '../../components/reading/reading-ports.ts';
import { ActionLink } from '../../components/ui/ActionLink.tsx';
import { NoteField } from '../../components/ui/NoteField.tsx';
import { Progress } from '../../components/ui/Progress.tsx';
import { Tabs } from '../../components/ui/Tabs.tsx';
import { Toggle } from '../../components/ui/Toggle.tsx';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { ACTIONS, FLAGS, POLICIES, WHOLE_REPORT } from './sample-data.ts';
import { idle, idleTrue, type Specimen, specimensOf } from './specimen.ts';

/** Every port and every action does nothing. */
const still = new Proxy({}, { get: () => idleTrue });
const actions = still as ReadingActions;
const ports = { ...(still as ReadingPorts), formats: [{ id: 'json', label: 'JSON' }] };

const foot = {
  ports,
  actions,
  status: { text: '', undo: null },
  settings: DEFAULT_SETTINGS,
  site: 'lanternfish.example',
  flags: FLAGS,
  report: WHOLE_REPORT,
  shownIds: null,
  isPanelOffered: true,
};
const summary = {
  view: { report: WHOLE_REPORT, notice: null },
  state: null,
  flagsError: null,
  policy: POLICIES[0] ?? null,
  site: 'lanternfish.example',
  isOff: false,
  actions,
  onShowChanges: idle,
};
const tabs = [
  { id: 'one', name: 'Findings' },
  { id: 'two', name: 'Checklists' },
] as const;

type TabId = (typeof tabs)[number]['id'];

/** The components of `components/ui`. */
export const UI_SPECIMENS: readonly Specimen[] = [
  ...specimensOf(
    'ui/ActionLink',
    Object.fromEntries(ACTIONS.map((action) => [action.purpose, () => <ActionLink action={action} />])),
  ),
  ...specimensOf('ui/NoteField', {
    empty: () => <NoteField label="Your note" hint="Your note" note="" onSave={idleTrue} />,
    written: () => <NoteField label="Your note" hint="Your note" note="Ask them." onSave={idleTrue} />,
  }),
  ...specimensOf('ui/Progress', {
    begun: () => <Progress label="1 / 40" done={1} total={40} onCancel={idle} />,
    'of nothing': () => <Progress label="0 / 0" done={0} total={0} onCancel={idle} />,
  }),
  ...specimensOf('ui/Tabs', {
    first: () => (
      <Tabs<TabId> label="Views" tabs={tabs} selected="one" onSelect={idle}>
        <p>What the first tab shows.</p>
      </Tabs>
    ),
  }),
  ...specimensOf('ui/Toggle', {
    on: () => <Toggle label="Show marks on pages" isOn onChange={idle} />,
    off: () => <Toggle label="Show marks on pages" isOn={false} onChange={idle} />,
    disabled: () => <Toggle label="Show marks on pages" isOn isDisabled onChange={idle} />,
  }),
];

/** The components of `components/reading`. */
export const READING_SPECIMENS: readonly Specimen[] = [
  ...specimensOf('reading/ReadingSummary', {
    report: () => <ReadingSummary {...summary} />,
    'site off': () => <ReadingSummary {...summary} isOff />,
    'flags unread': () => <ReadingSummary {...summary} flagsError="The disk is full." />,
    'nothing yet': () => (
      <ReadingSummary {...summary} view={{ report: null, notice: { kind: 'not-looked' } }} />
    ),
  }),
  ...specimensOf('reading/ReadingFoot', {
    popup: () => <ReadingFoot {...foot} />,
    panel: () => <ReadingFoot {...foot} isPanelOffered={false} />,
    'only when asked': () => <ReadingFoot {...foot} settings={{ ...DEFAULT_SETTINGS, when: 'click' }} />,
    undo: () => <ReadingFoot {...foot} status={{ text: 'The flag was removed.', undo: FLAGS[0] ?? null }} />,
    'no report': () => <ReadingFoot {...foot} report={null} />,
  }),
];
