// Policies and ports for tests of the library: a store in memory that tells of its changes.

import type { LibraryPorts, PolicyRecord } from '../../../entrypoints/library/library-ports.ts';
import type { PolicyRow } from '../../../lib/model/policy.ts';
import { toPolicyRow } from '../../../lib/model/policy.ts';
import { toFlag } from '../../../lib/model/to-flag.ts';
import { type FindingSketch, makePolicyReport } from '../../support/make-policy-report.ts';

/** Makes a row of the list. */
export function makePolicyRow(
  site: string,
  over: Partial<PolicyRow> = {},
  sketches: FindingSketch[] = [],
): PolicyRow {
  const report = makePolicyReport(sketches, { url: `https://${site}/privacy`, title: `${site} privacy` });
  return { ...toPolicyRow(report, null, null, 1), ...over };
}

/** Makes the record of a policy. */
export function makeRecord(over: Partial<PolicyRecord> = {}): PolicyRecord {
  const report = over.report ?? makePolicyReport([{ practice: 'sells-data' }]);
  return { policy: toPolicyRow(report, null, null, 1), report, versions: [], flags: [], ...over };
}

/** Makes ports over rows in memory; `calls` says what was asked of them. */
export function makeFakePorts(rows: PolicyRow[], over: Partial<LibraryPorts> = {}) {
  const calls: unknown[][] = [];
  let policies = rows;
  const listeners = new Set<(policies: PolicyRow[]) => void>();
  const set = (next: PolicyRow[]) => {
    policies = next;
    for (const tell of listeners) tell(policies);
  };
  const note = async (...call: unknown[]) => void calls.push(call);
  const ports: LibraryPorts = {
    watchPolicies(onValue) {
      listeners.add(onValue);
      onValue(policies);
      return () => listeners.delete(onValue);
    },
    watchPolicy: () => (onValue) => {
      onValue(null);
      return () => {};
    },
    watchReports: (urls) => (onValue) => {
      onValue(urls.map(() => null));
      return () => {};
    },
    loadText: async () => null,
    measure: async () => ({ textCount: 3, textBytes: 12_000, usedBytes: 4_000_000 }),
    savePolicyNote: (url, patch) => note('savePolicyNote', url, patch),
    saveFlag: (flag) => note('saveFlag', flag.findingId, flag.note),
    deleteFlag: (key) => note('deleteFlag', key),
    toFlag: (url, finding) => toFlag(url, finding, '2026-11-02T00:00:00.000Z'),
    linkOf: (url) => url,
    maxUndoCount: 200,
    async deletePolicies(urls) {
      const before = policies;
      set(policies.filter(({ url }) => !urls.includes(url)));
      return async () => set(before);
    },
    formats: [{ id: 'json', label: 'JSON' }],
    bulkFormats: [{ id: 'json', label: 'JSON' }],
    saveExport: ({ formatId, scope }) => note('saveExport', formatId, scope),
    copyExport: ({ formatId, scope }) => note('copyExport', formatId, scope),
    saveMany: async (formatId, urls) => {
      calls.push(['saveMany', formatId, urls]);
      return true;
    },
    ...over,
  };
  return { ports, calls, set };
}
