// Runs one program of node_modules/.bin (or Node itself) and says whether it passed.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of package.json. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a program with its output shown, or held back and shown only when it fails.
 * @param {string[]} commandLine program and arguments
 * @param {{isQuiet?: boolean}} [options]
 * @returns {boolean} whether it ended with 0
 */
export function runStep([program, ...args], { isQuiet = false } = {}) {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      NO_UPDATE_NOTIFIER: '1',
      PATH: `${join(ROOT, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
    },
  });
  const hasPassed = !error && status === 0;
  if (error) process.stdout.write(`${program}: ${error.message}\n`);
  if (isQuiet && !hasPassed) process.stdout.write(`${stdout ?? ''}${stderr ?? ''}`);
  return hasPassed;
}
