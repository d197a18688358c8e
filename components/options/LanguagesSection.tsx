// Which languages of policies Gloss reads, and which language it speaks itself.
import type { Settings } from '../../lib/model/settings.ts';
import { sayLanguageName } from '../../lib/words/format.ts';
import { say, wordLanguage } from '../../lib/words/say.ts';
import { Toggle } from '../ui/Toggle.tsx';

/** Draws the section; `languages` are those Gloss has patterns for. */
export function LanguagesSection(props: {
  languages: readonly string[];
  settings: Settings;
  onChange(patch: Partial<Settings>): void;
}) {
  const { offLanguages } = props.settings;
  const toggle = (language: string, isOn: boolean) => {
    const others = offLanguages.filter((one) => one !== language);
    props.onChange({ offLanguages: isOn ? others : [...others, language] });
  };
  return (
    <>
      <fieldset class="choices">
        <legend>{say('options_languages_legend')}</legend>
        {props.languages.map((language) => (
          <Toggle
            key={language}
            label={sayLanguageName(language)}
            isOn={!offLanguages.includes(language)}
            onChange={(isOn) => toggle(language, isOn)}
          />
        ))}
      </fieldset>
      <p class="hint">{say('options_languages_hint')}</p>
      <h3>{say('options_interface')}</h3>
      <p>{say('options_interface_hint', sayLanguageName(wordLanguage()))}</p>
    </>
  );
}
