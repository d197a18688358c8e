// Puts the checked seed into the bundle as the module `virtual:seed`, the detector's part of it, packed, as
// `virtual:detector`, and its texts in other languages as `virtual:translations`, so that a broken file
// stops the build. Does not compile patterns for use.
import type { Plugin } from 'vite';
import { packDetector } from '../lib/detect/pack-detector.ts';
import { readSeed } from '../seeds/index.ts';
import { readTranslations } from '../seeds/read-translations.ts';

const MODULES: Record<string, () => unknown> = {
  'virtual:seed': readSeed,
  'virtual:translations': () =>
    Object.fromEntries(
      Object.entries(readTranslations()).map(([language, texts]) => [language, JSON.stringify(texts)]),
    ),
  'virtual:detector': () => packDetector(readSeed().detector),
};

/** Creates the Vite plugin behind `import seed from 'virtual:seed'`; the build fails on a bad seed. */
export function seedModule(): Plugin {
  return {
    name: 'gloss-seed',
    resolveId: (id) => (Object.hasOwn(MODULES, id) ? `\0${id}` : null),
    load: (id) => {
      const read = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
      return read ? `export default ${JSON.stringify(read())}` : null;
    },
  };
}
