import { afterEach, describe, expect, it } from 'vitest';
import type { LibraryPorts, PolicyRecord } from '../../../entrypoints/library/library-ports.ts';
import type { Report } from '../../../lib/model/report.ts';
import { toFlag } from '../../../lib/model/to-flag.ts';
import { makePolicyReport } from '../../support/make-policy-report.ts';
import { openLibrary } from './drive-library.tsx';
import { makeFakePorts, makePolicyRow, makeRecord } from './make-policy-row.ts';

const URL_A = 'https://larkspur.example/privacy';
const BEFORE = makePolicyReport(
  [
    { practice: 'sells-data', state: 'does-not', rating: 'good', text: 'We never sell.' },
    { practice: 'encrypts', rating: 'good', text: 'We encrypt.' },
  ],
  { capturedAt: '2026-03-03T10:00:00.000Z', textHash: 'before' },
);
const AFTER = makePolicyReport(
  [
    { practice: 'sells-data', state: 'may', text: 'We may sell.' },
    { practice: 'records', text: 'We record.' },
  ],
  { capturedAt: '2026-11-01T10:00:00.000Z', textHash: 'after' },
);
const TEXTS: Record<string, string[]> = {
  before: ['Privacy', 'One.', 'Two.', 'Three.', 'Four.', 'We never sell your data.', 'We encrypt.'],
  after: ['Privacy', 'One.', 'Two.', 'Three.', 'Four.', 'We may sell your data.', 'We record.'],
};

let close = async () => {};
afterEach(() => close());

const toVersion = (report: Report) => ({ url: URL_A, capturedAt: report.capturedAt, report });

async function open(record: PolicyRecord | null, hash = '', over: Partial<LibraryPorts> = {}) {
  const fake = makeFakePorts([makePolicyRow('other.example', { tags: ['bank'] })], {
    watchPolicy: () => (onValue) => {
      onValue(record);
      return () => {};
    },
    loadText: async (wanted) => TEXTS[wanted] ?? null,
    ...over,
  });
  const page = await openLibrary(fake.ports, `#/policy?url=${encodeURIComponent(URL_A)}${hash}`);
  close = async () => void (await page.close());
  await page.settle();
  return { ...fake, ...page };
}

describe('a policy', () => {
  it('shows its report, and leads from a sentence to the page', async () => {
    const { text, find } = await open(makeRecord({ report: AFTER }));
    expect(text('.policy-head')).toContain('larkspur.example');
    expect(text('.counts')).toContain('2 findings');
    const link = find<HTMLAnchorElement>('.finding .page-link');
    expect(link.rel).toBe('noopener noreferrer');
    expect(link.getAttribute('href')).toBe(URL_A);
  });

  it('that is not there is said to be not there', async () => {
    const { text } = await open(null);
    expect(text('.notice')).toContain('This policy is not in the library');
  });

  it('shows the finding that the reader came for', async () => {
    const id = AFTER.findings[1]?.id ?? '';
    const { find } = await open(makeRecord({ report: AFTER }), `&finding=${id}`);
    expect(find(`[data-finding="${id}"]`).className).toContain('is-focused');
  });

  it('takes tags, each once, and lets them go', async () => {
    const record = makeRecord();
    record.policy.tags = ['shop'];
    const { type, press, calls, find } = await open(record);
    expect(find<HTMLOptionElement>('#known-tags option').value).toBe('bank');
    await type('.tag-field input', '  new   tag ');
    await press('.tag-field button[type=submit]');
    await type('.tag-field input', 'shop');
    await press('.tag-field button[type=submit]');
    await press('.tag-field .tag button');
    expect(calls).toEqual([
      ['savePolicyNote', URL_A, { tags: ['shop', 'new tag'] }],
      ['savePolicyNote', URL_A, { tags: [] }],
    ]);
  });

  it('says that a note could not be kept when the disk is full', async () => {
    const full = Object.assign(new Error('quota'), { name: 'QuotaExceededError' });
    const { type, text, find, settle } = await open(makeRecord(), '', {
      savePolicyNote: () => Promise.reject(full),
    });
    await type('.own textarea', 'look again');
    find('.own textarea').dispatchEvent(new Event('blur'));
    await settle();
    expect(text('.status-bar')).toContain('That could not be kept: the disk');
    expect(find<HTMLTextAreaElement>('.own textarea').value).toBe('look again');
  });

  it('flags a finding', async () => {
    const { press, calls } = await open(makeRecord({ report: AFTER }));
    await press('.finding .flag');
    expect(calls).toEqual([['saveFlag', AFTER.findings[0]?.id, '']]);
  });

  it('keeps the flags of sentences that are gone, with their notes, and gives a removed one back', async () => {
    const [finding] = BEFORE.findings;
    if (!finding) throw new Error('There is no finding');
    const flag = toFlag(URL_A, { ...finding, id: 'old' }, '2026-03-04T00:00:00.000Z', 'Promised once');
    const { press, calls, find } = await open(makeRecord({ report: AFTER, flags: [flag] }));
    expect(find<HTMLTextAreaElement>('.earlier textarea').value).toBe('Promised once');
    await press('.earlier .flag');
    await press('.undo');
    expect(calls).toEqual([
      ['deleteFlag', flag.key],
      ['saveFlag', 'old', 'Promised once'],
    ]);
  });

  it('saves and copies what is asked for', async () => {
    const { press, calls, text } = await open(makeRecord({ report: AFTER }));
    await press('.export .save');
    await press('.export .copy');
    expect(calls).toEqual([
      ['saveExport', 'json', 'all'],
      ['copyExport', 'json', 'all'],
    ]);
    expect(text('.status-bar')).toBe('Copied.');
  });
});

