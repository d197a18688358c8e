import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../../lib/model/report.ts';
import { DEFAULT_SETTINGS, toOverlaySettings } from '../../../lib/model/settings.ts';
import {
  button,
  choose,
  closePopup,
  drawPopup,
  inputOf,
  listed,
  openFakePopup,
  press,
  select,
  settle,
  statusLine,
  typeNote,
  words,
} from './drive-popup.tsx';
import { fakePorts, makeFindings, makeFlag, makeFullReport, makeState } from './fake-ports.ts';

const [GOOD, BAD] = makeFindings() as [Finding, Finding];

beforeEach(() => void vi.useFakeTimers());
afterEach(async () => {
  await closePopup();
  vi.useRealTimers();
});

describe('the list', () => {
  it('groups by category, worst first', async () => {
    await openFakePopup(makeState());
    expect(listed('[data-category=sharing]')).toEqual(['bad', 'good']);
    expect(listed('[data-category=choice]')).toEqual(['ask']);
    expect([...document.querySelectorAll('.category h3')].map((one) => one.textContent)).toEqual([
      'Sharing and sale 2 findings',
      'Your choices 1 finding',
    ]);
  });

  it('is filtered by rating, and whole again at a second press', async () => {
    await openFakePopup(makeState());
    await press(/Against you/);
    expect(button(/Against you/).getAttribute('aria-pressed')).toBe('true');
    expect(listed()).toEqual(['bad']);
    expect(words()).toContain('1 of 2 findings');
    await press(/Against you/);
    expect(button(/Against you/).getAttribute('aria-pressed')).toBe('false');
    expect(listed()).toHaveLength(3);
  });

  it('says that a rating has no findings', async () => {
    await openFakePopup(makeState());
    await press(/Good to know/);
    expect(listed()).toEqual([]);
    expect(words()).toContain('Nothing here is rated “Good to know”.');
  });

  it('leads to the sentence on the page', async () => {
    const { ports } = await openFakePopup(makeState());
    await press('Says it rents your data');
    expect(ports.reveal).toHaveBeenCalledWith(7, 'bad');
    expect(statusLine()).toBe('Shown on the page.');
  });

  it('says when the sentence is gone, and when the page does not answer', async () => {
    const { ports } = await openFakePopup(makeState());
    ports.reveal.mockResolvedValueOnce({ ok: true, value: false });
    await press('Says it rents your data');
    expect(statusLine()).toBe('That sentence is not on the page any more.');
    expect(document.querySelector('[data-finding=bad]')?.textContent).toContain('not on the page any more');
    ports.reveal.mockResolvedValueOnce({ ok: false, error: 'The tab is closed.' });
    await press('Says you must write');
    expect(statusLine()).toBe('The page did not answer: The tab is closed.');
  });

  it('shows the finding that the reader came for, once, and puts the keyboard there', async () => {
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
    const world = fakePorts({ focus: 'ask' });
    await drawPopup(world, makeState());
    expect(document.querySelector('.is-focused')?.getAttribute('data-finding')).toBe('ask');
    expect(document.activeElement).toBe(button('Says you must write'));
    await settle(() => world.tell(makeState({ report: makeFullReport() })));
    expect(scroll).toHaveBeenCalledTimes(1);
  });

  it('says when the finding that the reader came for is gone', async () => {
    const world = fakePorts({ focus: 'no-such' });
    await drawPopup(world, makeState());
    expect(statusLine()).toBe('That sentence is not on the page any more.');
  });
});

