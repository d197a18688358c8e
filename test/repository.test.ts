// The house rules that a reader of the code may rely on: who may import whom, how long a file may be,
// which words never stand in it, and what the built extension asks for, weighs and holds.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE_FOLDERS = ['lib', 'components', 'entrypoints', 'seeds', 'scripts', 'bench', 'test'];
const MAX_LINES = 400;

/** "a: b" means that a may import b. A folder may always import itself; entrypoints only their own. */
const PURE = ['model', 'text', 'words', 'detect', 'taxonomy', 'analyze', 'compare', 'export', 'import'];
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  // Gloss's own words; from the browser's catalogue, or one that is set.
  words: ['model'],
  text: ['model'],
  taxonomy: ['model', 'text'],
  // Of the taxonomy only the inferred type of detector.json (see the type-only test below).
  detect: ['model', 'text', 'taxonomy'],
  compare: ['model', 'text'],
  export: ['model', 'text', 'words'],
  // Of export only the types of what is exported.
  import: ['model', 'text', 'words', 'export'],
  analyze: ['model', 'text', 'taxonomy'],
  dom: ['model', 'text', 'words'],
  store: ['model'],
  messages: ['model'],
  webext: [],
  engine: ['model', 'text', 'words', 'analyze', 'taxonomy', 'compare', 'store'],
  cli: [...PURE, 'dom', 'seeds'],
  // What popup and panel share of wiring.
  ports: ['model', 'text', 'words', 'store', 'messages', 'webext', 'export', 'components'],
  components: ['model', 'words'],
  entrypoints: [...PURE, 'dom', 'store', 'messages', 'webext', 'engine', 'ports', 'components'],
  seeds: ['model', 'taxonomy'],
  scripts: ['seeds', 'test', ...PURE, 'dom'],
  // Of the command line only how it reads text and HTML; of the tests how they drive a browser.
  bench: [...PURE, 'dom', 'cli', 'seeds', 'test'],
};

/** Packages that only some folders may import; a package that is not here is free to all of `lib`. */
const PACKAGE_HOMES: Record<string, readonly string[]> = {
  dexie: ['store'],
  'webextension-polyfill': ['webext'],
  preact: ['components', 'entrypoints', 'dom'],
  '@preact/signals': ['components', 'entrypoints'],
  linkedom: ['cli'],
  marked: ['cli'],
  papaparse: ['export'],
  'virtual:seed': ['entrypoints', 'engine'],
  'virtual:detector': ['entrypoints'],
  'virtual:translations': ['entrypoints'],
};
const NODE_HOMES = ['cli', 'seeds', 'scripts', 'test'];

type SourceFile = { path: string; layer: string; code: string; imports: Import[] };
type Import = { from: string; isTypeOnly: boolean; target: string | null };

const files = SOURCE_FOLDERS.flatMap((folder) => listFiles(join(ROOT, folder)))
  .filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path))
  .map(readSource);
const product = files.filter((file) => !['test', 'scripts', 'bench'].includes(file.layer));

