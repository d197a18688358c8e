// Saves what was flagged, or everything, as a file. Knows formats only by id and label.
import { useState } from 'preact/hooks';
import { say, sayCount } from '../../lib/words/say.ts';

export type ExportScope = 'flagged' | 'all';

/** Draws the export controls. */
export function ExportBar(props: {
  formats: readonly { id: string; label: string }[];
  flagCount: number;
  findingCount: number;
  onExport(formatId: string, scope: ExportScope): void;
}) {
  const [chosen, setChosen] = useState<ExportScope | null>(null);
  const scope = chosen ?? (props.flagCount > 0 ? 'flagged' : 'all');
  const count = scope === 'flagged' ? props.flagCount : props.findingCount;
  return (
    <fieldset class="export">
      <legend>{say('export_title')}</legend>
      <div class="scopes">
        {(['flagged', 'all'] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="scope"
              value={each}
              checked={scope === each}
              onChange={() => setChosen(each)}
            />
            {each === 'flagged'
              ? say('export_flagged', props.flagCount)
              : say('export_all', props.findingCount)}
          </label>
        ))}
      </div>
      <div class="formats">
        {props.formats.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            data-format={id}
            disabled={count === 0}
            title={say('export_button', sayCount('findings_count', count), label)}
            onClick={() => props.onExport(id, scope)}
          >
            {label}
          </button>
        ))}
      </div>
      {count === 0 && <p class="hint">{say(scope === 'flagged' ? 'export_no_flags' : 'export_nothing')}</p>}
    </fieldset>
  );
}
