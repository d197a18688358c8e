// The settings, followed and changed. A change is kept at once and reaches the pages that are open.
import { useEffect, useState } from 'preact/hooks';
import { sendToBackground, sendToTab } from '../../lib/messages/send.ts';
import { DEFAULT_SETTINGS, type Settings, toOverlaySettings } from '../../lib/model/settings.ts';
import { loadSettings, saveSettings } from '../../lib/store/settings.ts';
import { watch } from '../../lib/store/watch.ts';
import { readAllTabs } from '../../lib/webext/tabs.ts';
import { say } from '../../lib/words/say.ts';
import type { Teller } from './use-status.ts';

export type SettingsActions = {
  change(patch: Partial<Settings>): void;
  addSite(field: SiteField, site: string): void;
  removeSite(field: SiteField, site: string): void;
};
export type SiteField = 'offSites' | 'onSites';

/** Follows the settings; null until they are known. */
export function useSettings(teller: Teller): [Settings | null, SettingsActions] {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => watch(loadSettings, setSettings, () => setSettings(DEFAULT_SETTINGS)), []);
  return [settings, createSettingsActions(teller)];
}

function createSettingsActions({ tell, attempt }: Teller): SettingsActions {
  const changeSites = (field: SiteField, change: (sites: string[]) => string[]) =>
    loadSettings().then((settings) => saveSettings({ [field]: change(settings[field]) }));
  const add = (field: SiteField, site: string) =>
    changeSites(field, (sites) => [...sites.filter((one) => one !== site), site].sort());
  const remove = (field: SiteField, site: string) =>
    changeSites(field, (sites) => sites.filter((one) => one !== site));
  return {
    change: (patch) =>
      void attempt(async () => {
        await saveSettings(patch);
        tell(say('options_saved'));
        await spread(patch);
      }),
    addSite: (field, site) =>
      void attempt(async () => {
        await add(field, site);
        tell(say('options_site_added', site));
      }),
    removeSite: (field, site) =>
      void attempt(async () => {
        await remove(field, site);
        tell(say('options_site_removed', site), () => add(field, site));
      }),
  };
}

/** Settings that the overlay of an open page follows. */
const DRAWN: readonly (keyof Settings)[] = [
  'isOverlayVisible',
  'density',
  'hiddenCategories',
  'isMapShown',
  'isPrinted',
];

/** Tells the background and the open pages what changed; a page without Gloss on it is left alone. */
export async function spread(patch: Partial<Settings>): Promise<void> {
  if (patch.offLanguages) await sendToBackground('reloadTaxonomy', {});
  if (!DRAWN.some((field) => field in patch)) return;
  const overlay = toOverlaySettings(await loadSettings());
  const tabs = (await readAllTabs()).filter(({ url }) => /^(https?|file):/.test(url));
  await Promise.all(tabs.map(({ tabId }) => sendToTab(tabId, 'setOverlay', overlay)));
}
