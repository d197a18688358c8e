// Saves or copies what was flagged, what is shown, or everything. Knows formats only by id and label.
import { useState } from 'preact/hooks';
import { say, sayCount } from '../../lib/words/say.ts';

export type ExportScope = 'flagged' | 'shown' | 'all';
/** What the reader asks for; `shownIds` are the findings that a filter shows. */
export type ExportChoice = { formatId: string; scope: ExportScope; shownIds: ReadonlySet<string> };

type Props = {
  formats: readonly { id: string; label: string }[];
  /** The format to offer first: the one used last. */
  preferredId: string;
  flagCount: number;
  findingCount: number;
  /** Ids of the findings that are shown; null where no filter is set, and the choice is not offered. */
  shownIds: ReadonlySet<string> | null;
  onSave(choice: ExportChoice): void;
  onCopy(choice: ExportChoice): void;
};

/** Draws the export controls. */
export function ExportBar(props: Props) {
  const { formats, flagCount, findingCount, shownIds } = props;
  const [chosenScope, setScope] = useState<ExportScope | null>(null);
  const [chosenId, setFormat] = useState<string | null>(null);
  const counts = { flagged: flagCount, shown: shownIds?.size ?? 0, all: findingCount };
  const scopes: ExportScope[] = shownIds ? ['flagged', 'shown', 'all'] : ['flagged', 'all'];
  const natural = flagCount > 0 ? 'flagged' : shownIds ? 'shown' : 'all';
  const scope = chosenScope && scopes.includes(chosenScope) ? chosenScope : natural;
  const format = formats.find(({ id }) => id === (chosenId ?? props.preferredId)) ?? formats[0];
  const count = counts[scope];
  const choice = { formatId: format?.id ?? '', scope, shownIds: shownIds ?? new Set<string>() };
  const title = say('export_button', sayCount('findings_count', count), format?.label ?? '');
  return (
    <fieldset class="export">
      <legend>{say('export_title')}</legend>
      <div class="scopes">
        {scopes.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="scope"
              value={each}
              checked={scope === each}
              onChange={() => setScope(each)}
            />
            {say(`export_${each}`, counts[each])}
          </label>
        ))}
      </div>
      <div class="formats">
        <select
          name="format"
          aria-label={say('export_format')}
          value={format?.id}
          onChange={(event) => setFormat(event.currentTarget.value)}
        >
          {formats.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="save"
          disabled={count === 0}
          title={title}
          onClick={() => props.onSave(choice)}
        >
          {say('export_save')}
        </button>
        <button type="button" class="copy" disabled={count === 0} onClick={() => props.onCopy(choice)}>
          {say('export_copy')}
        </button>
      </div>
      {count === 0 && <p class="hint">{say(scope === 'flagged' ? 'export_no_flags' : 'export_nothing')}</p>}
    </fieldset>
  );
}
