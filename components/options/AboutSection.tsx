// What this Gloss is, what it may do and why, and whose work it stands on.
import type { WordKey } from '../../lib/words/keys.ts';
import { say } from '../../lib/words/say.ts';

/** Versions; the taxonomy's are null until they are read. */
export type About = { version: string; taxonomy: { version: string; hash: string } | null };

const PERMISSIONS: readonly WordKey[] = [
  'options_permission_pages',
  'options_permission_scripting',
  'options_permission_storage',
  'options_permission_menu',
  'options_permission_panel',
];

/** What is in the built extension, with its licence. */
const LIBRARIES = ['Dexie (Apache-2.0)', 'Preact (MIT)', 'Valibot (MIT)', 'webextension-polyfill (MPL-2.0)'];

/** Draws the section. */
export function AboutSection({ version, taxonomy }: About) {
  return (
    <>
      <dl>
        <dt>Gloss</dt>
        <dd>{version}</dd>
        <dt>{say('options_about_taxonomy')}</dt>
        <dd>{taxonomy ? `${taxonomy.version} (${taxonomy.hash})` : say('options_loading')}</dd>
      </dl>
      {taxonomy?.version.endsWith('+edited') && <p class="hint">{say('options_about_edited')}</p>}
      <p>{say('options_about_network')}</p>
      <h3>{say('options_permissions')}</h3>
      <ul>
        {PERMISSIONS.map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ul>
      <h3>{say('options_licences')}</h3>
      <p>{say('options_licences_own')}</p>
      <ul>
        {LIBRARIES.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p>
        <a href="welcome.html">{say('options_welcome')}</a>
      </p>
    </>
  );
}
