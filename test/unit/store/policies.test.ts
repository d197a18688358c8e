import { beforeEach, describe, expect, it } from 'vitest';
import { summarizeChange } from '../../../lib/compare/diff-reports.ts';
import type { Report } from '../../../lib/model/report.ts';
import type { GlossDb } from '../../../lib/store/db.ts';
import {
  deletePolicies,
  loadPolicies,
  loadPolicy,
  loadVersions,
  MAX_VERSION_COUNT,
  restorePolicies,
  savePolicyNote,
  saveReading,
} from '../../../lib/store/policies.ts';
import { loadReport } from '../../../lib/store/reports.ts';
import { loadText, saveText } from '../../../lib/store/texts.ts';
import { useFreshDb } from '../../support/fake-store.ts';
import { type FindingSketch, makePolicyReport } from '../../support/make-policy-report.ts';

const URL_A = 'https://larkspur.example/privacy';
const URL_B = 'https://quillmere.example/privacy';
const SELLS: FindingSketch = { practice: 'sells-data' };
const SHARES: FindingSketch = { practice: 'shares-data', rating: 'caution' };

let db: GlossDb;
beforeEach(() => {
  db = useFreshDb();
});

const dayOf = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;

/** Reads a policy whose text is told by `hash` on a day of November. */
async function read(day: number, hash: string, sketches: FindingSketch[], over: Partial<Report> = {}) {
  const url = over.url ?? URL_A;
  const report = makePolicyReport(sketches, { url, textHash: hash, capturedAt: dayOf(day), ...over });
  const startedAt = report.capturedAt;
  await saveReading(
    { url, status: 'done', error: null, startedAt, requestId: `r${day}`, report },
    summarizeChange,
  );
}

describe('a reading', () => {
  it('makes a row for lists, and a first reading has no change', async () => {
    await read(1, 'a', [SELLS, SHARES], { url: `${URL_A}#top`, title: 'Larkspur privacy' });
    expect(await loadPolicy(URL_A)).toMatchObject({
      url: URL_A,
      site: 'larkspur.example',
      title: 'Larkspur privacy',
      capturedAt: dayOf(1),
      firstReadAt: dayOf(1),
      versionCount: 1,
      change: null,
      tags: [],
      note: '',
      summary: { byRating: { bad: 1, caution: 1 } },
    });
    expect(await loadVersions(URL_A)).toEqual([]);
  });

  it('of the same text keeps change, tags, note and first day', async () => {
    await read(1, 'a', [SELLS]);
    await read(2, 'b', [SELLS, SHARES]);
    await savePolicyNote(`${URL_A}#x`, { tags: ['bank'], note: 'look again' });
    await read(3, 'b', [SELLS, SHARES]);
    expect(await loadPolicy(URL_A)).toMatchObject({
      capturedAt: dayOf(3),
      firstReadAt: dayOf(1),
      versionCount: 2,
      change: { since: dayOf(1), newCount: 1, goneCount: 0, flippedCount: 0 },
      tags: ['bank'],
      note: 'look again',
    });
    expect((await loadVersions(URL_A)).map(({ capturedAt }) => capturedAt)).toEqual([dayOf(1)]);
  });

  it('of another text makes the one before a version, oldest first', async () => {
    await read(1, 'a', [SELLS]);
    await read(2, 'b', [SHARES]);
    await read(3, 'c', []);
    const versions = await loadVersions(URL_A);
    expect(versions.map(({ report }) => report.textHash)).toEqual(['a', 'b']);
    expect((await loadReport(URL_A))?.textHash).toBe('c');
    expect((await loadPolicy(URL_A))?.change).toMatchObject({ since: dayOf(2), goneCount: 1 });
  });

  it('that could not look calls nothing gone and loses no version', async () => {
    await read(1, 'a', [SELLS]);
    await read(2, '', [], { status: 'no-text' });
    expect(await loadPolicy(URL_A)).toMatchObject({ status: 'no-text', change: null, versionCount: 2 });
    await read(3, 'b', [SELLS, SHARES]);
    expect(await loadPolicy(URL_A)).toMatchObject({
      change: { since: dayOf(1), newCount: 1, goneCount: 0 },
      versionCount: 2,
    });
  });

  it('that sees the old text again after nobody could look adds no version', async () => {
    await read(1, 'a', [SELLS]);
    await read(2, '', [], { status: 'no-text' });
    await read(3, 'a', [SELLS]);
    expect(await loadVersions(URL_A)).toEqual([]);
    expect(await loadPolicy(URL_A)).toMatchObject({ change: null, versionCount: 1, firstReadAt: dayOf(1) });
  });

  it('keeps a bounded number of versions, the newest', async () => {
    const count = MAX_VERSION_COUNT + 5;
    for (let at = 0; at < count; at += 1) {
      await read(1, `t${at}`, [], { capturedAt: new Date(Date.UTC(2026, 0, 1 + at)).toISOString() });
    }
    const versions = await loadVersions(URL_A);
    expect(versions).toHaveLength(MAX_VERSION_COUNT);
    expect(versions.at(-1)?.report.textHash).toBe(`t${count - 2}`);
    expect((await loadPolicy(URL_A))?.versionCount).toBe(MAX_VERSION_COUNT + 1);
  });

  it('is saved over a broken row', async () => {
    await db.reports.put({ url: URL_A, status: 'done', report: { status: 'analyzed' } } as never);
    await db.policies.put({ url: URL_A, title: 'broken' } as never);
    await read(1, 'a', [SELLS]);
    expect(await loadPolicy(URL_A)).toMatchObject({ textHash: 'a', tags: [], change: null });
  });

  it('keeps everything as it was when it cannot be written', async () => {
    await read(1, 'a', [SELLS]);
    const unstorable = { url: URL_A, textHash: 'b', unusual: [() => {}] } as unknown as Partial<Report>;
    await expect(read(2, 'b', [SHARES], unstorable)).rejects.toThrow();
    expect((await loadReport(URL_A))?.textHash).toBe('a');
    expect(await loadVersions(URL_A)).toEqual([]);
    expect((await loadPolicy(URL_A))?.capturedAt).toBe(dayOf(1));
  });
});

