// What Gloss keeps: measured, taken along, brought in, deleted.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DataSectionProps, Kept } from '../../components/options/DataSection.tsx';
import { bulkFileName, exportPolicies, type KeptPolicy } from '../../lib/export/bulk.ts';
import { sendToBackground } from '../../lib/messages/send.ts';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { deleteEverything, measureEverything } from '../../lib/store/everything.ts';
import { loadFlags } from '../../lib/store/flags.ts';
import { loadPolicies, loadPolicy, loadVersions } from '../../lib/store/policies.ts';
import { loadReport } from '../../lib/store/reports.ts';
import { saveSettings } from '../../lib/store/settings.ts';
import { trimTexts } from '../../lib/store/texts.ts';
import { watch } from '../../lib/store/watch.ts';
import { saveFile } from '../../lib/webext/save-file.ts';
import { clearStorage } from '../../lib/webext/storage.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { spread } from './use-settings.ts';
import type { Teller } from './use-status.ts';
import type { TaxonomyState } from './use-taxonomy.ts';

/** Gives what the section of the data needs but the limit that is set. */
export function useData(
  taxonomy: TaxonomyState,
  { tell, attempt }: Teller,
): Omit<DataSectionProps, 'textLimitBytes'> {
  const [kept, setKept] = useState<Kept | null>(null);
  const [progress, setProgress] = useState<DataSectionProps['progress']>(null);
  const [importFault, setImportFault] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => watch(measure, setKept, () => {}), []);
  return {
    kept,
    progress,
    importFault,
    onLimit: (textLimitBytes) =>
      void attempt(async () => {
        await saveSettings({ textLimitBytes });
        await trimTexts(textLimitBytes);
        tell(say('options_saved'));
      }),
    onExport: () =>
      void attempt(async () => {
        stop.current = new AbortController();
        try {
          const isWritten = await exportAll(setProgress, stop.current.signal);
          tell(say(isWritten ? 'status_handed_over' : 'export_cancelled'));
        } finally {
          setProgress(null);
        }
      }),
    onCancel: () => stop.current?.abort(),
    onImport: (file) =>
      void attempt(async () => {
        const answer = await importAll(file, taxonomy);
        setImportFault(answer.ok ? null : answer.error);
        if (answer.ok) tell(answer.value);
      }),
    onDelete: () =>
      void attempt(async () => {
        const { policyCount } = await deleteEverything();
        await clearStorage();
        await sendToBackground('reloadTaxonomy', {});
        await spread({ ...DEFAULT_SETTINGS });
        tell(sayCount('options_deleted', policyCount));
      }),
  };
}

async function measure(): Promise<Kept> {
  const counts = await measureEverything();
  // Not inside of the query: the browser's estimate is no part of the database.
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  return { ...counts, usedBytes: estimate?.usage ?? null };
}

async function exportAll(
  onProgress: (progress: DataSectionProps['progress']) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const urls = (await loadPolicies()).map(({ url }) => url);
  const exportedAt = new Date().toISOString();
  const blob = await exportPolicies('json', urls, loadKept, {
    exportedAt,
    signal,
    onProgress: (done) => onProgress({ done, total: urls.length }),
  });
  if (blob) saveFile(bulkFileName('json', exportedAt), blob.type, blob);
  return blob !== null;
}

async function loadKept(url: string): Promise<KeptPolicy | null> {
  const [policy, report, versions, flags] = await Promise.all([
    loadPolicy(url),
    loadReport(url),
    loadVersions(url),
    loadFlags(url),
  ]);
  return policy && report
    ? { policy, report, earlier: versions.map((version) => version.report), flags }
    : null;
}

type ImportAnswer = { ok: true; value: string } | { ok: false; error: string };

// The reader of files is loaded when there is a file.
async function importAll(file: File, taxonomy: TaxonomyState): Promise<ImportAnswer> {
  if (taxonomy.kind !== 'ready') return { ok: false, error: say('options_loading') };
  const [{ parseFile }, { importPolicies }] = await Promise.all([
    import('../../lib/import/parse-file.ts'),
    import('../../lib/store/import.ts'),
  ]);
  const known = new Set(taxonomy.state.practices.map(({ id }) => id));
  const parsed = await parseFile(file, (id) => known.has(id));
  if (!parsed.ok) return parsed;
  const { addedCount, mergedCount } = await importPolicies(parsed.value);
  return { ok: true, value: say('options_imported', addedCount, mergedCount) };
}
