// The reader's choices in the database. A broken row reads as the defaults.
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts';
import { type SettingsRow, useDb } from './db.ts';

/** Loads the settings, with defaults for what was never chosen. */
export async function loadSettings(): Promise<Settings> {
  return readSettings(await useDb((db) => db.settings.get('settings')));
}

/** Saves changed settings over the others, in one transaction. */
export async function saveSettings(patch: Partial<Settings>): Promise<void> {
  await useDb((db) =>
    db.transaction('rw', db.settings, async () => {
      const before = readSettings(await db.settings.get('settings'));
      await db.settings.put({ ...before, ...patch, id: 'settings' });
    }),
  );
}

function readSettings(row: SettingsRow | undefined): Settings {
  const { isOverlayVisible, offSites } = row ?? DEFAULT_SETTINGS;
  return {
    isOverlayVisible:
      typeof isOverlayVisible === 'boolean' ? isOverlayVisible : DEFAULT_SETTINGS.isOverlayVisible,
    offSites: Array.isArray(offSites) ? offSites.filter((site) => typeof site === 'string') : [],
  };
}
