// The library's ports over the store: several tables joined into what a view needs.

import type { KeptPolicy } from '../../lib/export/bulk.ts';
import { loadFlags } from '../../lib/store/flags.ts';
import type { DeletedPolicies } from '../../lib/store/policies.ts';
import {
  deletePolicies,
  loadPolicies,
  loadPolicy,
  loadVersions,
  restorePolicies,
} from '../../lib/store/policies.ts';
import { loadReport } from '../../lib/store/reports.ts';
import { measureTexts } from '../../lib/store/texts.ts';
import { watch } from '../../lib/store/watch.ts';
import type { LibraryPorts, PolicyRecord, Undo } from './library-ports.ts';

/** Deleted policies are held in memory for an undo, some 200 kB each; of more, nothing is held. */
const MAX_UNDO_COUNT = 200;
/** Policies that one transaction deletes when nothing is held: the others stay readable meanwhile. */
const DELETED_AT_ONCE = 100;

/** The ports that read and delete. */
export const storePorts: Pick<
  LibraryPorts,
  'watchPolicies' | 'watchPolicy' | 'watchReports' | 'measure' | 'deletePolicies' | 'maxUndoCount'
> = {
  watchPolicies: (onValue, onError) => watch(loadPolicies, onValue, onError),
  watchPolicy: (url) => (onValue, onError) => watch(() => loadRecord(url), onValue, onError),
  watchReports: (urls) => (onValue, onError) =>
    watch(() => Promise.all(urls.map(loadReport)), onValue, onError),
  async measure() {
    const [{ count, sizeBytes }, estimate] = await Promise.all([
      measureTexts(),
      navigator.storage.estimate().catch(() => null),
    ]);
    return { textCount: count, textBytes: sizeBytes, usedBytes: estimate?.usage ?? null };
  },
  maxUndoCount: MAX_UNDO_COUNT,
  async deletePolicies(urls) {
    if (urls.length <= MAX_UNDO_COUNT) return toUndo(await deletePolicies(urls));
    for (let at = 0; at < urls.length; at += DELETED_AT_ONCE) {
      await deletePolicies(urls.slice(at, at + DELETED_AT_ONCE));
    }
    return null;
  },
};

/** Loads a policy with all that is kept of it, for an export. */
export async function loadKept(url: string): Promise<KeptPolicy | null> {
  const record = await loadRecord(url);
  if (!record?.report) return null;
  const { policy, report, versions, flags } = record;
  return { policy, report, earlier: versions.map((version) => version.report), flags };
}

async function loadRecord(url: string): Promise<PolicyRecord | null> {
  const [policy, report, versions, flags] = await Promise.all([
    loadPolicy(url),
    loadReport(url),
    loadVersions(url),
    loadFlags(url),
  ]);
  return policy && { policy, report, versions, flags };
}

const toUndo =
  (deleted: DeletedPolicies): Undo =>
  () =>
    restorePolicies(deleted);
