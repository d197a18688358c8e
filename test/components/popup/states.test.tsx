import { afterEach, describe, expect, it } from 'vitest';
import type { PageState } from '../../../lib/model/page-state.ts';
import { makeFinding } from '../overlay/make-finding.ts';
import { button, closePopup, drawPopup, openFakePopup, press, settle, words } from './drive-popup.tsx';
import { fakePorts, makeFindings, makeFlag, makeFullReport, makeState } from './fake-ports.ts';

afterEach(closePopup);

const withReport = (part: Parameters<typeof makeFullReport>[1], findings = makeFindings()): PageState =>
  makeState({ report: makeFullReport(findings, part) });

describe('the popup says', () => {
  it.each<[string, PageState | null, string[]]>([
    [
      'how many findings there are',
      makeState(),
      ['This page is a privacy policy.', '3 findings in 3 sentences; 2 against you or worth a closer look.'],
    ],
    ['that it looked and matched nothing', withReport({}, []), ['matched nothing']],
    [
      'that the page may be a policy',
      withReport({ verdict: { kind: 'maybe', score: 4, reasons: [] } }),
      ['may be'],
    ],
    ['that only a part was read', withReport({ isTruncated: true }), ['only its beginning was read']],
    ['that it reads', makeState({ status: 'running', report: null }), ['Reading this page…']],
    ['that it reads again', makeState({ status: 'running' }), ['Reading the page again…', 'Says it rents']],
    [
      'that it did not recognise the page',
      null,
      ['Not recognised as a privacy policy', 'has not read this page', 'Annotate this page anyway'],
    ],
    [
      'what went wrong',
      makeState({ status: 'failed', error: 'The disk is full.' }),
      ['Gloss could not read this page', 'The disk is full.', 'Try again'],
    ],
    [
      'which language it cannot read',
      withReport({ status: 'unsupported-language', language: 'it' }, []),
      ['Gloss cannot read Italian yet', 'claims nothing'],
    ],
    ['that there is no text', withReport({ status: 'no-text' }, []), ['No text to read', 'Try again']],
    [
      'that nothing is kept',
      makeState({ notice: 'Nothing is kept: this is a private window.', isKept: false }),
      ['Nothing is kept: this is a private window.'],
    ],
  ])('%s', async (_what, state, expected) => {
    await openFakePopup(state);
    for (const part of expected) expect(words()).toContain(part);
  });

  it.each([
    ['about:config', 'Gloss cannot read this kind of page'],
    ['chrome://settings', 'Gloss cannot read this kind of page'],
    ['', 'Gloss cannot read this kind of page'],
    [null, 'There is no page to look at'],
  ])('that %s is closed to it', async (url, expected) => {
    const { ports } = await openFakePopup(null, { url });
    expect(words()).toContain(expected);
    expect(document.querySelector('button.annotate')).toBeNull();
    expect(ports.annotate).not.toHaveBeenCalled();
  });

  it('that it is looking, before anybody answered', async () => {
    await openFakePopup();
    expect(words()).toContain('Looking up this page…');
    expect(document.querySelector('.notice')?.getAttribute('aria-busy')).toBe('true');
  });

  it.each([
    ['nobody looked', null],
    ['it failed', makeState({ status: 'failed', error: 'No.', report: null })],
    ['the language is unknown', withReport({ status: 'unsupported-language', language: 'it' }, [])],
    ['there is no text', withReport({ status: 'no-text' }, [])],
    ['it is still reading', makeState({ status: 'running', report: null })],
  ])('no count of findings when %s', async (_why, state) => {
    await openFakePopup(state);
    expect(words()).not.toMatch(/\d+ findings?\b|matched nothing|\bsafe\b/);
  });

  it('which language the page is in and why it is a policy', async () => {
    await openFakePopup(
      withReport({
        verdict: {
          kind: 'policy',
          score: 6,
          reasons: [
            { code: 'title-policy', weight: 4, detail: 'privacy notice' },
            { code: 'news', weight: -1, detail: 'reporter' },
          ],
        },
      }),
    );
    const details = document.querySelector('details')?.textContent;
    expect(details).toContain('Language: English.');
    expect(details).toContain('For: its title says “privacy notice”');
    expect(details).toContain('Against: it looks like news, as it says “reporter”');
  });
});

describe('a page that was not looked at', () => {
  it('is annotated when the reader asks', async () => {
    const { ports, tell } = await openFakePopup(null);
    await press('Annotate this page anyway');
    expect(ports.annotate).toHaveBeenCalledWith(7);
    await settle(() => tell(makeState()));
    expect(words()).toContain('3 findings');
  });

  it('says why it cannot be', async () => {
    const { ports } = await openFakePopup(null);
    ports.annotate.mockResolvedValue({ ok: false, error: 'This browser does not let Gloss read this page.' });
    await press('Annotate this page anyway');
    expect(words()).toContain('This browser does not let Gloss read this page.');
    expect(button('Try again').disabled).toBe(false);
  });

  it('says so when its site is switched off', async () => {
    await openFakePopup(null, { settings: { offSites: ['lark.example'] } });
    expect(words()).toContain('Switched off on this site');
    expect(button('Annotate this page once').disabled).toBe(false);
  });
});

describe('flags of an earlier look', () => {
  const gone = makeFlag(makeFinding({ id: 'gone', statement: 'Said it sold letters' }));

  it('are listed apart when the page does not say it any more', async () => {
    await openFakePopup(makeState(), { flags: [gone] });
    const section = document.querySelector('.earlier');
    expect(section?.textContent).toContain('Flagged earlier, not on the page now');
    expect(section?.textContent).toContain('Said it sold letters');
    expect(words()).toContain('Flagged (1)');
  });

  it('are not called gone while nobody knows', async () => {
    const { tell } = await openFakePopup(undefined, { flags: [gone] });
    expect(words()).not.toContain('Said it sold letters');
    await settle(() => tell(makeState({ status: 'failed', error: 'No.', report: null })));
    expect(words()).toContain('Flagged earlier on this page');
    expect(words()).not.toContain('not on the page now');
  });

  it('say so when they could not be read', async () => {
    const world = fakePorts();
    world.ports.watchFlags.mockImplementation((_url, _onFlags, onError) => {
      onError('The database is locked.');
      return () => {};
    });
    await drawPopup(world, makeState());
    expect(words()).toContain('Your flags could not be read: The database is locked.');
  });
});