describe('a flag', () => {
  it('is set and taken away again', async () => {
    const { flags } = await openFakePopup(makeState());
    await press('Flag: Says it rents your data');
    expect(flags().map(({ findingId }) => findingId)).toEqual(['bad']);
    expect(button('Remove the flag from: Says it rents your data').getAttribute('aria-pressed')).toBe('true');
    await press('Remove the flag from: Says it rents your data');
    expect(flags()).toEqual([]);
    expect(statusLine()).toBe('The flag and its note were removed.');
  });

  it('comes back with the last words typed', async () => {
    const { flags } = await openFakePopup(makeState(), { flags: [makeFlag(BAD, 'old')] });
    const field = await typeNote('new');
    await settle(() => field.dispatchEvent(new FocusEvent('blur')));
    await press('Remove the flag from: Says it rents your data');
    await press('Undo');
    expect(flags()).toEqual([makeFlag(BAD, 'new')]);
    expect(statusLine()).toBe('The flag is back.');
  });

  it('cannot be set where nothing is kept', async () => {
    await openFakePopup(makeState({ isKept: false }));
    expect(button('Flag: Says it rents your data').disabled).toBe(true);
    expect(button('Flag: Says it rents your data').title).toBe('Nothing can be kept here');
  });

  it('says when it could not be kept', async () => {
    const { ports } = await openFakePopup(makeState());
    ports.saveFlag.mockRejectedValue(new Error('The disk is full.'));
    await press('Flag: Says it rents your data');
    expect(statusLine()).toBe('That could not be kept: The disk is full.');
  });
});

describe('a note', () => {
  it('is saved a moment after the last key, once', async () => {
    const { ports, flags } = await openFakePopup(makeState(), { flags: [makeFlag(BAD)] });
    await typeNote('a');
    await settle(() => vi.advanceTimersByTime(60));
    await typeNote('ask');
    await settle(() => vi.advanceTimersByTime(60));
    expect(ports.saveFlag).not.toHaveBeenCalled();
    await settle(() => vi.advanceTimersByTime(60));
    expect(ports.saveFlag).toHaveBeenCalledTimes(1);
    expect(flags()[0]?.note).toBe('ask');
    expect(statusLine()).toBe('Note saved.');
  });

  it.each([
    ['on leaving the field', (field: HTMLElement) => field.dispatchEvent(new FocusEvent('blur'))],
    ['when the popup goes away', () => window.dispatchEvent(new Event('pagehide'))],
  ])('is saved %s', async (_when, leave) => {
    const { flags } = await openFakePopup(makeState(), { flags: [makeFlag(BAD)] });
    const field = await typeNote('ask');
    await settle(() => void leave(field));
    expect(flags()[0]?.note).toBe('ask');
  });

  it('is saved when a filter hides its finding', async () => {
    const { flags } = await openFakePopup(makeState(), { flags: [makeFlag(BAD)] });
    await typeNote('ask');
    await press(/In your favour/);
    expect(flags()[0]?.note).toBe('ask');
  });

  it('stays in the field and is tried again when it could not be kept', async () => {
    const { ports, flags } = await openFakePopup(makeState(), { flags: [makeFlag(BAD)] });
    ports.saveFlag.mockRejectedValueOnce(new Error('The disk is full.'));
    const field = await typeNote('ask');
    await settle(() => vi.advanceTimersByTime(100));
    expect(statusLine()).toBe('That could not be kept: The disk is full.');
    expect(field.value).toBe('ask');
    await settle(() => void field.dispatchEvent(new FocusEvent('blur')));
    expect(flags()[0]?.note).toBe('ask');
  });

  it('is not overwritten by older news of the store', async () => {
    const { ports } = await openFakePopup(makeState(), { flags: [makeFlag(BAD)] });
    await typeNote('ask');
    const onFlags = ports.watchFlags.mock.calls[0]?.[1];
    await settle(() => onFlags?.([makeFlag(BAD, '')]));
    expect(document.querySelector('textarea')?.value).toBe('ask');
  });
});

const OVERLAY = toOverlaySettings(DEFAULT_SETTINGS);

