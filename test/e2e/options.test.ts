// The options of the built extension: what a reader changes there holds on the pages that are read.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageState } from '../../lib/model/page-state.ts';
import type { Report } from '../../lib/model/report.ts';
import { type Driven, driveBrowser } from '../support/drive-browser.ts';
import { readPageState, readTabId, waitForPageState } from '../support/live-page.ts';
import {
  countRows,
  fill,
  giveFile,
  goToSection,
  openOptions,
  press,
  readKept,
  readSection,
  waitForStatus,
} from '../support/options-page.ts';
import { hasHost } from '../support/page-dom.ts';
import { takeDownload } from '../support/read-download.ts';
import { runAxe, THEMES } from '../support/run-axe.ts';
import { type PageServer, servePages } from '../support/serve-pages.ts';
import { waitFor } from '../support/wait-for.ts';

const SECTIONS = [
  'when',
  'shown',
  'languages',
  'taxonomy',
  'taxonomy/sells-data',
  'taxonomy/new',
  'shortcuts',
  'data',
  'about',
];

describe.each(['chromium', 'firefox'] as const)('the options in %s', (name) => {
  let server: PageServer;
  let driven: Driven;
  let options: Page;
  let sample: Page;
  let tabId: number;
  let pack = '';

  beforeAll(async () => {
    server = await servePages();
    driven = await driveBrowser(name);
    sample = await driven.browser.newPage();
    await sample.goto(server.urlOf('sample'));
    options = await openOptions(driven, 'when');
    tabId = await readTabId(options, server.urlOf('sample'));
    await waitForPageState(options, tabId);
  });
  afterAll(async () => {
    await driven?.close();
    await server?.close();
  });

  /** Has the sample read again and gives the new report. */
  async function readAgain(): Promise<Report> {
    const before = await readPageState(options, tabId);
    await options.evaluate((id: number) => {
      const { browser } = globalThis as unknown as {
        browser: { runtime: { sendMessage(message: object): Promise<unknown> } };
      };
      return browser.runtime.sendMessage({ type: 'annotateTab', payload: { tabId: id } });
    }, tabId);
    const state = await waitForPageState(
      options,
      tabId,
      (now) => now?.status === 'done' && now.startedAt !== before?.startedAt,
    );
    return (state as PageState).report as Report;
  }

  const practicesOf = (report: Report) => new Set(report.findings.map(({ practice }) => practice as string));

  it('have no fault that axe finds, in any section and theme', async () => {
    for (const section of SECTIONS) {
      await goToSection(options, section);
      await options.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      for (const theme of name === 'chromium' ? THEMES : [[]]) {
        if (theme.length > 0) await options.emulateMediaFeatures([...theme]);
        expect({ section, theme, faults: await runAxe(options) }).toEqual({ section, theme, faults: [] });
      }
    }
  }, 120_000);

  it('fit a screen of 360 px', async () => {
    await options.setViewport({ width: 360, height: 700 });
    for (const section of SECTIONS) {
      await goToSection(options, section);
      const surplus = await options.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect({ section, surplus: Math.max(0, surplus) }).toEqual({ section, surplus: 0 });
    }
    await options.setViewport({ width: 1200, height: 900 });
  });

  it('are used by keyboard alone', async () => {
    await options.bringToFront();
    await goToSection(options, 'when');
    await options.focus('nav a');
    await options.keyboard.press('Tab');
    await options.keyboard.press('Enter');
    await waitFor('the second section', () =>
      options.evaluate(
        () => document.activeElement?.matches('h2') && document.activeElement.textContent === 'What is shown',
      ),
    );
    // From the heading: the switch of the marks, then the density.
    await options.keyboard.press('Tab');
    await options.keyboard.press('Tab');
    await options.keyboard.press('ArrowUp');
    await waitForStatus(options, 'Saved.');
    expect(await options.$eval('input[value=caution]', (el) => (el as HTMLInputElement).checked)).toBe(true);
    await options.keyboard.press('ArrowDown');
    await waitFor('the choice before', () =>
      options.$eval('input[value=all]', (el) => (el as HTMLInputElement).checked),
    );
  });

  it('reach the page that is open: fewer marks for a smaller density', async () => {
    // The text with its marks; the map at the edge is not looked at.
    const shoot = async () => {
      await sample.bringToFront();
      return Buffer.from(await sample.screenshot({ clip: { x: 200, y: 150, width: 800, height: 700 } }));
    };
    // Marks come a frame or two after the page: a picture counts when the next four are the same.
    const rest = () =>
      waitFor('a page at rest', async () => {
        const [first, ...others] = [
          await shoot(),
          await shoot(),
          await shoot(),
          await shoot(),
          await shoot(),
        ];
        return others.every((other) => other.equals(first)) && first;
      });
    // What the test before chose may still be on its way to the page.
    await waitFor('the choice to be kept', async () => (await readKept(options))?.density === 'all');
    await waitFor('the overlay', () => hasHost(sample));
    const all = await rest();
    await goToSection(options, 'shown');
    await press(options, 'input[name=density][value=bad]');
    await waitForStatus(options, 'Saved.');
    await waitFor('fewer marks', async () => !(await shoot()).equals(all));
    await press(options, 'input[name=density][value=all]');
    await waitFor('all marks again', async () => (await shoot()).equals(all));
  });

  it('mute a practice: it is not found any more, and the report says that it was made with changes', async () => {
    const before = await readAgain();
    expect(practicesOf(before)).toContain('web-beacons');
    await goToSection(options, 'taxonomy/web-beacons');
    await press(options, '.practice-detail .toggle input');
    await waitForStatus(options, 'Muted.');
    const after = await readAgain();
    expect(practicesOf(after)).not.toContain('web-beacons');
    expect(after.taxonomy.version).toBe(`${before.taxonomy.version}+edited`);
    expect(after.taxonomy.hash).not.toBe(before.taxonomy.hash);
  });

  it('take the last change back', async () => {
    await press(options, '.status .undo');
    await waitForStatus(options, 'Undone.');
    const report = await readAgain();
    expect(practicesOf(report)).toContain('web-beacons');
    expect(report.taxonomy.version).not.toContain('edited');
  });

  it('say what is wrong with a pattern, and try one on the page and on a text', async () => {
    await goToSection(options, 'taxonomy/address-book');
    await press(options, '.add summary');
    await fill(options, 'input[name=pattern-text]', 'planting (calendar');
    await waitFor('what is wrong', async () =>
      (await readSection(options)).includes('At character 10: This ( is never closed.'),
    );
    await fill(options, 'input[name=pattern-text]', 'planting calendar');
    await press(options, '.pattern-form .try-page');
    await waitFor('the sentence of the page', async () => {
      const words = await readSection(options);
      return words.includes('1 match in') && words.includes('personalize the planting calendar');
    });
    await fill(options, '.pattern-form textarea', 'The planting of trees. We keep your planting calendar.');
    await press(options, '.pattern-form .try-text');
    await waitFor('match and near miss', async () => {
      const words = await readSection(options);
      return words.includes('1 match in 2 sentences') && words.includes('“planting” stands there');
    });
  });

  it('add a pattern: it finds what was not found', async () => {
    await press(options, '.pattern-form .add-pattern');
    await waitForStatus(options, 'The pattern was added.');
    const report = await readAgain();
    const found = report.findings.filter(({ practice }) => practice === 'address-book');
    expect(found.map(({ sentenceText }) => sentenceText).join()).toContain('planting calendar');
  });

  it('add a practice of one’s own', async () => {
    await goToSection(options, 'taxonomy/new');
    await fill(options, 'input[name=own-label]', 'Links to garden centres');
    await fill(options, 'input[name=own-why]', 'They may sell you gnomes.');
    await fill(options, 'input[name=pattern-text]', 'link~ ...2 garden centre~');
    await press(options, '.own-form .add-pattern');
    await waitForStatus(options, 'Your practice was added.');
    const report = await readAgain();
    const found = report.findings.filter(({ practice }) => practice === 'own-links-to-garden-centres');
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatchObject({ label: 'Links to garden centres', rating: 'caution', state: 'does' });
  });

  it('export a pack, reset, and take the pack back after showing what it changes', async () => {
    await goToSection(options, 'taxonomy');
    await press(options, '.export-pack');
    pack = await takeDownload(driven.downloads, 'json');
    await press(options, '.reset-all');
    await press(options, 'dialog .danger');
    await waitForStatus(options, 'All practices are Gloss’s own again.');
    expect(practicesOf(await readAgain())).not.toContain('own-links-to-garden-centres');

    await giveFile(options, '.import-pack', pack);
    await waitFor('the preview', async () =>
      (await readSection(options)).includes('2 changes. Nothing is written yet.'),
    );
    expect(await countRows(options, 'edits')).toBe(0);
    await press(options, '.take-pack');
    await waitForStatus(options, '2 changes were taken over.');
    const practices = practicesOf(await readAgain());
    expect(practices).toContain('own-links-to-garden-centres');
    expect(practices).toContain('address-book');
  });

  it.each([
    ['no JSON', 'not a pack', 'The file is not JSON'],
    ['another file', '{"format":"gloss-report"}', 'no taxonomy pack'],
    ['a newer pack', '{"format":"gloss-taxonomy-pack","version":9}', 'newer Gloss'],
  ])('refuse %s and write nothing', async (_what, text, reason) => {
    const before = await countRows(options, 'edits');
    await giveFile(options, '.import-pack', text);
    await waitFor(reason, async () => (await readSection(options)).includes(reason));
    expect(await countRows(options, 'edits')).toBe(before);
  });

  it('leave a language unread that is switched off, and say so', async () => {
    await goToSection(options, 'languages');
    await press(options, '.section-languages .toggle input');
    await waitForStatus(options, 'Saved.');
    expect(await readAgain()).toMatchObject({ status: 'unsupported-language', findings: [] });
    await press(options, '.section-languages .toggle input');
    await waitFor('English again', async () => (await readAgain()).status === 'analyzed');
  });

  it('wait for a click when told to, except on the sites that are named', async () => {
    await goToSection(options, 'when');
    await fill(options, 'section.sites:last-of-type input', 'not a site');
    await press(options, 'section.sites:last-of-type button[type=submit]');
    await waitFor('why not', async () => (await readSection(options)).includes('That is no site’s name.'));
    await fill(options, 'section.sites:last-of-type input', 'http://localhost:80/x');
    await press(options, 'section.sites:last-of-type button[type=submit]');
    await waitForStatus(options, 'localhost was added.');
    await press(options, 'input[name=when][value=click]');
    await waitForStatus(options, 'Saved.');

    const quiet = await driven.browser.newPage();
    await quiet.goto(server.urlOf('old-2008'));
    const named = await driven.browser.newPage();
    const address = server.urlOf('old-2008').replace('127.0.0.1', 'localhost');
    await named.goto(address);
    await waitForPageState(options, await readTabId(options, address));
    await waitFor('marks on the named site', () => hasHost(named));
    // It was opened first, so its detector has spoken long since.
    const quietId = await readTabId(options, server.urlOf('old-2008'));
    expect(await readPageState(options, quietId)).toBeNull();
    expect(await hasHost(quiet)).toBe(false);
    await press(options, 'input[name=when][value=every]');
    await waitForStatus(options, 'Saved.');
  });

  it('show the keys of the commands', async () => {
    await goToSection(options, 'shortcuts');
    const words = await readSection(options);
    expect(words).toContain('Go to the next finding');
    expect(words).toContain('Alt+Shift+G');
    expect(words).toContain('not set');
  });

  it('export the library, delete everything, and import it again', async () => {
    await goToSection(options, 'data');
    const policyCount = await countRows(options, 'policies');
    expect(policyCount).toBeGreaterThan(1);
    await press(options, '.export-all');
    const library = await takeDownload(driven.downloads, 'json');

    await press(options, '.delete-all');
    await press(options, 'dialog .danger');
    await waitForStatus(options, 'Everything was deleted');
    for (const table of ['policies', 'reports', 'versions', 'texts', 'flags', 'edits', 'settings'])
      expect([table, await countRows(options, table)]).toEqual([table, 0]);
    expect(await countRows(options, 'taxonomies')).toBeGreaterThan(100);

    // It speaks of a practice of the reader's own, which went with everything else.
    await giveFile(options, '.import-all', library);
    await waitFor('why not', async () =>
      (await readSection(options)).includes('own-links-to-garden-centres'),
    );
    expect(await countRows(options, 'policies')).toBe(0);
    await goToSection(options, 'taxonomy');
    await giveFile(options, '.import-pack', pack);
    await press(options, '.take-pack');
    await waitForStatus(options, '2 changes were taken over.');
    await goToSection(options, 'data');
    await giveFile(options, '.import-all', library);
    await waitForStatus(options, 'Imported:');
    expect(await countRows(options, 'policies')).toBe(policyCount);
  });
});
