import { defineConfig } from 'wxt';
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
    description: 'Points out data practices in the privacy policy you are reading, on your device.',
    permissions: ['activeTab', 'scripting', 'storage'],
    host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: { extension_pages: PAGE_CSP },
    ...(browser === 'chrome' && { minimum_chrome_version: '148' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'gloss@gloss-extension.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
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
