// The keys of the commands as they are now. The browser alone can change them.
import type { WordKey } from '../../lib/words/keys.ts';
import { say } from '../../lib/words/say.ts';

/** A command of the manifest and the keys it has; empty for none. */
export type CommandKeys = { name: string; keys: string };

const NAMES: Record<string, WordKey> = {
  _execute_action: 'command_popup',
  'next-finding': 'command_next',
  'previous-finding': 'command_previous',
  'toggle-marks': 'command_marks',
};

/** Draws the keys; nothing where the browser has no commands. */
export function KeyList(props: {
  commands: readonly CommandKeys[];
  /** Null where only the reader can open the browser's page for keys. */
  onChange: (() => void) | null;
}) {
  const { commands, onChange } = props;
  const known = commands.filter(({ name }) => Object.hasOwn(NAMES, name));
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{say('welcome_keys_title')}</h2>
      <dl class="keys">
        {known.map(({ name, keys }) => (
          <div key={name}>
            <dt>{say(NAMES[name] as WordKey)}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : say('welcome_keys_none')}</dd>
          </div>
        ))}
      </dl>
      {onChange && (
        <button type="button" onClick={onChange}>
          {say('welcome_keys_change')}
        </button>
      )}
    </section>
  );
}
