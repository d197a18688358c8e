// The three ways to switch Gloss off, each by the name that its switch has.
import { say } from '../../lib/words/say.ts';

/** Draws the ways, and the way to the options. */
export function OffSwitch({ optionsUrl }: { optionsUrl: string }) {
  return (
    <section aria-labelledby="off">
      <h2 id="off">{say('welcome_off_title')}</h2>
      <ul>
        <li>{say('welcome_off_site', say('popup_switch_site'))}</li>
        <li>{say('welcome_off_marks', say('popup_switch_marks'))}</li>
        <li>{say('welcome_off_click')}</li>
      </ul>
      <p>
        <a href={optionsUrl} target="_blank" rel="noreferrer">
          {say('welcome_open_options')}
        </a>
      </p>
    </section>
  );
}
