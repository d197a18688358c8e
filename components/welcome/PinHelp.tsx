// How to keep Gloss's button in sight, in the browser at hand. The drawings only repeat the words.
import type { WordKey } from '../../lib/words/keys.ts';
import { say } from '../../lib/words/say.ts';
import { PinDrawing, type PinStep } from './PinDrawing.tsx';

/** Browsers whose toolbars differ. */
export type PinBrowser = 'chromium' | 'firefox' | 'android';

const STEPS: Record<PinBrowser, readonly { drawing: PinStep; words: WordKey }[]> = {
  chromium: [
    { drawing: 'puzzle', words: 'welcome_pin_puzzle' },
    { drawing: 'pin', words: 'welcome_pin_chromium' },
  ],
  firefox: [
    { drawing: 'puzzle', words: 'welcome_pin_puzzle' },
    { drawing: 'cog', words: 'welcome_pin_firefox' },
  ],
  android: [
    { drawing: 'menu', words: 'welcome_pin_android_menu' },
    { drawing: 'row', words: 'welcome_pin_android' },
  ],
};

/** Draws the steps for a browser. */
export function PinHelp({ browser }: { browser: PinBrowser }) {
  return (
    <section aria-labelledby="pin">
      <h2 id="pin">{say('welcome_pin_title')}</h2>
      <ol class="steps">
        {STEPS[browser].map(({ drawing, words }) => (
          <li key={words}>
            <PinDrawing step={drawing} />
            <span>{say(words)}</span>
          </li>
        ))}
      </ol>
      <p>{say('welcome_pin_badge')}</p>
    </section>
  );
}
