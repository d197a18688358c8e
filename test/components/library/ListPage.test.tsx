import { afterEach, describe, expect, it } from 'vitest';
import type { LibraryPorts } from '../../../entrypoints/library/library-ports.ts';
import type { PolicyRow } from '../../../lib/model/policy.ts';
import { openLibrary } from './drive-library.tsx';
import { makeFakePorts, makePolicyRow } from './make-policy-row.ts';

const CHANGE = {
  since: '2026-03-03T10:00:00.000Z',
  newCount: 2,
  goneCount: 1,
  flippedCount: 1,
  isOtherTaxonomy: false,
};
const ROWS = [
  makePolicyRow(
    'larkspur.example',
    { capturedAt: '2026-11-05T10:00:00.000Z', tags: ['bank'], change: CHANGE },
    [{ practice: 'sells-data' }, { practice: 'tracks', rating: 'caution' }],
  ),
  makePolicyRow('fernway.example', {
    title: 'Émile’s privacy',
    capturedAt: '2026-11-03T10:00:00.000Z',
    note: 'Renew in May',
  }),
  makePolicyRow('quillmere.example', { capturedAt: '2026-11-04T10:00:00.000Z', status: 'no-text' }, [
    { practice: 'sells-data' },
    { practice: 'sells-data' },
  ]),
];

let close = async () => {};
afterEach(() => close());

async function open(rows: PolicyRow[] = ROWS, over: Partial<LibraryPorts> = {}) {
  const fake = makeFakePorts(rows, over);
  const page = await openLibrary(fake.ports);
  close = async () => void (await page.close());
  return { ...fake, ...page, sites: () => page.texts('tbody th a') };
}

describe('the list', () => {
  it('shows of each policy what the row says, in words', async () => {
    const { text, texts } = await open();
    expect(text('.policy-count')).toBe('3 policies');
    const [first, third] = [text('tbody tr:nth-child(1)'), text('tbody tr[data-url*="fernway"]')];
    expect(first).toContain('larkspur.example');
    expect(first).toContain('5 November 2026');
    expect(first).toContain('2 new, 1 gone and 1 flipped since 3 March 2026');
    expect(first).toContain('Against you: 1, Look closer: 1, Good to know: 0 and In your favour: 0');
    expect(first).toContain('bank');
    expect(third).toContain('none seen');
    expect(texts('tbody tr[data-url*="quillmere"] .hint')).toContain('could not look');
  });

  it('says how policies get here when there is none', async () => {
    const { text } = await open([]);
    expect(text('.empty-library')).toContain('Open the privacy policy of any site');
  });

  it('says that the database could not be read, and tries again', async () => {
    let attempts = 0;
    const { text, press } = await open([], {
      watchPolicies(onValue, onError) {
        attempts += 1;
        if (attempts === 1) onError(new Error('the disk is gone'));
        else onValue(ROWS);
        return () => {};
      },
    });
    expect(text('.notice.failed')).toContain('the disk is gone');
    await press('.retry');
    expect(text('.policy-count')).toBe('3 policies');
  });

  it.each([
    ['a site', 'quill', ['quillmere.example']],
    ['letters without their accents', 'emile', ['fernway.example']],
    ['a tag', 'BANK', ['larkspur.example']],
    ['a note', 'renew may', ['fernway.example']],
    ['nothing that is there', 'zzz', []],
  ])('finds %s', async (_name, search, expected) => {
    const { type, sites, text } = await open();
    await type('input[type=search]', search);
    expect(sites()).toEqual(expected);
    expect(text('.policy-count')).toBe(`${expected.length} of 3 policies`);
  });

  it('is narrowed down to changed policies and to a tag, and back', async () => {
    const { press, type, sites } = await open();
    await press('.toggle input');
    expect(sites()).toEqual(['larkspur.example']);
    await press('.toggle input');
    await type('.tag-filter', 'bank');
    expect(sites()).toEqual(['larkspur.example']);
  });

  it('is sorted by a column, and the other way by a second press', async () => {
    const { press, sites, find } = await open();
    expect(sites()).toEqual(['larkspur.example', 'quillmere.example', 'fernway.example']);
    await press('[data-column=site] button');
    expect(find('[data-column=site]').getAttribute('aria-sort')).toBe('ascending');
    expect(find('[data-column=read]').getAttribute('aria-sort')).toBeNull();
    expect(sites()).toEqual(['fernway.example', 'larkspur.example', 'quillmere.example']);
    await press('[data-column=counts] button');
    expect(sites()[0]).toBe('quillmere.example');
    await press('[data-column=counts] button');
    expect(sites()[0]).toBe('fernway.example');
  });

  it('is told of what happens elsewhere', async () => {
    const { set, settle, text } = await open();
    set([...ROWS, makePolicyRow('new.example')]);
    await settle();
    expect(text('.policy-count')).toBe('4 policies');
  });

  it('names all its rows to those who cannot see how long it is', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => makePolicyRow(`s${at}.example`));
    const { find, root } = await open(rows);
    expect(find('table.policies').getAttribute('aria-rowcount')).toBe('121');
    expect(root.querySelectorAll('tbody')).toHaveLength(6);
  });
});

