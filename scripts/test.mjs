// Runs everything a change must pass and closes with one line of counts. A step that is no Vitest run
// (a build, the types, a linter) counts as one test. Judges nothing itself.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runStep } from './run-step.mjs';

const STEPS = [
  ['build for Chromium', ['wxt', 'build', '-b', 'chrome', '--mv3']],
  ['build for Firefox', ['wxt', 'build', '-b', 'firefox', '--mv3']],
  ['build of the gallery', ['wxt', 'build', '-b', 'chrome', '--mv3', '--mode', 'gallery']],
  ['types', ['tsc', '--noEmit']],
  ['lint', ['biome', 'check', '.']],
  ['accuracy has not fallen', ['node', 'bench/accuracy.ts', '--check']],
  ['web-ext lint', ['web-ext', 'lint', '-s', '.output/firefox-mv3', '--no-config-discovery']],
];

/** End to end comes alone: two browsers and a busy core on two processors make timeouts. */
const VITEST_RUNS = [
  ['unit, seeds, repository, components', ['unit', 'components']],
  ['end to end', ['e2e']],
];

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const [label, commandLine] of STEPS) {
  const hasPassed = runStep(commandLine, { isQuiet: true });
  counts[hasPassed ? 'passed' : 'failed']++;
  say(`${hasPassed ? 'ok  ' : 'FAIL'} ${label}`);
}
for (const [label, projects] of VITEST_RUNS) {
  say(`\n${label}`);
  add(runVitest(projects));
}
say(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed === 0 ? 0 : 1;

function runVitest(projects) {
  const file = join(ROOT, 'out', `vitest-${projects.join('-')}.json`);
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  rmSync(file, { force: true });
  const hasPassed = runStep([
    'vitest',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const result = readCounts(file);
  // A file that does not load, or an error outside any test, fails the run without a failed test.
  if (!hasPassed && result.failed === 0) result.failed = 1;
  return result;
}

function readCounts(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function add(more) {
  for (const key of Object.keys(counts)) counts[key] += more[key];
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
