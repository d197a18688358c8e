// Builds Gloss and opens a browser with it on the sample policy. With no display it does the same
// headless, prints what Gloss found and saves two pictures. Reads the report from the running extension.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { ROOT, runStep } from './run-step.mjs';

const name = process.env.GLOSS_BROWSER ?? (findBrowser('chromium') ? 'chromium' : 'firefox');
const target = name === 'firefox' ? 'firefox' : 'chrome';
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isHeadless = !hasDisplay || process.env.GLOSS_HEADLESS === '1';

say(`Building Gloss for ${name} …`);
if (!runStep(['wxt', 'build', '-b', target, '--mv3'], { isQuiet: true })) process.exit(1);

// After the build: these are TypeScript, run by Node 24 as they are.
const { driveBrowser } = await import('../test/support/drive-browser.ts');
const { servePages } = await import('../test/support/serve-pages.ts');
const { openPopup } = await import('../test/support/popup-page.ts');
const { readLiveBadge, readTabId, waitForPageState } = await import('../test/support/live-page.ts');

const server = await servePages();
const url = server.urlOf('sample');
const driven = await driveBrowser(name, { isHeadless });
try {
  const page = (await driven.browser.pages())[0] ?? (await driven.browser.newPage());
  await page.goto(url);
  say(`Sample policy: ${url}`);
  if (isHeadless) await showWithoutDisplay(page);
  else await waitForReader();
} catch (error) {
  say(`Gloss did not get through: ${error.message}`);
  process.exitCode = 1;
} finally {
  await driven.close();
  await server.close();
}

async function waitForReader() {
  say('The toolbar button of Gloss opens the summary. Close the browser to end.');
  await new Promise((resolve) => driven.browser.once('disconnected', resolve));
}

async function showWithoutDisplay(page) {
  const probe = await driven.openExtensionPage('popup.html?tabId=0');
  const tabId = await readTabId(probe, url);
  const state = await waitForPageState(probe, tabId);
  if (state.status === 'failed') throw new Error(state.error);
  const badge = await readLiveBadge(probe, tabId);
  await probe.close();
  printReport(state.report, badge);
  await savePictures(page, tabId);
}

function printReport({ findings, summary, taxonomy }, badge) {
  const rows = findings.map((finding) => [
    finding.rating,
    finding.state,
    finding.category,
    finding.label,
    shorten(finding.sentenceText, 72),
  ]);
  const head = ['rating', 'state', 'category', 'practice', 'sentence'];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column].length)),
  );
  const format = (row) =>
    row
      .map((text, column) => text.padEnd(widths[column]))
      .join('  ')
      .trimEnd();
  say(
    ['', format(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(format), ''].join(
      '\n',
    ),
  );
  const ratings = Object.entries(summary.byRating).map(([rating, count]) => `${count} ${rating}`);
  say(`${summary.findingCount} findings in ${summary.sentenceCount} sentences: ${ratings.join(', ')}`);
  say(`Toolbar button: ${badge.text} (${badge.title})`);
  say(`Taxonomy ${taxonomy.version}, ${taxonomy.hash}`);
}

async function savePictures(page, tabId) {
  const folder = join(ROOT, 'out');
  mkdirSync(folder, { recursive: true });
  await page.bringToFront();
  await page.screenshot({ path: join(folder, 'annotated.png') });
  const popup = await openPopup(driven, tabId);
  await popup.setViewport({ width: 400, height: 600, deviceScaleFactor: name === 'firefox' ? 1 : 2 });
  await popup.screenshot({ path: join(folder, 'popup.png') });
  say('Pictures: out/annotated.png, out/popup.png');
}

function shorten(text, length) {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
