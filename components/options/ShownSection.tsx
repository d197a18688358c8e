// What is drawn on a page. Nothing here hides a finding from the lists.
import { CATEGORIES } from '../../lib/model/practice.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { CATEGORY_NAMES } from '../../lib/words/names.ts';
import { say } from '../../lib/words/say.ts';
import { Toggle } from '../ui/Toggle.tsx';
import { RadioGroup } from './RadioGroup.tsx';

/** Draws the section. */
export function ShownSection(props: { settings: Settings; onChange(patch: Partial<Settings>): void }) {
  const { settings, onChange } = props;
  const { hiddenCategories } = settings;
  return (
    <>
      <p class="hint">{say('options_shown_hint')}</p>
      <Toggle
        label={say('options_shown_marks')}
        isOn={settings.isOverlayVisible}
        onChange={(isOverlayVisible) => onChange({ isOverlayVisible })}
      />
      <RadioGroup
        legend={say('options_density')}
        name="density"
        chosen={settings.density}
        choices={[
          { value: 'bad', label: say('options_density_bad') },
          { value: 'caution', label: say('options_density_caution') },
          { value: 'all', label: say('options_density_all') },
        ]}
        onChoose={(density) => onChange({ density })}
      />
      <fieldset class="choices">
        <legend>{say('options_categories')}</legend>
        {CATEGORIES.map((category) => (
          <Toggle
            key={category}
            label={CATEGORY_NAMES[category]}
            isOn={!hiddenCategories.includes(category)}
            onChange={(isOn) =>
              onChange({
                hiddenCategories: isOn
                  ? hiddenCategories.filter((one) => one !== category)
                  : [...hiddenCategories, category],
              })
            }
          />
        ))}
      </fieldset>
      <fieldset class="choices">
        <legend>{say('options_more_marks')}</legend>
        <Toggle
          label={say('options_map')}
          isOn={settings.isMapShown}
          onChange={(isMapShown) => onChange({ isMapShown })}
        />
        <Toggle
          label={say('options_print')}
          isOn={settings.isPrinted}
          onChange={(isPrinted) => onChange({ isPrinted })}
        />
      </fieldset>
    </>
  );
}