describe('the source', () => {
  it('is really read', () => {
    expect(product.length).toBeGreaterThan(20);
    expect(product.flatMap((file) => file.imports).length).toBeGreaterThan(20);
  });

  it('imports only in the directions of the table', () => {
    const wrong = files
      .filter((file) => file.layer !== 'test')
      .flatMap((file) =>
        file.imports.filter((one) => !isAllowed(file, one)).map((one) => `${file.path} → ${one.from}`),
      );
    expect(wrong).toEqual([]);
  });

  it('takes nothing but types from the taxonomy into the detector', () => {
    const wrong = files
      .filter((file) => file.layer === 'detect')
      .flatMap((file) =>
        file.imports.filter((one) => layerOf(one.target ?? '') === 'taxonomy' && !one.isTypeOnly),
      );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['import', 'export', 'the shape of what is exported'],
    ['ports', 'components', 'the ports that a component asks for'],
  ])('takes nothing but types into %s from %s: %s', (layer, from) => {
    const taken = files
      .filter((file) => file.layer === layer)
      .flatMap((file) => file.imports.filter(({ target }) => layerOf(target ?? '') === from));
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.filter(({ isTypeOnly }) => !isTypeOnly)).toEqual([]);
  });

  it('imports special packages only where they belong', () => {
    const wrong = product.flatMap((file) =>
      file.imports
        .filter((one) => one.target === null && !isPackageAllowed(file.layer, one.from))
        .map((one) => `${file.path} → ${one.from}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(findCycle(files)).toBeNull();
  });

  it('never reaches the polyfill, Dexie or Preact from the detector', () => {
    const reached = packagesReachedFrom('entrypoints/detector.ts');
    expect(reached).not.toContain('dexie');
    expect(reached).not.toContain('webextension-polyfill');
    expect(reached).not.toContain('preact');
  });

  it('never reaches the polyfill or Dexie from the annotator', () => {
    const reached = packagesReachedFrom('entrypoints/annotator.ts');
    expect(reached).not.toContain('dexie');
    expect(reached).not.toContain('webextension-polyfill');
  });

  it(`has no file of more than ${MAX_LINES} lines`, () => {
    const long = files.filter((file) => file.code.split('\n').length - 1 > MAX_LINES);
    expect(long.map((file) => file.path)).toEqual([]);
  });

  it.each([
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'dangerouslySetInnerHTML',
    'document.write',
    'eval(',
    'new Function',
    'XMLHttpRequest',
    'fetch(',
    'WebSocket',
    'sendBeacon',
  ])('has no %s in the product', (word) => {
    expect(product.filter((file) => code(file).includes(word)).map((file) => file.path)).toEqual([]);
  });

  it('touches document and window only in dom, components and entrypoints', () => {
    const homes = ['dom', 'components', 'entrypoints'];
    // A file saved from an extension page needs an anchor element.
    const exempt = ['lib/webext/save-file.ts'];
    const wrong = product.filter(
      (file) =>
        !homes.includes(file.layer) &&
        !exempt.includes(file.path) &&
        /(?<![\w.'"`-])(document|window)\.\w/.test(code(file)) &&
        // A parameter of that name is no global.
        !/\b(document|window)\s*[:,}]/.test(code(file)),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('touches browser only in webext, messages and entrypoints', () => {
    const wrong = product.filter(
      (file) =>
        !['webext', 'messages', 'words', 'entrypoints'].includes(file.layer) &&
        /(?<![\w.'"`-])(browser|chrome)\.(runtime|tabs|storage|action|scripting)\b/.test(code(file)),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });
});

const BUILDS = ['chrome-mv3', 'firefox-mv3'].filter((name) =>
  existsSync(join(ROOT, '.output', name, 'manifest.json')),
);
const PAGE_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Addresses that relics name as their sources: links for the reader. */
const SOURCE_ADDRESSES = (
  JSON.parse(readFileSync(join(ROOT, 'seeds/relics.json'), 'utf8')) as { sources: { url: string }[] }[]
).flatMap(({ sources }) => sources.map(({ url }) => url));

/** Addresses that libraries carry as names or in messages; none is ever called (connect-src 'none'). */
const KNOWN_ADDRESSES = [
  'http://www.w3.org/',
  'https://www.w3.org/',
  'https://dexie.org',
  'http://dexie.org',
  'https://github.com/dexie/',
  'http://bit.ly/',
  'https://bit.ly/',
  // In a message of Dexie.
  'https://tinyurl.com/y2uuvskb',
  // What the text fragments of an exported annotation conform to.
  'https://wicg.github.io/scroll-to-text-fragment/',
];

// Without a build (`npm run check` in a fresh clone) there is nothing to weigh; `npm test` builds first.
describe.runIf(BUILDS.length > 0).each(BUILDS)('the build %s', (name) => {
  const folder = join(ROOT, '.output', name);
  const built = listFiles(folder);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

  it('asks for exactly these permissions', () => {
    expect(manifest.manifest_version).toBe(3);
    const panel = name === 'chrome-mv3' ? ['sidePanel'] : [];
    expect(manifest.permissions).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage', ...panel]);
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions ?? []).toEqual([]);
  });

  it('opens nothing to pages and lets its own pages reach no network', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest.content_security_policy).toEqual({ extension_pages: PAGE_CSP });
  });

  it('puts one script on every page', () => {
    expect(manifest.content_scripts).toEqual([
      { matches: ['http://*/*', 'https://*/*'], run_at: 'document_idle', js: ['detector.js'] },
    ]);
  });

  it('says in Firefox that it collects nothing', () => {
    const gecko = manifest.browser_specific_settings?.gecko;
    if (name === 'firefox-mv3') {
      expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
      expect(gecko.strict_min_version).toBe('142.0');
    } else expect(gecko).toBeUndefined();
  });

  it('keeps its weight', () => {
    expect(readFileSync(join(folder, 'detector.js')).length).toBeLessThanOrEqual(8_000);
    expect(gzipSync(readFileSync(join(folder, 'annotator.js'))).length).toBeLessThanOrEqual(25_000);
    // What it paints first with; the database library comes after, and both together stay under 60 kB.
    const popup = gzipSync(Buffer.concat(scriptsOfPage(folder, 'popup.html'))).length;
    const store = built.find((path) => /reading-store-[^/]*\.js$/.test(path)) ?? '';
    expect(popup).toBeLessThanOrEqual(30_000);
    expect(popup + gzipSync(readFileSync(store)).length).toBeLessThanOrEqual(60_000);
  });

  it('holds no code made from text, no announcement and no unknown address', () => {
    const scripts = built.filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(2);
    const found = scripts.flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      const words = ['eval(', 'new Function', 'content-script-started'].filter((word) => text.includes(word));
      const addresses = (text.match(/https?:\/\/[a-z0-9][^\s"'`\\)]*/gi) ?? []).filter(
        (address) =>
          !SOURCE_ADDRESSES.includes(address) && !KNOWN_ADDRESSES.some((known) => address.startsWith(known)),
      );
      return [...words, ...addresses].map((what) => `${relative(folder, path)}: ${what}`);
    });
    expect(found).toEqual([]);
  });

  it('ships no gallery', () => {
    expect(built.filter((path) => /gallery/i.test(relative(folder, path)))).toEqual([]);
    const texts = built.filter((path) => /\.(html|js)$/.test(path)).map((path) => readFileSync(path, 'utf8'));
    expect(texts.some((text) => text.includes('specimen-body'))).toBe(false);
  });

  it('ships no source map and no test file', () => {
    expect(built.filter((path) => /\.(map|test\.js)$/.test(path))).toEqual([]);
  });
});

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));
}

