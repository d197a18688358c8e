// The parts of the taxonomy editor.
import { OwnPracticeForm } from '../../components/taxonomy/OwnPracticeForm.tsx';
import { PackPanel } from '../../components/taxonomy/PackPanel.tsx';
import { PatternForm } from '../../components/taxonomy/PatternForm.tsx';
import { PatternText } from '../../components/taxonomy/PatternTexts.tsx';
import { PatternTrial } from '../../components/taxonomy/PatternTrial.tsx';
import { PracticeDetail } from '../../components/taxonomy/PracticeDetail.tsx';
import { PracticeList } from '../../components/taxonomy/PracticeList.tsx';
import { RatingSelects } from '../../components/taxonomy/RatingSelects.tsx';
import { TaxonomySection, type TaxonomySectionProps } from '../../components/taxonomy/TaxonomySection.tsx';
import type { TaxonomyActions, TaxonomyChecks } from '../../components/taxonomy/taxonomy-ports.ts';
import type { PackChange } from '../../lib/model/pack.ts';
import type { PracticeId, Rating, State } from '../../lib/model/practice.ts';
import type { PracticeView } from '../../lib/model/practice-view.ts';
import { idle, type Specimen, specimensOf } from './specimen.ts';

const LANGUAGES = ['en', 'de', 'fr'];
const ratings: Record<State, Rating> = {
  does: 'bad',
  may: 'bad',
  'only-if': 'caution',
  'does-not': 'good',
};
const statements: Record<State, string> = {
  does: 'Says it feeds your data to seals',
  may: 'Says it may feed your data to seals',
  'only-if': 'Says it feeds your data to seals only under a condition',
  'does-not': 'Says it does not feed your data to seals',
};
const practice: PracticeView = {
  id: 'feeds-seals' as PracticeId,
  category: 'use',
  label: 'Feeds seals',
  meaning: 'The policy says what it feeds to seals.',
  why: 'Seals keep no secrets.',
  statements,
  ratings,
  seedRatings: ratings,
  isMuted: false,
  isOwn: false,
  isEdited: false,
  seedPatterns: [
    {
      language: 'en',
      text: 'feed* (your|the) data',
      require: ['seal*'],
      forbid: ['toy'],
      heading: [],
      state: null,
      polarity: null,
      isInHeading: false,
    },
  ],
  patterns: [],
  examples: [{ text: 'We feed your data to seals.', state: 'does' }],
  misses: ['We feed seals.'],
  change: null,
};
const edited: PracticeView = {
  ...practice,
  isEdited: true,
  isMuted: true,
  ratings: { ...ratings, may: 'caution' },
  patterns: [{ language: 'de', text: 'füttern Robben' }],
  change: {
    key: 'practice:feeds-seals',
    practice: practice.id,
    label: practice.label,
    since: '0.9.0',
    ratings: [{ state: 'may', was: 'neutral', is: 'bad', mine: 'caution' }],
    addedCount: 2,
    removedCount: 1,
  },
};
const own: PracticeView = {
  ...practice,
  id: 'own-seals' as PracticeId,
  label: 'My seals',
  isOwn: true,
  seedRatings: null,
  seedPatterns: [],
  patterns: [{ language: 'en', text: 'seal*' }],
};

/** Every action does nothing. */
const actions = new Proxy({}, { get: () => idle }) as TaxonomyActions;
const checks: TaxonomyChecks = {
  checkPattern: () => null,
  checkNeighbour: () => null,
  tryPatterns: async () => ({ kind: 'could-not-look', reason: 'The gallery has no page.' }),
};
const changes: PackChange[] = [];
const pack = { changes: null, fault: null, onExport: idle, onChoose: idle, onTake: idle, onCancel: idle };
const section: TaxonomySectionProps = {
  practices: [practice, edited, own],
  unapplied: [],
  editCount: 2,
  languages: LANGUAGES,
  part: null,
  actions,
  checks,
  pack,
};
const detail = (shown: PracticeView) => () => (
  <PracticeDetail practice={shown} languages={LANGUAGES} actions={actions} checks={checks} />
);

/** The components of `components/taxonomy`. */
export const TAXONOMY_SPECIMENS: readonly Specimen[] = [
  ...specimensOf('taxonomy/PracticeList', {
    all: () => <PracticeList practices={[practice, edited, own]} query="" onQuery={idle} />,
    'none found': () => <PracticeList practices={[practice]} query="walrus" onQuery={idle} />,
  }),
  ...specimensOf('taxonomy/PracticeDetail', {
    'as it came': detail(practice),
    edited: detail(edited),
    'of the reader': detail(own),
  }),
  ...specimensOf('taxonomy/RatingSelects', {
    'as it came': () => (
      <RatingSelects statements={statements} ratings={ratings} seed={ratings} onRate={idle} />
    ),
    changed: () => (
      <RatingSelects statements={statements} ratings={edited.ratings} seed={ratings} onRate={idle} />
    ),
  }),
  ...specimensOf(
    'taxonomy/PatternTexts',
    Object.fromEntries(
      practice.seedPatterns.map((pattern) => [pattern.language, () => <PatternText pattern={pattern} />]),
    ),
  ),
  ...specimensOf('taxonomy/PatternForm', {
    empty: () => (
      <PatternForm practice={practice.id} languages={LANGUAGES} checks={checks} action="Add" onAdd={idle} />
    ),
  }),
  ...specimensOf('taxonomy/PatternTrial', {
    ready: () => (
      <PatternTrial
        subject={{ practice: practice.id, patterns: practice.seedPatterns, language: 'en' }}
        tryPatterns={checks.tryPatterns}
      />
    ),
    'nothing to try': () => <PatternTrial subject={null} tryPatterns={checks.tryPatterns} />,
  }),
  ...specimensOf('taxonomy/OwnPracticeForm', {
    empty: () => <OwnPracticeForm languages={LANGUAGES} checks={checks} onSave={idle} />,
  }),
  ...specimensOf('taxonomy/PackPanel', {
    none: () => <PackPanel {...pack} editCount={0} />,
    some: () => <PackPanel {...pack} editCount={2} />,
    refused: () => <PackPanel {...pack} editCount={2} fault="This file is no pack." />,
    'changes nothing': () => <PackPanel {...pack} editCount={2} changes={changes} />,
  }),
  ...specimensOf('taxonomy/TaxonomySection', {
    list: () => <TaxonomySection {...section} />,
    'not applied': () => (
      <TaxonomySection
        {...section}
        unapplied={[
          { key: 'a', practice: 'gone', label: 'A practice that went', reason: { kind: 'practice-gone' } },
          {
            key: 'b',
            practice: 'feeds-seals',
            label: 'Feeds seals',
            reason: { kind: 'pattern', text: '((', fault: { kind: 'open-group', detail: '((', at: 0 } },
          },
        ]}
      />
    ),
    'one practice': () => <TaxonomySection {...section} part="feeds-seals" />,
    'a new practice': () => <TaxonomySection {...section} part="new" />,
  }),
];
