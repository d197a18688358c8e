// The HTML export opened as a file, as whoever gets it would: nothing runs, nothing is loaded, and it can be
// read by everybody.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toHtml } from '../../lib/export/to-html.ts';
import { setWordSource, toWordSource } from '../../lib/words/say.ts';
import { readWords } from '../../scripts/read-words.ts';
import { type Driven, driveBrowser } from '../support/drive-browser.ts';
import { makeReport } from '../support/make-report.ts';
import { readPage } from '../support/read-page.ts';
import { runAxe, THEMES } from '../support/run-axe.ts';

const HOSTILE =
  '</title></style><script>document.title="run"</script><img src="http://127.0.0.1:9/x" onerror="document.title=1">';

describe.each(['chromium', 'firefox'] as const)('an HTML report in %s', (name) => {
  let driven: Driven;
  let folder: string;
  let page: Page;
  const requests: string[] = [];

  beforeAll(async () => {
    setWordSource(toWordSource(readWords('en')));
    folder = await mkdtemp(join(tmpdir(), 'gloss-html-'));
    const report = await makeReport(readPage('sample'), 'https://larkspur.example/privacy');
    const [first, ...rest] = report.findings;
    if (!first) throw new Error('The sample has no findings');
    const findings = [{ ...first, statement: HOSTILE, why: HOSTILE, sentenceText: HOSTILE }, ...rest];
    const file = join(folder, 'report.html');
    const options = { scope: 'all', exportedAt: '2026-11-03T00:00:00.000Z' } as const;
    await writeFile(file, toHtml({ ...report, findings, title: HOSTILE }, [], options));
    driven = await driveBrowser(name);
    page = await driven.browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
  });
  afterAll(async () => {
    await driven?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('runs nothing and loads nothing', async () => {
    expect(await page.title()).toContain('</title>');
    expect(await page.evaluate(() => document.querySelectorAll('script,img,link').length)).toBe(0);
    // Firefox counts a font of its own, from a data: address.
    expect(requests.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
  });

  it('is styled under its own policy', async () => {
    const width = await page.evaluate(
      () => document.querySelector('main')?.getBoundingClientRect().width ?? 0,
    );
    expect(width).toBeLessThan(800);
    const articles = await page.evaluate(() => document.querySelectorAll('article').length);
    expect(articles).toBeGreaterThan(60);
  });

  it('has no fault that axe finds', async () => {
    for (const theme of name === 'chromium' ? THEMES : [[]]) {
      if (theme.length > 0) await page.emulateMediaFeatures([...theme]);
      expect(await runAxe(page)).toEqual([]);
    }
  });
});
