import { defineConfig } from 'wxt';
import { localeFiles } from './scripts/locale-module.ts';
import { seedModule } from './scripts/seed-module.ts';

/** What every extension page may do: run its own script and style, and nothing on any network. */
const PAGE_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => ({
    name: 'Gloss',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    host_permissions: ['http://*/*', 'https://*/*'],
    commands: {
      // One suggested key only: the others are the reader's to give, so that none is taken from a page.
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_command_popup__' },
      'next-finding': { description: '__MSG_command_next__' },
      'previous-finding': { description: '__MSG_command_previous__' },
      'toggle-marks': { description: '__MSG_command_marks__' },
    },
    content_security_policy: { extension_pages: PAGE_CSP },
    ...(browser === 'chrome' && { minimum_chrome_version: '148' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'gloss@gloss-extension.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
  hooks: {
    'build:publicAssets': (wxt, files) => {
      files.push(...localeFiles({ isPseudo: wxt.config.mode === 'gallery' }));
    },
    // The gallery of components is for development and tests, not for readers.
    'entrypoints:found': (wxt, infos) => {
      if (wxt.config.mode === 'gallery') return;
      const at = infos.findIndex(({ name }) => name === 'gallery');
      if (at >= 0) infos.splice(at, 1);
    },
    // An unlisted script, registered by hand: WXT's own content-script wrapper
    // announces the extension's id to every page (docs/decisions/0003).
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts ??= [];
      manifest.content_scripts.push({
        matches: ['http://*/*', 'https://*/*'],
        run_at: 'document_idle',
        js: ['detector.js'],
      });
    },
  },
  vite: () => ({ plugins: [seedModule()] }),
  webExt: { disabled: true },
});
