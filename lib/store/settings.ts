// The reader's choices in the database. A broken field reads as its default.
import { CATEGORIES } from '../model/practice.ts';
import { DEFAULT_SETTINGS, DENSITIES, type Settings } from '../model/settings.ts';
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

const isText = (value: unknown) => typeof value === 'string';
const isBoolean = (value: unknown) => typeof value === 'boolean';
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
const isOneOf = (known: readonly unknown[]) => (value: unknown) => known.includes(value);

/** What each field must look like to be believed. */
const CHECKS: Record<keyof Settings, (value: unknown) => boolean> = {
  isOverlayVisible: isBoolean,
  when: isOneOf(['every', 'click']),
  offSites: isTexts,
  onSites: isTexts,
  offLanguages: isTexts,
  density: isOneOf(DENSITIES),
  hiddenCategories: (value) => isTexts(value) && (value as string[]).every(isOneOf(CATEGORIES)),
  isMapShown: isBoolean,
  isPrinted: isBoolean,
  exportFormat: isText,
  textLimitBytes: (value) => typeof value === 'number' && value >= 0,
};

/** Reads settings from an untrusted value: fields that are missing or broken are the defaults. */
export function readSettings(row: Partial<SettingsRow> | undefined): Settings {
  const kept = Object.entries(CHECKS).filter(([field, isGood]) => isGood(row?.[field as keyof Settings]));
  return {
    ...DEFAULT_SETTINGS,
    ...Object.fromEntries(kept.map(([field]) => [field, row?.[field as keyof Settings]])),
  };
}
