// The program: joins `run` to the process. Holds no decision.
import { once } from 'node:events';
import { readSeed } from '../../seeds/index.ts';
import { run } from './run.ts';

// The reader of a pipe may leave early (`| head`); that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  process.exitCode = await run(process.argv.slice(2), {
    stdin: process.stdin,
    write: async (text) => {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    writeError: (text) => process.stderr.write(text),
    now: () => new Date().toISOString(),
    readSeed,
  });
} catch (error) {
  process.stderr.write(`gloss: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
