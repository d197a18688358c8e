import { beforeEach, describe, expect, it } from 'vitest';
import type { PageRow } from '../../../lib/model/page-state.ts';
import type { Finding } from '../../../lib/model/report.ts';
import { DEFAULT_SETTINGS } from '../../../lib/model/settings.ts';
import { toFlag } from '../../../lib/model/to-flag.ts';
import { createDb, type GlossDb, type HealthRow, setDb, type TaxonomyRow } from '../../../lib/store/db.ts';
import { deleteFlag, loadFlags, saveFlag } from '../../../lib/store/flags.ts';
import { loadPageRow, savePageRow } from '../../../lib/store/reports.ts';
import { loadSettings, saveSettings } from '../../../lib/store/settings.ts';
import { loadHealth, loadTaxonomyRows, saveTaxonomy } from '../../../lib/store/taxonomy.ts';
import { watch } from '../../../lib/store/watch.ts';
import { useFreshDb } from '../../support/fake-store.ts';

const PAGE = 'https://example.test/privacy';
const finding = { id: 'f1', practice: 'apples', actions: [], rarity: null } as unknown as Finding;
const row: PageRow = {
  url: PAGE,
  status: 'running',
  error: null,
  startedAt: '2026-11-01T00:00:00.000Z',
  requestId: 'r1',
  report: null,
};
const health: HealthRow = {
  id: 'health',
  birth: '2026-11-01T00:00:00.000Z',
  version: '1.0.0',
  hash: 'abc',
  practiceCount: 1,
  lostAt: null,
};

let db: GlossDb;
beforeEach(() => {
  db = useFreshDb();
});

describe('pages', () => {
  it('are kept under their address without the fragment', async () => {
    await savePageRow({ ...row, url: `${PAGE}#cookies` });
    expect(await loadPageRow(`${PAGE}#sharing`)).toEqual(row);
    expect(await loadPageRow(`${PAGE}?v=2`)).toBeNull();
  });

  it.each([
    ['a done row without report', { ...row, status: 'done' }],
    ['an unknown status', { ...row, status: 'fine' }],
    ['a report that is none', { ...row, status: 'done', report: { findings: 'many' } }],
    ['a missing time', { ...row, startedAt: undefined }],
  ])('read %s as nothing', async (_name, broken) => {
    await db.reports.put(broken as PageRow);
    expect(await loadPageRow(PAGE)).toBeNull();
  });
});

describe('flags', () => {
  it('come back by page, oldest first, and go when deleted', async () => {
    const late = toFlag(PAGE, { ...finding, id: 'f2' }, '2026-11-03T00:00:00.000Z', 'late');
    const early = toFlag(`${PAGE}#x`, finding, '2026-11-02T00:00:00.000Z');
    for (const flag of [late, early, toFlag('https://other.test/', finding, '2026-11-01T00:00:00.000Z')]) {
      await saveFlag(flag);
    }
    expect(await loadFlags(`${PAGE}#y`)).toEqual([early, late]);
    await deleteFlag(early.key);
    expect(await loadFlags(PAGE)).toEqual([late]);
  });

  it('leave out a broken row and keep the rest', async () => {
    await saveFlag(toFlag(PAGE, finding, '2026-11-02T00:00:00.000Z'));
    await db.flags.put({ key: 'broken', url: PAGE } as never);
    expect(await loadFlags(PAGE)).toHaveLength(1);
  });
});

describe('settings', () => {
  it('have defaults, and a patch keeps the others', async () => {
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
    await saveSettings({ offSites: ['example.test'] });
    await saveSettings({ isOverlayVisible: false });
    expect(await loadSettings()).toMatchObject({ isOverlayVisible: false, offSites: ['example.test'] });
  });

  it('read broken values as the defaults', async () => {
    await db.settings.put({
      id: 'settings',
      isOverlayVisible: 'yes',
      offSites: [7, 'a.test'],
      density: 'bad',
    } as never);
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, density: 'bad' });
  });
});