function readSource(path: string): SourceFile {
  const code = readFileSync(path, 'utf8');
  const name = relative(ROOT, path).replaceAll('\\', '/');
  const imports = [
    ...code.matchAll(
      /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ];
  return {
    path: name,
    layer: layerOf(name),
    code,
    imports: imports.map(([, type, named, bare, dynamic]) => {
      const from = named ?? bare ?? dynamic ?? '';
      const target = from.startsWith('.')
        ? relative(ROOT, join(dirname(path), from)).replaceAll('\\', '/')
        : null;
      return { from, isTypeOnly: Boolean(type), target };
    }),
  };
}

/** Names the layer of a file: the folder under lib, or the folder at the top. */
function layerOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'lib' ? second : top;
}

/** Names the entrypoint of a file: its folder, or the file itself. */
function entrypointOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function isAllowed(file: SourceFile, { target }: Import): boolean {
  if (target === null) return true;
  // A stylesheet or page beside the file, and package.json, are no layers.
  if (!/\.(ts|tsx|mts|mjs)$/.test(target)) return true;
  const layer = layerOf(target);
  if (file.layer === 'entrypoints' && layer === 'entrypoints')
    return entrypointOf(file.path) === entrypointOf(target);
  return layer === file.layer || (MAY_IMPORT[file.layer] ?? []).includes(layer);
}

function isPackageAllowed(layer: string, from: string): boolean {
  if (from.startsWith('node:')) return NODE_HOMES.includes(layer);
  const name = from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : from.split('/')[0];
  const homes = PACKAGE_HOMES[from] ?? PACKAGE_HOMES[name ?? ''];
  return homes === undefined || homes.includes(layer);
}

function packagesReachedFrom(path: string): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  expect(byPath.has(path), `${path} exists`).toBe(true);
  const seen = new Set<string>();
  const packages = new Set<string>();
  const queue = [path];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const { target, from, isTypeOnly } of byPath.get(next)?.imports ?? []) {
      if (isTypeOnly) continue;
      if (target === null) packages.add(from.startsWith('@') ? from : (from.split('/')[0] ?? from));
      else queue.push(target);
    }
  }
  return [...packages];
}

function findCycle(all: SourceFile[]): string[] | null {
  const byPath = new Map(all.map((file) => [file.path, file]));
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const { target } of byPath.get(path)?.imports ?? []) {
      const cycle = target === null ? null : visit(target, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return null;
  };
  for (const { path } of all) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return null;
}

/** Reads every script a page loads at once: its own, and what those import; not what they load when asked. */
function scriptsOfPage(folder: string, page: string): Buffer[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const queue = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, path]) => path ?? '');
  expect(queue.length).toBeGreaterThan(0);
  const seen = new Map<string, Buffer>();
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next)) continue;
    const bytes = readFileSync(join(folder, next));
    seen.set(next, bytes);
    for (const [, path] of bytes.toString().matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
      queue.push(join(dirname(next), path ?? ''));
    }
  }
  return [...seen.values()];
}

/** The code without its comments, where a forbidden word may well be explained. */
function code(file: SourceFile): string {
  return file.code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