describe('selected policies', () => {
  const pick = (site: string) => `tr[data-url*="${site}"] input`;

  it('are compared when they are two to four', async () => {
    const { press, root, find, text } = await open();
    await press(pick('larkspur'));
    expect(text('.selection')).toContain('1 selected');
    expect(root.querySelector('.compare')).toBeNull();
    await press(pick('quillmere'));
    const href = find('.compare').getAttribute('href') ?? '';
    expect(decodeURIComponent(href)).toBe(
      '#/compare?urls=https://larkspur.example/privacy&urls=https://quillmere.example/privacy',
    );
  });

  it('are all that are shown, when all are asked for', async () => {
    const { press, type, text, root } = await open();
    await type('input[type=search]', 'quill');
    await press('.select-all');
    expect(text('.selected-count')).toBe('1 selected');
    await press('.clear');
    expect(root.querySelector('.selection')).toBeNull();
  });

  it('are deleted without a question, and come back', async () => {
    const { press, sites, text } = await open();
    await press(pick('larkspur'));
    await press('.delete');
    expect(sites()).toEqual(['quillmere.example', 'fernway.example']);
    expect(text('[role=status].policy-count')).toBe('2 policies');
    expect(text('.status-bar')).toContain('1 policy deleted.');
    await press('.undo');
    expect(sites()).toHaveLength(3);
    expect(text('.status-bar')).toBe('1 policy is back.');
  });

  it('stay, and it is said why, when they cannot be deleted', async () => {
    const full = Object.assign(new Error('quota'), { name: 'QuotaExceededError' });
    const { press, sites, text } = await open(ROWS, { deletePolicies: () => Promise.reject(full) });
    await press(pick('larkspur'));
    await press('.delete');
    expect(sites()).toHaveLength(3);
    expect(text('.status-bar')).toContain('the disk or the space that the browser gives Gloss is full');
  });

  it('are deleted only after a question when they are all, or too many for an undo', async () => {
    const { press, sites, text } = await open(ROWS, { maxUndoCount: 2 });
    await press('.delete-all');
    expect(text('dialog')).toContain('Delete 3 policies?');
    expect(text('dialog')).toContain('There is no undo for so many.');
    await press('dialog .cancel');
    expect(sites()).toHaveLength(3);
    await press('.select-all');
    await press('.delete');
    await press('dialog .confirm');
    expect(text('.empty-library')).toContain('No policy here yet');
  });

  it('are saved as one file', async () => {
    const { press, calls, text } = await open();
    await press(pick('larkspur'));
    await press('.selection .save');
    expect(calls).toEqual([['saveMany', 'json', ['https://larkspur.example/privacy']]]);
    expect(text('.status-bar')).toBe('The file was handed to the browser.');
  });

  it('are saved with a bar that shows how far it is, and stops when told to', async () => {
    const { press, text, root } = await open(ROWS, {
      saveMany: (_formatId, urls, { onProgress, signal }) =>
        new Promise((resolve) => {
          onProgress(1);
          expect(urls).toHaveLength(2);
          signal.addEventListener('abort', () => resolve(false));
        }),
    });
    await press(pick('larkspur'));
    await press(pick('quillmere'));
    await press('.selection .save');
    expect(text('.bulk-export')).toContain('1 of 2 written');
    await press('.bulk-export .cancel');
    expect(root.querySelector('progress')).toBeNull();
    expect(text('.status-bar')).toBe('Stopped. No file was written.');
  });
});
