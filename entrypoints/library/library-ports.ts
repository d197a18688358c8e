// What the library needs of the world; main.tsx wires it, tests fake it.
import type { StorageUse } from '../../components/library/StorageLine.tsx';
import type { ExportChoice } from '../../components/report/ExportBar.tsx';
import type { PolicyRow, VersionRow } from '../../lib/model/policy.ts';
import type { Finding, Flag, Report } from '../../lib/model/report.ts';

/** All that is kept of one policy; `report` is null when only its row is left. */
export type PolicyRecord = {
  policy: PolicyRow;
  report: Report | null;
  versions: VersionRow[];
  flags: Flag[];
};

type Follow<T> = (onValue: (value: T) => void, onError: (error: unknown) => void) => () => void;
type FormatName = { id: string; label: string };

/** Brings back what a deletion took. */
export type Undo = () => Promise<void>;

/** Tells the reader what was done, with the undo when there is one. */
export type Tell = (text: string, undo?: { run: Undo; done: string }) => void;

export type LibraryPorts = {
  watchPolicies: Follow<PolicyRow[]>;
  watchPolicy(url: string): Follow<PolicyRecord | null>;
  /** The reports of policies, null for those that are gone. */
  watchReports(urls: readonly string[]): Follow<(Report | null)[]>;
  loadText(hash: string): Promise<string[] | null>;
  measure(): Promise<StorageUse>;
  savePolicyNote(url: string, patch: Partial<Pick<PolicyRow, 'tags' | 'note'>>): Promise<void>;
  saveFlag(flag: Flag): Promise<void>;
  deleteFlag(key: string): Promise<void>;
  toFlag(url: string, finding: Finding): Flag;
  /** Where the page is at a sentence, or null. */
  linkOf(url: string, finding: Finding): string | null;
  /** Deletes; gives the undo when it can be kept in memory. */
  deletePolicies(urls: readonly string[]): Promise<Undo | null>;
  /** How many policies can be brought back after they were deleted at once. */
  maxUndoCount: number;
  formats: readonly FormatName[];
  bulkFormats: readonly FormatName[];
  saveExport(choice: ExportChoice, report: Report, flags: readonly Flag[]): Promise<void>;
  copyExport(choice: ExportChoice, report: Report, flags: readonly Flag[]): Promise<void>;
  /** Resolves with false when it was stopped. */
  saveMany(
    formatId: string,
    urls: readonly string[],
    options: { onProgress(writtenCount: number): void; signal: AbortSignal },
  ): Promise<boolean>;
};
