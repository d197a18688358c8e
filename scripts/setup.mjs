// Makes a fresh clone ready and then runs `npm run <name>:run`. Runs on plain Node 20 before anything
// is installed, so it imports nothing but Node. Builds and tests nothing itself.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = 20;

/** What each command needs: every browser of `all`, or at least one of `any`. */
const NEEDS = { start: { any: ['chromium', 'firefox'] }, test: { all: ['chromium', 'firefox'] } };

/** Debian's package for each browser; Ubuntu's packages of these names are snaps and not used. */
const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

const command = process.argv[2];
if (!Object.hasOwn(NEEDS, command)) stop('Usage: node scripts/setup.mjs start|test');
checkNode();
installDependencies();
installBrowsers(NEEDS[command]);
// Through npm, because npm puts node_modules/.bin and with it Node 24 first on PATH.
process.exit(runNpm(['run', '--silent', `${command}:run`]));

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) stop(`Gloss needs Node ${OLDEST_NODE} or newer; this is ${process.version}.`);
  // Only Linux on x64 brings its own Node 24; elsewhere the installed one must do.
  const bringsNode = process.platform === 'linux' && process.arch === 'x64';
  if (!bringsNode && major < 24) {
    stop(`On ${process.platform} (${process.arch}) Gloss needs Node 24; this is ${process.version}.`);
  }
}

function installDependencies() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  const lockfile = join(ROOT, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  say('Installing dependencies (npm ci) …');
  const code = runNpm(['ci', '--no-audit', '--no-fund']);
  if (code !== 0) stop('npm ci failed; its message is above.', code);
}

function installBrowsers({ all = [], any = [] }) {
  const missing = all.filter((name) => !findBrowser(name));
  if (any.length > 0 && !any.some((name) => findBrowser(name))) missing.push(any[0]);
  if (missing.length === 0) return;
  const packages = missing.map((name) => PACKAGES[name]);
  if (!canUseApt()) stop(explainBrowsers(missing, packages));
  say(`Installing ${packages.join(' and ')} with apt-get …`);
  runApt(['update']);
  runApt(['install', '-y', '--no-install-recommends', ...packages]);
  const absent = missing.filter((name) => !findBrowser(name));
  if (absent.length > 0) stop(explainBrowsers(absent, packages));
}

function canUseApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function explainBrowsers(missing, packages) {
  const install = {
    linux: `sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`,
    darwin: `brew install --cask ${missing.join(' ')}`,
    win32: missing
      .map((name) => `winget install ${name === 'firefox' ? 'Mozilla.Firefox' : 'Google.Chrome'}`)
      .join(' && '),
  }[process.platform];
  return [
    `Not found on this machine: ${missing.join(', ')}.`,
    ...(install ? [`Install with:  ${install}`] : []),
    'Or name the executable in CHROMIUM_PATH or FIREFOX_PATH.',
  ].join('\n');
}

function runApt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', ['-q', ...args], { stdio: 'inherit', env });
  if (status !== 0) stop(`apt-get ${args.join(' ')} failed; its message is above.`);
}

function runNpm(args) {
  // npm names its own script when it runs us; typed by hand, `npm` is taken from PATH.
  const npm = process.env.npm_execpath;
  const [file, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status, error } = spawnSync(file, [...first, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  });
  if (error) stop(`npm could not be started: ${error.message}`);
  return status ?? 1;
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

function stop(text, code = 1) {
  process.stderr.write(`${text}\n`);
  process.exit(code);
}
