import { beforeEach, describe, expect, it } from 'vitest';
import { loadFlags, saveFlag } from '../../../lib/store/flags.ts';
import { importPolicies, type PolicyToImport } from '../../../lib/store/import.ts';
import {
  loadPolicies,
  loadPolicy,
  loadVersions,
  savePolicyNote,
  saveReading,
} from '../../../lib/store/policies.ts';
import { loadReport } from '../../../lib/store/reports.ts';
import { useFreshDb } from '../../support/fake-store.ts';
import { makeFinding, makeFlag, makeReport } from '../export/make-report.ts';

const url = 'https://larkspur.example/privacy';
const at = (day: number, textHash = `hash-${day}`) =>
  makeReport([makeFinding(`We sell data on day ${day}.`)], {
    url,
    textHash,
    capturedAt: `2026-03-0${day}T00:00:00.000Z`,
  });
const policy = (part: Partial<PolicyToImport> = {}): PolicyToImport => ({
  url,
  tags: ['theirs'],
  note: 'their note',
  firstReadAt: '2026-03-01T00:00:00.000Z',
  report: at(2),
  earlier: [at(1)],
  flags: [],
  ...part,
});
const noChange = () => ({ since: '', newCount: 0, goneCount: 0, flippedCount: 0, isOtherTaxonomy: false });
const read = (report: ReturnType<typeof at>) =>
  saveReading(
    { url, status: 'done', error: null, startedAt: report.capturedAt, requestId: null, report },
    noChange,
  );

let db: ReturnType<typeof useFreshDb>;
beforeEach(() => {
  db = useFreshDb();
});

describe('importing policies', () => {
  it('into an empty library takes all of them', async () => {
    expect(await importPolicies([policy()])).toEqual({ addedCount: 1, mergedCount: 0, flagCount: 0 });
    expect((await loadReport(url))?.textHash).toBe('hash-2');
    expect((await loadVersions(url)).map(({ report }) => report.textHash)).toEqual(['hash-1']);
    expect(await loadPolicy(url)).toMatchObject({ tags: ['theirs'], note: 'their note', versionCount: 2 });
  });

  it('leaves a newer reading in its place and makes the older one a version', async () => {
    await read(at(5));
    await importPolicies([policy()]);
    expect((await loadReport(url))?.textHash).toBe('hash-5');
    expect((await loadVersions(url)).map(({ report }) => report.textHash)).toEqual(['hash-1', 'hash-2']);
  });

  it('loses no note and no tag of either side', async () => {
    await read(at(5));
    await savePolicyNote(url, { tags: ['mine'], note: 'my note' });
    await importPolicies([policy()]);
    await importPolicies([policy()]);
    expect(await loadPolicy(url)).toMatchObject({ tags: ['mine', 'theirs'], note: 'my note\n\ntheir note' });
  });

  it('keeps the newer of two flags with the notes of both', async () => {
    const flag = makeFlag(makeFinding('We sell data.'), 'mine');
    await saveFlag({ ...flag, flaggedAt: '2026-11-20T00:00:00.000Z' });
    await importPolicies([policy({ flags: [{ ...flag, note: 'theirs' }] })]);
    expect(await loadFlags(flag.url)).toMatchObject([
      { flaggedAt: '2026-11-20T00:00:00.000Z', note: 'mine\n\ntheirs' },
    ]);
  });

  it('that fails half way leaves everything as it was', async () => {
    await read(at(5));
    const broken = policy({ url: Symbol('no key') as unknown as string });
    await expect(importPolicies([policy(), broken])).rejects.toThrow();
    expect(await loadPolicies()).toHaveLength(1);
    expect(await loadPolicy(url)).toMatchObject({ tags: [], note: '' });
    expect(await db.versions.count()).toBe(0);
  });
});
