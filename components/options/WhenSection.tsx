// When Gloss looks at a page: at every policy, or when asked, with the sites that are an exception.
import type { Settings } from '../../lib/model/settings.ts';
import { say } from '../../lib/words/say.ts';
import { RadioGroup } from './RadioGroup.tsx';
import { type ParsedSite, SiteList } from './SiteList.tsx';

type SiteField = 'offSites' | 'onSites';

/** Draws the section. */
export function WhenSection(props: {
  settings: Settings;
  parseSite(typed: string): ParsedSite;
  onChange(patch: Partial<Settings>): void;
  onAddSite(field: SiteField, site: string): void;
  onRemoveSite(field: SiteField, site: string): void;
}) {
  const { settings } = props;
  const listOf = (field: SiteField, other: SiteField) => ({
    sites: settings[field],
    parse: (typed: string): ParsedSite => {
      const parsed = props.parseSite(typed);
      if (!parsed.ok) return parsed;
      if (settings[field].includes(parsed.site)) return { ok: false, fault: 'there' };
      return settings[other].includes(parsed.site) ? { ok: false, fault: 'other-list' } : parsed;
    },
    onAdd: (site: string) => props.onAddSite(field, site),
    onRemove: (site: string) => props.onRemoveSite(field, site),
  });
  return (
    <>
      <RadioGroup
        legend={say('options_when_legend')}
        name="when"
        chosen={settings.when}
        choices={[
          { value: 'every', label: say('options_when_every'), hint: say('options_when_every_hint') },
          { value: 'click', label: say('options_when_click'), hint: say('options_when_click_hint') },
        ]}
        onChoose={(when) => props.onChange({ when })}
      />
      <SiteList
        title={say('options_sites_off')}
        hint={say('options_sites_off_hint')}
        none={say('options_sites_none')}
        {...listOf('offSites', 'onSites')}
      />
      <SiteList
        title={say('options_sites_on')}
        hint={say('options_sites_on_hint')}
        none={say('options_sites_none')}
        {...listOf('onSites', 'offSites')}
      />
    </>
  );
}