describe('the history', () => {
  const record = makeRecord({ report: AFTER, versions: [toVersion(BEFORE)] });

  it('of one version says so', async () => {
    const { text } = await open(makeRecord(), '&view=history');
    expect(text('.notice')).toContain('One version so far');
  });

  it('shows what changed as practices, each with its sentences', async () => {
    const { texts, text } = await open(record, '&view=history');
    expect(texts('[data-version]')).toHaveLength(2);
    expect(text('[data-version="2026-11-01T10:00:00.000Z"]')).toContain(
      '1 new, 1 gone and 1 flipped since 3 March 2026',
    );
    const flipped = text('[data-change=flipped]');
    expect(flipped).toContain('from “says it does not” to “says it may”');
    expect(flipped).toContain('Before:✓We never sell.');
    expect(flipped).toContain('Now:!We may sell.');
    expect(text('[data-change=new]')).toContain('We record.');
    expect(text('[data-change=gone]')).toContain('We encrypt.');
  });

  it('shows what changed in the text, with the rest folded', async () => {
    const { texts, text } = await open(record, '&view=history');
    expect(text('.changed-count')).toBe('2 paragraphs changed');
    expect(texts('.text-diff summary')).toEqual(['4 paragraphs unchanged']);
    expect(texts('.text-diff .block.changed del')).toEqual([
      'removed: never (end of change)',
      'removed: encrypt (end of change)',
    ]);
    expect(texts('.text-diff .block.changed ins')).toEqual([
      'added: may (end of change)',
      'added: record (end of change)',
    ]);
  });

  it('compares practices where a text is not kept any more, and says that it could not look', async () => {
    const { text, texts } = await open(record, '&view=history', { loadText: async () => null });
    expect(text('.text-missing')).toContain('Could not look');
    expect(texts('[data-change]')).toHaveLength(3);
  });

  it('says that a change may be Gloss’s own', async () => {
    const other = { ...AFTER, taxonomy: { version: '2.0.0', hash: 'other' } };
    const { text } = await open(
      makeRecord({ report: other, versions: [toVersion(BEFORE)] }),
      '&view=history',
    );
    expect(text('.changed-practices .warning')).toContain('Gloss itself learned');
  });

  it('compares the two versions that the reader chooses', async () => {
    const middle = { ...BEFORE, capturedAt: '2026-06-01T10:00:00.000Z', textHash: 'middle' };
    const three = makeRecord({ report: AFTER, versions: [toVersion(BEFORE), toVersion(middle)] });
    const { press, text } = await open(three, '&view=history');
    await press(`[data-version="${BEFORE.capturedAt}"] input[name=earlier]`);
    await press(`[data-version="${middle.capturedAt}"] input[name=later]`);
    expect(text('.changed-practices')).toContain('No practice is new, gone or flipped.');
    await press(`[data-version="${BEFORE.capturedAt}"] input[name=later]`);
    expect(text('.history')).toContain('Choose two different versions.');
  });
});

describe('a comparison', () => {
  const other = { ...BEFORE, url: 'https://quillmere.example/privacy' };
  const openCompare = async (reports: (Report | null)[]) => {
    const fake = makeFakePorts([], {
      watchReports: () => (onValue) => {
        onValue(reports);
        return () => {};
      },
    });
    const urls = reports.map(
      (_, at) => `urls=${encodeURIComponent(reports[at]?.url ?? 'https://gone.example/')}`,
    );
    const page = await openLibrary(fake.ports, `#/compare?${urls.join('&')}`);
    close = async () => void (await page.close());
    return page;
  };

  it('shows each practice by policy, and leads to the finding', async () => {
    const { text, find } = await openCompare([AFTER, other]);
    const row = text('tr[data-practice=sells-data]');
    expect(row).toContain('says it may');
    expect(row).toContain('says it does not');
    expect(text('tr[data-practice=records]')).toContain('no mention found');
    expect(find('tr[data-practice=sells-data] a').getAttribute('href')).toBe(
      `#/policy?url=${encodeURIComponent(URL_A)}&finding=${AFTER.findings[0]?.id}`,
    );
  });

  it('shows only what differs when asked to', async () => {
    const same = { ...AFTER, url: other.url };
    const { press, text } = await openCompare([AFTER, same]);
    expect(text('.compare-head')).toContain('2 practices');
    await press('.toggle input');
    expect(text('.empty')).toBe('They differ in nothing that Gloss found.');
  });

  it('says what could not be read or is gone, and never takes it for silence', async () => {
    const cut = { ...other, isTruncated: true };
    const { text, texts } = await openCompare([AFTER, cut, null]);
    expect(texts('.warning').join(' ')).toContain('Not in the library any more: gone.example');
    expect(texts('.warning').join(' ')).toContain('could not read quillmere.example as a whole');
    expect(text('tr[data-practice=records]')).toContain('could not look');
  });

  it('of fewer than two asks for more', async () => {
    const { text } = await openCompare([AFTER]);
    expect(text('.notice')).toContain('Choose two to four policies');
  });
});
