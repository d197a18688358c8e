// What the reader can do, by purpose, each with where it leads and what limits it.
import type { ActionPurpose, PageAction } from '../../lib/model/report.ts';
import { say } from '../../lib/words/say.ts';
import { ActionLink } from '../ui/ActionLink.tsx';
import { PURPOSE_NAMES, WHOLE_WORDS } from './words.ts';

/** Purposes shown at once; the rest is a press away. */
const MAX_SHOWN = 4;

/** Draws the actions of a page; nothing when there are none. */
export function ActionList({ actions }: { actions: readonly PageAction[] }) {
  if (actions.length === 0) return null;
  const groups = [...Map.groupBy(actions, ({ purpose }) => purpose)];
  const rest = groups.slice(MAX_SHOWN);
  return (
    <section class="whole actions">
      <h2>{WHOLE_WORDS.actions}</h2>
      <Groups groups={groups.slice(0, MAX_SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{say('report_more', rest.flatMap(([, some]) => some).length)}</summary>
          <Groups groups={rest} />
        </details>
      )}
    </section>
  );
}

function Groups({ groups }: { groups: [ActionPurpose, PageAction[]][] }) {
  return (
    <dl>
      {groups.map(([purpose, actions]) => (
        <div key={purpose} data-purpose={purpose}>
          <dt>{PURPOSE_NAMES[purpose]}</dt>
          <dd>
            {actions.map((action) => (
              <ActionLink key={`${action.kind} ${action.target} ${action.href}`} action={action} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
