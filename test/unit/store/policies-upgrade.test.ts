import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { createDb, setDb } from '../../../lib/store/db.ts';
import { loadFlags } from '../../../lib/store/flags.ts';
import { loadPolicies } from '../../../lib/store/policies.ts';
import { loadReport } from '../../../lib/store/reports.ts';
import { makeFinding, makePolicyReport } from '../../support/make-policy-report.ts';

const URL_A = 'https://larkspur.example/privacy';
const NAME = 'gloss-version-1';

it('a database of version 1 gets a list of its policies and loses nothing', async () => {
  const old = new Dexie(NAME);
  old
    .version(1)
    .stores({ taxonomies: 'key', reports: 'url', flags: 'key, url', settings: 'id', health: 'id' });
  const { relics, date, contradictions, checklists, unusual, ...bare } = makePolicyReport([
    { practice: 'sells-data' },
  ]);
  const row = { error: null, startedAt: bare.capturedAt, requestId: null };
  await old.table('reports').bulkPut([
    { ...row, url: URL_A, status: 'done', report: { ...bare, schema: 1 } },
    { ...row, url: 'https://failed.example/', status: 'failed', error: 'no', report: null },
    { ...row, url: 'https://broken.example/', status: 'done', report: 'nonsense' },
  ]);
  const flag = {
    key: `${URL_A}#f`,
    url: URL_A,
    findingId: 'f',
    note: 'mine',
    flaggedAt: bare.capturedAt,
    finding: makeFinding({ practice: 'sells-data' }),
  };
  await old.table('flags').put(flag);
  old.close();

  setDb(createDb(NAME));
  const policies = await loadPolicies();
  expect(policies.map(({ url }) => url)).toEqual([URL_A]);
  expect(policies[0]).toMatchObject({
    site: 'larkspur.example',
    versionCount: 1,
    change: null,
    updated: null,
  });
  expect((await loadReport(URL_A))?.relics).toEqual([]);
  expect(await loadFlags(URL_A)).toHaveLength(1);
});
