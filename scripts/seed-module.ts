// Puts the checked seed into the bundle as the module `virtual:seed`, so that a broken seed file
// stops the build. Reads files; does not compile patterns for use.
import type { Plugin } from 'vite';
import { readSeed } from '../seeds/index.ts';

const ID = 'virtual:seed';

/** Creates the Vite plugin behind `import seed from 'virtual:seed'`; the build fails on a bad seed. */
export function seedModule(): Plugin {
  return {
    name: 'gloss-seed',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(readSeed())}` : null),
  };
}