describe('the list', () => {
  it('has the last read first and leaves out a broken row', async () => {
    await read(1, 'a', []);
    await read(2, 'b', [], { url: URL_B });
    await db.policies.put({ url: 'https://broken.example/' } as never);
    expect((await loadPolicies()).map(({ url }) => url)).toEqual([URL_B, URL_A]);
  });

  it('reads no report', async () => {
    await read(1, 'a', [SELLS]);
    await db.reports.clear();
    expect(await loadPolicies()).toHaveLength(1);
  });
});

describe('deleted policies', () => {
  const keep = (hash: string) => saveText(hash, [hash], { usedAt: dayOf(1), limitBytes: 1e6 });

  it('take versions and texts with them, leave the others, and come back whole', async () => {
    await read(1, 'a', [SELLS]);
    await read(2, 'b', [SHARES]);
    await read(2, 'c', [], { url: URL_B });
    await savePolicyNote(URL_A, { tags: ['bank'] });
    for (const hash of ['a', 'b', 'c']) await keep(hash);
    const before = [await loadPolicies(), await loadVersions(URL_A), await loadReport(URL_A)];

    const deleted = await deletePolicies([`${URL_A}#x`, URL_A]);
    expect((await loadPolicies()).map(({ url }) => url)).toEqual([URL_B]);
    expect(await loadVersions(URL_A)).toEqual([]);
    expect(await loadReport(URL_A)).toBeNull();
    expect([await loadText('a'), await loadText('b'), await loadText('c')]).toEqual([null, null, ['c']]);

    await restorePolicies(deleted);
    expect([await loadPolicies(), await loadVersions(URL_A), await loadReport(URL_A)]).toEqual(before);
    expect([await loadText('a'), await loadText('b')]).toEqual([['a'], ['b']]);
  });

  it('leave a text that another policy has', async () => {
    await read(1, 'same', []);
    await read(1, 'same', [], { url: URL_B });
    await keep('same');
    await deletePolicies([URL_A]);
    expect(await loadText('same')).toEqual(['same']);
  });

  it('do not overwrite what was read since', async () => {
    await read(1, 'a', [SELLS]);
    await savePolicyNote(URL_A, { tags: ['bank'], note: 'mine' });
    const deleted = await deletePolicies([URL_A]);
    await read(5, 'b', [SHARES]);
    await restorePolicies(deleted);
    expect((await loadReport(URL_A))?.textHash).toBe('b');
    expect(await loadPolicy(URL_A)).toMatchObject({ tags: ['bank'], note: 'mine', firstReadAt: dayOf(1) });
  });
});
