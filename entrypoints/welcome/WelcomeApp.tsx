// The first page a reader sees: what Gloss does, shown on a made-up policy, and how to live with it.
import { Toggle } from '../../components/ui/Toggle.tsx';
import { type CommandKeys, KeyList } from '../../components/welcome/KeyList.tsx';
import { NeverList } from '../../components/welcome/NeverList.tsx';
import { OffSwitch } from '../../components/welcome/OffSwitch.tsx';
import { type PinBrowser, PinHelp } from '../../components/welcome/PinHelp.tsx';
import { SamplePolicy } from '../../components/welcome/SamplePolicy.tsx';
import { SampleState } from '../../components/welcome/SampleState.tsx';
import { SignLegend } from '../../components/welcome/SignLegend.tsx';
import { sayLanguageName } from '../../lib/words/format.ts';
import { say, wordLanguage } from '../../lib/words/say.ts';
import { selectSample } from './sample-policies.ts';
import { type ShowSample, useSample } from './use-sample.ts';

const SAMPLE_ID = 'sample';

/** Draws the page. */
export function WelcomeApp(props: {
  browser: PinBrowser;
  commands: readonly CommandKeys[];
  showSample: ShowSample;
  /** Null where only the reader can open the page for keys. */
  onChangeKeys: (() => void) | null;
}) {
  return (
    <main>
      <header>
        <img src="/icon/gloss.svg" alt="" width="48" height="48" />
        <h1>{say('welcome_title')}</h1>
      </header>
      <p class="lead">
        {say('welcome_lead_reads')} {say('welcome_lead_tells')} <strong>{say('welcome_lead_here')}</strong>
      </p>
      <Sample show={props.showSample} />
      <div class="columns">
        <NeverList />
        <PinHelp browser={props.browser} />
        <OffSwitch optionsUrl="/options.html" />
        <KeyList commands={props.commands} onChange={props.onChangeKeys} />
      </div>
      <footer>
        <p>
          {say('welcome_library')}{' '}
          <a href="/library.html" target="_blank" rel="noreferrer">
            {say('welcome_open_library')}
          </a>
        </p>
      </footer>
    </main>
  );
}

function Sample({ show }: { show: ShowSample }) {
  const text = selectSample(wordLanguage());
  const { reading, note, isMarked, switchMarks, showNext } = useSample(SAMPLE_ID, text, show);
  const isDone = reading.kind === 'done';
  return (
    <section aria-labelledby="try">
      <h2 id="try">{say('welcome_sample_title')}</h2>
      <p>
        {say('welcome_sample_intro')}{' '}
        {text.lang !== wordLanguage() &&
          say('welcome_sample_language', sayLanguageName(text.lang), sayLanguageName(wordLanguage()))}
      </p>
      <div class="stage" aria-busy={reading.kind === 'reading'}>
        <SamplePolicy id={SAMPLE_ID} text={text} />
        <div class="beside">
          <SampleState reading={reading} note={note} />
          <div class="actions">
            <button type="button" class="primary" disabled={!isDone || !isMarked} onClick={showNext}>
              {say('welcome_sample_next')}
            </button>
            <Toggle
              label={say('popup_switch_marks')}
              isOn={isMarked}
              isDisabled={!isDone}
              onChange={switchMarks}
            />
          </div>
          <SignLegend summary={isDone ? reading.report.summary : null} />
        </div>
      </div>
    </section>
  );
}
