// The parts of the welcome page.
import { KeyList } from '../../components/welcome/KeyList.tsx';
import { NeverList } from '../../components/welcome/NeverList.tsx';
import { OffSwitch } from '../../components/welcome/OffSwitch.tsx';
import { PinDrawing } from '../../components/welcome/PinDrawing.tsx';
import { PinHelp } from '../../components/welcome/PinHelp.tsx';
import { SamplePolicy } from '../../components/welcome/SamplePolicy.tsx';
import { SampleState } from '../../components/welcome/SampleState.tsx';
import { SignLegend } from '../../components/welcome/SignLegend.tsx';
import { makeReport } from './sample-data.ts';
import { idle, type Specimen, specimensOf } from './specimen.ts';

const STEPS = ['puzzle', 'pin', 'cog', 'menu', 'row'] as const;
const BROWSERS = ['chromium', 'firefox', 'android'] as const;

/** The components of `components/welcome`. */
export const WELCOME_SPECIMENS: readonly Specimen[] = [
  ...specimensOf('welcome/SampleState', {
    reading: () => <SampleState reading={{ kind: 'reading' }} note="" />,
    done: () => <SampleState reading={{ kind: 'done', report: makeReport() }} note="A press was noted." />,
    failed: () => <SampleState reading={{ kind: 'failed', error: 'The disk is full.' }} note="" />,
  }),
  ...specimensOf('welcome/SamplePolicy', {
    short: () => (
      <SamplePolicy
        id="gallery-sample"
        text={{
          lang: 'en',
          title: 'Privacy policy of Lanternfish',
          address: 'lanternfish.example/privacy',
          parts: [
            { heading: 'What we collect', paragraphs: ['We collect your name.', 'No more than that.'] },
          ],
        }}
      />
    ),
  }),
  ...specimensOf('welcome/SignLegend', {
    counted: () => <SignLegend summary={makeReport().summary} />,
    'not counted yet': () => <SignLegend summary={null} />,
  }),
  ...specimensOf('welcome/NeverList', { all: () => <NeverList /> }),
  ...specimensOf('welcome/OffSwitch', { all: () => <OffSwitch optionsUrl="/options.html" /> }),
  ...specimensOf(
    'welcome/PinHelp',
    Object.fromEntries(BROWSERS.map((browser) => [browser, () => <PinHelp browser={browser} />])),
  ),
  ...specimensOf(
    'welcome/PinDrawing',
    Object.fromEntries(STEPS.map((step) => [step, () => <PinDrawing step={step} />])),
  ),
  ...specimensOf('welcome/KeyList', {
    some: () => (
      <KeyList
        commands={[
          { name: '_execute_action', keys: 'Alt+Shift+G' },
          { name: 'next-finding', keys: '' },
        ]}
        onChange={idle}
      />
    ),
  }),
];
