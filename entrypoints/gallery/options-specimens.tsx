// The parts of the options.
import { AboutSection } from '../../components/options/AboutSection.tsx';
import { ConfirmDialog } from '../../components/options/ConfirmDialog.tsx';
import { DataSection, type DataSectionProps } from '../../components/options/DataSection.tsx';
import { LanguagesSection } from '../../components/options/LanguagesSection.tsx';
import { RadioGroup } from '../../components/options/RadioGroup.tsx';
import { SectionNav } from '../../components/options/SectionNav.tsx';
import { ShortcutsSection } from '../../components/options/ShortcutsSection.tsx';
import { ShownSection } from '../../components/options/ShownSection.tsx';
import { type ParsedSite, SiteList } from '../../components/options/SiteList.tsx';
import { StatusLine } from '../../components/options/StatusLine.tsx';
import { WhenSection } from '../../components/options/WhenSection.tsx';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { idle, type Specimen, specimensOf } from './specimen.ts';

const parseSite = (): ParsedSite => ({ ok: false, fault: 'not-a-site' });
const when = { parseSite, onChange: idle, onAddSite: idle, onRemoveSite: idle };
const sites = {
  title: 'Sites that are off',
  hint: 'A name such as lanternfish.example',
  none: 'None yet.',
  parse: parseSite,
  onAdd: idle,
  onRemove: idle,
};
const data: DataSectionProps = {
  kept: { policyCount: 12, flagCount: 3, textCount: 10, textBytes: 84_000, usedBytes: 4_000_000 },
  textLimitBytes: 50_000_000,
  progress: null,
  importFault: null,
  onLimit: idle,
  onExport: idle,
  onCancel: idle,
  onImport: idle,
  onDelete: idle,
};

/** The components of `components/options`. */
export const OPTIONS_SPECIMENS: readonly Specimen[] = [
  ...specimensOf('options/SectionNav', {
    first: () => <SectionNav current="when" />,
    taxonomy: () => <SectionNav current="taxonomy" />,
  }),
  ...specimensOf('options/RadioGroup', {
    two: () => (
      <RadioGroup
        legend="When"
        name="gallery-when"
        chosen="every"
        choices={[
          { value: 'every', label: 'Every policy', hint: 'As you browse.' },
          { value: 'click', label: 'When asked' },
        ]}
        onChoose={idle}
      />
    ),
  }),
  ...specimensOf('options/SiteList', {
    none: () => <SiteList {...sites} sites={[]} />,
    some: () => <SiteList {...sites} sites={['lanternfish.example', 'puffin.example']} />,
  }),
  ...specimensOf('options/StatusLine', {
    silent: () => <StatusLine text="" undo={null} />,
    said: () => <StatusLine text="Saved." undo={null} />,
    undo: () => <StatusLine text="Deleted." undo={idle} />,
  }),
  ...specimensOf('options/WhenSection', {
    every: () => <WhenSection {...when} settings={DEFAULT_SETTINGS} />,
    click: () => (
      <WhenSection
        {...when}
        settings={{ ...DEFAULT_SETTINGS, when: 'click', onSites: ['lanternfish.example'] }}
      />
    ),
  }),
  ...specimensOf('options/ShownSection', {
    all: () => <ShownSection settings={DEFAULT_SETTINGS} onChange={idle} />,
    'some hidden': () => (
      <ShownSection
        settings={{ ...DEFAULT_SETTINGS, density: 'bad', hiddenCategories: ['security'] }}
        onChange={idle}
      />
    ),
  }),
  ...specimensOf('options/LanguagesSection', {
    'one off': () => (
      <LanguagesSection
        languages={['en', 'de', 'fr']}
        settings={{ ...DEFAULT_SETTINGS, offLanguages: ['fr'] }}
        onChange={idle}
      />
    ),
  }),
  ...specimensOf('options/ShortcutsSection', {
    some: () => (
      <ShortcutsSection
        shortcuts={[
          { name: '_execute_action', description: 'Show what Gloss found', keys: 'Alt+Shift+G' },
          { name: 'next-finding', description: 'Go to the next finding', keys: '' },
        ]}
        canOpen
        onOpen={idle}
      />
    ),
    'no keys here': () => <ShortcutsSection shortcuts={null} canOpen={false} onOpen={idle} />,
  }),
  ...specimensOf('options/DataSection', {
    loading: () => <DataSection {...data} kept={null} />,
    kept: () => <DataSection {...data} />,
    exporting: () => <DataSection {...data} progress={{ done: 3, total: 12 }} />,
    refused: () => <DataSection {...data} importFault="This file is not JSON." />,
  }),
  ...specimensOf('options/AboutSection', {
    known: () => <AboutSection version="0.1.0" taxonomy={{ version: '1.0.0', hash: '0123456789abcdef' }} />,
    'not read yet': () => <AboutSection version="0.1.0" taxonomy={null} />,
  }),
  ...specimensOf(
    'options/ConfirmDialog',
    {
      open: () => (
        <ConfirmDialog title="Delete all of it?" action="Delete" onConfirm={idle} onClose={idle}>
          <p>There is no way back.</p>
        </ConfirmDialog>
      ),
    },
    { isAlone: true },
  ),
];
