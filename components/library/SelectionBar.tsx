// What can be done with the selected policies: compare, export, delete.
import { useState } from 'preact/hooks';
import { say, sayCount } from '../../lib/words/say.ts';

/** How far an export of many policies is; null when none runs. */
export type Progress = { writtenCount: number; count: number } | null;

/** Draws the bar; `progress` shows the running export with its cancel button. */
export function SelectionBar(props: {
  count: number;
  compareHref: string | null;
  formats: readonly { id: string; label: string }[];
  progress: Progress;
  onExport(formatId: string): void;
  onCancel(): void;
  onDelete(): void;
  onClear(): void;
}) {
  const { count, compareHref, progress } = props;
  return (
    <fieldset class="selection">
      <legend class="unseen">{sayCount('library_selected', count)}</legend>
      <strong class="selected-count">{sayCount('library_selected', count)}</strong>
      {compareHref ? (
        <a class="button compare" href={compareHref}>
          {say('library_compare')}
        </a>
      ) : (
        <span class="hint">{say('library_compare_hint')}</span>
      )}
      {progress ? <Running progress={progress} onCancel={props.onCancel} /> : <Formats {...props} />}
      <button type="button" class="delete" onClick={props.onDelete}>
        {say('library_delete')}
      </button>
      <button type="button" class="clear" onClick={props.onClear}>
        {say('library_clear_selection')}
      </button>
    </fieldset>
  );
}

function Formats(props: {
  formats: readonly { id: string; label: string }[];
  onExport(formatId: string): void;
}) {
  const [chosen, setChosen] = useState(props.formats[0]?.id ?? '');
  return (
    <span class="bulk-export">
      <label>
        <span>{say('export_format')}</span>{' '}
        <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          {props.formats.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="save" onClick={() => props.onExport(chosen)}>
        {say('export_save')}
      </button>
    </span>
  );
}

function Running({ progress, onCancel }: { progress: NonNullable<Progress>; onCancel(): void }) {
  const { writtenCount, count } = progress;
  const words = say('export_progress', writtenCount, count);
  return (
    <span class="bulk-export">
      <progress value={writtenCount} max={count} aria-label={words} />
      <span>{words}</span>
      <button type="button" class="cancel" onClick={onCancel}>
        {say('cancel')}
      </button>
    </span>
  );
}
