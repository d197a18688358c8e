import { afterEach, describe, expect, it } from 'vitest';
import type { Report } from '../../../lib/model/report.ts';
import { closePopup, openFakePopup, press, words } from '../popup/drive-popup.tsx';
import { makeFindings, makeFullReport, makeState } from '../popup/fake-ports.ts';

const HOSTILE = '<img src=x onerror=alert(1)>';

/** A report in which every fact of the whole page is there. */
function makeWhole(part: Partial<Report> = {}): Report {
  const [good, bad, ask] = makeFindings();
  const findings = [good, { ...bad, rarity: { policies: 4, of: 100 } }, ask] as Report['findings'];
  return makeFullReport(findings, {
    unusual: ['bad'],
    actions: [
      {
        kind: 'link',
        purpose: 'marketing',
        label: HOSTILE,
        href: 'https://out.lark.example/stop',
        target: 'lies.example',
        limit: 'You will still receive receipts.',
        findingIds: ['ask'],
      },
      {
        kind: 'path',
        purpose: 'access',
        label: 'Settings > Privacy',
        href: null,
        target: 'Settings > Privacy',
        limit: null,
        findingIds: ['ask'],
      },
    ],
    relics: [
      {
        id: 'safe-harbor',
        label: 'EU–US Safe Harbor',
        since: '2015-10-06',
        why: 'It is void.',
        sources: [{ title: 'The Court', url: 'https://court.example/' }],
        sentenceText: 'We adhere to Safe Harbor.',
        sentenceCount: 1,
        start: 0,
        end: 25,
        block: 0,
        findingId: 'ask',
      },
    ],
    date: {
      updated: {
        kind: 'updated',
        text: '03/05/2020',
        readings: ['2020-05-03', '2020-03-05'],
        block: 0,
        start: 0,
        end: 9,
      },
      effective: null,
      isStale: true,
    },
    contradictions: [
      {
        practice: findings[0]?.practice as never,
        label: 'Sells data',
        deniedIds: ['good'],
        affirmedIds: ['bad'],
      },
    ],
    checklists: [
      {
        id: 'reader-20',
        title: '20 questions',
        basis: 'Our own list',
        questions: [
          { id: 'sells', text: 'Does it sell?', answer: 'denied', findingIds: ['good'] },
          { id: 'ads', text: 'Does it show ads?', answer: 'no-mention', findingIds: [] },
          { id: 'ai', text: 'Does it train AI?', answer: 'could-not-look', findingIds: [] },
        ],
      },
    ],
    ...part,
  });
}

afterEach(closePopup);

describe('the popup', () => {
  it('leads with what is unusual and what can be done, then what is outdated, then the rest', async () => {
    await openFakePopup(makeState({ report: makeWhole() }));
    const titles = [...document.querySelectorAll('h2')].map((one) => one.textContent ?? '');
    expect(titles).toEqual(['Unusual here', 'What you can do', 'Outdated', 'Says both yes and no']);
    const parts = [...document.querySelectorAll('.whole, [role=tablist], .category')];
    expect(parts.at(-3)?.getAttribute('role')).toBe('tablist');
    expect(words()).toContain('rare: in 4 of 100 policies');
  });

  it('shows an action with the host it really leads to, and its limit', async () => {
    await openFakePopup(makeState({ report: makeWhole() }));
    const action = document.querySelector('[data-purpose=marketing]');
    expect(action?.textContent).toContain('(out.lark.example)');
    expect(action?.textContent).toContain('But: You will still receive receipts.');
    expect(action?.querySelector('a')?.rel).toContain('noopener');
    expect(document.querySelector('img')).toBeNull();
    const path = document.querySelector('[data-purpose=access]');
    expect(path?.textContent).toContain('Settings > Privacy');
    expect(path?.querySelector('a')).toBeNull();
  });

  it('says what is outdated, since when, and which dates are unclear', async () => {
    await openFakePopup(makeState({ report: makeWhole() }));
    expect(words()).toContain('EU–US Safe Harbor: outdated since 6 October 2015');
    expect(words()).toContain('“03/05/2020”, which may be 3 May 2020 or 5 March 2020.');
    expect(words()).toContain('more than two years ago');
  });

  it('leads from every part to the sentence on the page', async () => {
    const { ports } = await openFakePopup(makeState({ report: makeWhole() }));
    await press('EU–US Safe Harbor: outdated since 6 October 2015');
    expect(ports.reveal).toHaveBeenLastCalledWith(7, 'ask');
    await press('Checklists');
    await press('Does it sell? denied');
    expect(ports.reveal).toHaveBeenLastCalledWith(7, 'good');
    const unusual = document.querySelector<HTMLButtonElement>('[data-unusual=bad] button');
    expect(unusual?.textContent).toBe('Says it rents your data');
  });

  it('counts the answers of a checklist, and calls no silence a no', async () => {
    await openFakePopup(makeState({ report: makeWhole() }));
    await press('Checklists');
    expect(document.querySelector('[data-checklist] summary')?.textContent).toBe(
      '20 questions: 1 denied, 1 no mention found, 1 could not look',
    );
    expect(document.querySelector('[data-answer=no-mention]')?.textContent).toContain('no mention found');
  });

  it('has none of it for a report that says none of it', async () => {
    await openFakePopup(makeState());
    expect(document.querySelector('.whole')).toBeNull();
  });

  it('shows a date that is neither old nor unclear to nobody', async () => {
    const updated = {
      kind: 'updated',
      text: '',
      readings: ['2026-05-03'],
      block: 0,
      start: 0,
      end: 1,
    } as const;
    const date = { updated, effective: null, isStale: false };
    await openFakePopup(makeState({ report: makeWhole({ relics: [], date: date as never }) }));
    expect(document.querySelector('.outdated')).toBeNull();
  });
});
