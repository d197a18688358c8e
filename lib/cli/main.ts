// The program: joins `run` to the process. Holds no decision.
import { once } from 'node:events';
import { readSeed } from '../../seeds/index.ts';
import exportWords from '../words/en/export.json' with { type: 'json' };
import reportWords from '../words/en/report.json' with { type: 'json' };
import sharedWords from '../words/en/shared.json' with { type: 'json' };
import { setWordSource, toWordSource } from '../words/say.ts';
import { run } from './run.ts';

// Terminals and scripts are spoken to in English.
setWordSource(toWordSource({ ...sharedWords, ...reportWords, ...exportWords }));

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