describe('the taxonomy', () => {
  it('is replaced whole, with its health', async () => {
    await saveTaxonomy([{ key: 'old', value: 1 }], health);
    await saveTaxonomy([{ key: 'new', value: 2 }], { ...health, version: '2.0.0' });
    expect(await loadTaxonomyRows()).toEqual([{ key: 'new', value: 2 }]);
    expect((await loadHealth())?.version).toBe('2.0.0');
  });

  it('stays as it was when writing the new one is cut off', async () => {
    await saveTaxonomy([{ key: 'old', value: 1 }], health);
    const unstorable: TaxonomyRow[] = [
      { key: 'new', value: 2 },
      { key: 'bad', value: () => {} },
    ];
    await expect(saveTaxonomy(unstorable, { ...health, version: '2.0.0' })).rejects.toThrow();
    expect(await loadTaxonomyRows()).toEqual([{ key: 'old', value: 1 }]);
    expect((await loadHealth())?.version).toBe('1.0.0');
  });
});

describe('the connection', () => {
  it('is opened again when it was closed behind our back', async () => {
    await savePageRow(row);
    db.close();
    expect(await loadPageRow(PAGE)).toEqual(row);
  });

  it('that does not open is given up for a new one', async () => {
    let opened = 0;
    const broken = {
      open() {
        opened += 1;
        throw new DOMException('lost', 'InvalidStateError');
      },
    } as unknown as IDBFactory;
    setDb(createDb('gloss-broken', broken));
    await savePageRow(row);
    expect(opened).toBeGreaterThan(0);
    expect(await loadPageRow(PAGE)).toEqual(row);
  });
});

describe('watch', () => {
  it('calls back now, after each change, and not after it was stopped', async () => {
    const seen: (string | undefined)[] = [];
    let told = () => {};
    const next = () =>
      new Promise<void>((resolve) => {
        told = resolve;
      });
    const first = next();
    const stop = watch(
      () => loadPageRow(PAGE),
      (value) => {
        seen.push(value?.status);
        told();
      },
      (error) => {
        throw error;
      },
    );
    await first;
    const second = next();
    await savePageRow(row);
    await second;
    stop();
    await savePageRow({ ...row, status: 'failed', error: 'x' });
    await loadPageRow(PAGE);
    expect(seen).toEqual([undefined, 'running']);
  });

  it('tells a query that fails', async () => {
    const error = await new Promise((resolve) => {
      watch(
        () => Promise.reject(new Error('no table')),
        () => {},
        resolve,
      );
    });
    expect(error).toEqual(new Error('no table'));
  });
});

describe('what an earlier version kept', () => {
  const old = {
    id: 'f1',
    practice: 'sells-data',
    actions: [{ kind: 'mail', label: 'us', href: 'mailto:a@b.test' }],
  };
  const oldReport = { schema: 1, url: PAGE, findings: [old], summary: {} };

  it('opens: a report has every field, and says that nobody looked', async () => {
    await db.reports.put({ ...row, status: 'done', report: oldReport } as never);
    const report = (await loadPageRow(PAGE))?.report;
    expect(report).toMatchObject({
      schema: 1,
      actions: [],
      relics: [],
      date: null,
      contradictions: [],
      checklists: [],
      unusual: [],
    });
    expect(report?.findings[0]).toMatchObject({ rarity: null });
    expect(report?.findings[0]?.actions[0]).toEqual({
      kind: 'mail',
      label: 'us',
      href: 'mailto:a@b.test',
      purpose: 'contact',
      target: 'mailto:a@b.test',
      limit: null,
    });
  });

  it('opens: a flag has its finding in the present form', async () => {
    await db.flags.put(toFlag(PAGE, old as unknown as Finding, '2026-11-02T00:00:00.000Z'));
    expect((await loadFlags(PAGE))[0]?.finding).toMatchObject({ rarity: null, actions: [{ limit: null }] });
  });
});
