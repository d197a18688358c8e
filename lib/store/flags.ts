// The reader's flags and notes: user data, never touched by a new taxonomy.
import { toPageKey } from '../model/page-state.ts';
import type { Flag } from '../model/report.ts';
import { upgradeFinding } from '../model/upgrade-report.ts';
import { useDb } from './db.ts';

/** Loads the flags of a page, oldest first. */
export async function loadFlags(url: string): Promise<Flag[]> {
  const flags = await useDb((db) => db.flags.where('url').equals(toPageKey(url)).toArray());
  return flags
    .filter(isFlag)
    .map((flag) => ({ ...flag, finding: upgradeFinding(flag.finding) }))
    .sort((a, b) => a.flaggedAt.localeCompare(b.flaggedAt));
}

/** Saves a flag, or its changed note. */
export async function saveFlag(flag: Flag): Promise<void> {
  await useDb((db) => db.flags.put(flag));
}

/** Deletes a flag. */
export async function deleteFlag(key: string): Promise<void> {
  await useDb((db) => db.flags.delete(key));
}

function isFlag(flag: Flag): boolean {
  return (
    typeof flag.findingId === 'string' &&
    typeof flag.note === 'string' &&
    typeof flag.flaggedAt === 'string' &&
    typeof flag.finding === 'object' &&
    flag.finding !== null
  );
}