describe('the switches', () => {
  it('offer to read a site always, where Gloss reads only when asked', async () => {
    const { settings } = await openFakePopup(null, { settings: { when: 'click' } });
    expect(words()).not.toContain('Not on this site');
    await choose('Always on this site');
    expect(settings().onSites).toEqual(['lark.example']);
  });

  it('hide and show the marks, in this tab and from now on', async () => {
    const { ports, settings } = await openFakePopup(makeState());
    await choose('Show marks on pages');
    expect(settings().isOverlayVisible).toBe(false);
    expect(ports.showOverlay).toHaveBeenLastCalledWith(7, { ...OVERLAY, isVisible: false });
    await choose('Show marks on pages');
    expect(ports.showOverlay).toHaveBeenLastCalledWith(7, OVERLAY);
  });

  it('switch a site off and take its marks away, and undo both', async () => {
    const { ports, settings } = await openFakePopup(makeState(), { settings: { offSites: ['owl.example'] } });
    await choose('Not on this site');
    expect(settings().offSites).toEqual(['owl.example', 'lark.example']);
    expect(ports.removeMarks).toHaveBeenCalledWith(7);
    expect(inputOf('Not on this site').checked).toBe(true);
    await choose('Not on this site');
    expect(settings().offSites).toEqual(['owl.example']);
    expect(ports.annotate).toHaveBeenCalledWith(7);
  });

  it('do not annotate a page that was never taken for a policy', async () => {
    const { ports } = await openFakePopup(null, { settings: { offSites: ['lark.example'] } });
    await choose('Not on this site');
    expect(ports.annotate).not.toHaveBeenCalled();
    expect(statusLine()).toContain('from the next page you open there');
  });

  it('leave the page alone when the choice could not be kept', async () => {
    const { ports } = await openFakePopup(makeState());
    ports.saveSettings.mockRejectedValue(new Error('The disk is full.'));
    await choose('Not on this site');
    expect(ports.removeMarks).not.toHaveBeenCalled();
    expect(statusLine()).toBe('That could not be kept: The disk is full.');
  });

  it('offer the marks on a file too, which has no site', async () => {
    await openFakePopup(makeState({ url: 'file:///policy.html' }), { url: 'file:///policy.html' });
    expect(inputOf('Show marks on pages').checked).toBe(true);
    expect(words()).not.toContain('Not on this site');
  });
});

describe('saving a file', () => {
  it.each([
    ['JSON', 'json'],
    ['CSV', 'csv'],
    ['Markdown', 'markdown'],
  ])('writes all as %s when nothing is flagged', async (label, id) => {
    const { ports } = await openFakePopup(makeState());
    expect(words()).toContain(label);
    await select('format', id);
    await press('Save');
    expect(ports.saveExport).toHaveBeenCalledWith(
      { formatId: id, scope: 'all', shownIds: new Set() },
      makeFullReport(),
      [],
    );
    expect(statusLine()).toBe('The file was handed to the browser.');
  });

  it('offers the flagged first when there are any', async () => {
    const flags = [makeFlag(GOOD, 'mine')];
    const { ports } = await openFakePopup(makeState(), { flags });
    expect(inputOf('Flagged (1)').checked).toBe(true);
    await press('Save');
    expect(ports.saveExport.mock.lastCall?.[0]).toMatchObject({ formatId: 'markdown', scope: 'flagged' });
  });

  it('offers what a filter shows', async () => {
    const { ports } = await openFakePopup(makeState());
    await press(/Against you/);
    expect(inputOf('Shown (1)').checked).toBe(true);
    await press('Copy');
    expect(ports.copyExport.mock.lastCall?.[0]).toMatchObject({ scope: 'shown', shownIds: new Set(['bad']) });
    expect(statusLine()).toBe('Copied.');
  });

  it('offers the format used last first', async () => {
    const { settings } = await openFakePopup(makeState(), { settings: { exportFormat: 'csv' } });
    expect(document.querySelector<HTMLSelectElement>('select[name=format]')?.value).toBe('csv');
    await select('format', 'json');
    await press('Save');
    expect(settings().exportFormat).toBe('json');
  });

  it('says why nothing can be saved', async () => {
    await openFakePopup(makeState());
    await choose('Flagged (0)');
    expect(button(/^Save$/).disabled).toBe(true);
    expect(words()).toContain('Flag a finding first');
  });

  it('saves the report of the look before when a new one failed', async () => {
    const { ports } = await openFakePopup(makeState({ status: 'failed', error: 'No.' }), {
      flags: [makeFlag(GOOD)],
    });
    await press('Save');
    expect(ports.saveExport).toHaveBeenCalledTimes(1);
  });

  it('says when the file could not be written', async () => {
    const { ports } = await openFakePopup(makeState());
    ports.saveExport.mockRejectedValue(new Error('No room.'));
    await press('Save');
    expect(statusLine()).toBe('The file could not be written: No room.');
  });
});
