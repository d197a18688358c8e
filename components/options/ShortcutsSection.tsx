// The keys of Gloss's commands, as the browser has them now.
import { say } from '../../lib/words/say.ts';

/** A command with its keys; '' where it has none. */
export type Shortcut = { name: string; description: string; keys: string };

/** Pressing the toolbar button: Chromium tells no description of it. */
const PRESS = '_execute_action';

/** Draws the section; `shortcuts` is null where the browser has none (Android). */
export function ShortcutsSection(props: {
  shortcuts: readonly Shortcut[] | null;
  canOpen: boolean;
  onOpen(): void;
}) {
  if (!props.shortcuts) return <p class="empty">{say('options_shortcuts_none')}</p>;
  return (
    <>
      <table class="shortcuts">
        <thead>
          <tr>
            <th scope="col">{say('options_shortcuts_command')}</th>
            <th scope="col">{say('options_shortcuts_keys')}</th>
          </tr>
        </thead>
        <tbody>
          {props.shortcuts.map(({ name, description, keys }) => (
            <tr key={name}>
              <th scope="row">{name === PRESS ? say('command_popup') : description}</th>
              <td>
                {keys ? <kbd>{keys}</kbd> : <span class="empty">{say('options_shortcuts_unset')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{say('options_shortcuts_hint')}</p>
      {props.canOpen ? (
        <button type="button" onClick={props.onOpen}>
          {say('options_shortcuts_open')}
        </button>
      ) : (
        <p>{say('options_shortcuts_where')}</p>
      )}
    </>
  );
}
