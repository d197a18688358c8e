// Takes the reader's edits out as a pack and others' in: what a pack would change is shown, and chosen where
// it meets an edit of the reader's own, before anything is written.
import { useRef, useState } from 'preact/hooks';
import type { Edit } from '../../lib/model/edits.ts';
import type { PackChange, PackChoices } from '../../lib/model/pack.ts';
import { STATES } from '../../lib/model/practice.ts';
import { sayList } from '../../lib/words/format.ts';
import { RATING_NAMES, STATE_NAMES } from '../../lib/words/names.ts';
import { say, sayCount, sayTable } from '../../lib/words/say.ts';

const KIND_NAMES = sayTable<PackChange['kind']>({
  added: 'pack_added',
  changed: 'pack_changed',
  same: 'pack_same',
  conflict: 'pack_conflict',
});

/** Draws the panel. */
export function PackPanel(props: {
  editCount: number;
  /** What the chosen file would change; null while none is chosen. */
  changes: readonly PackChange[] | null;
  fault: string | null;
  onExport(): void;
  onChoose(file: File): void;
  onTake(choices: PackChoices): void;
  onCancel(): void;
}) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <section class="packs" aria-labelledby="packs-title">
      <h3 id="packs-title">{say('pack_title')}</h3>
      <p class="hint">{say('pack_hint')}</p>
      <div class="buttons">
        <button type="button" class="export-pack" disabled={props.editCount === 0} onClick={props.onExport}>
          {say('pack_export')}
        </button>
        <button type="button" onClick={() => field.current?.click()}>
          {say('pack_import')}
        </button>
        <input
          ref={field}
          type="file"
          class="import-pack"
          accept=".json,application/json"
          aria-label={say('pack_import')}
          hidden
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) props.onChoose(file);
          }}
        />
      </div>
      {props.fault && (
        <p class="fault" role="alert">
          {props.fault}
        </p>
      )}
      {props.changes && <Preview {...props} changes={props.changes} />}
    </section>
  );
}

function Preview(props: {
  changes: readonly PackChange[];
  onTake(choices: PackChoices): void;
  onCancel(): void;
}) {
  const [choices, setChoices] = useState<PackChoices>({});
  const { changes } = props;
  const isIdle = changes.every(({ kind }) => kind === 'same');
  return (
    <div class="preview">
      <h4>{say('pack_preview')}</h4>
      <p role="status">
        {isIdle
          ? say('pack_nothing')
          : sayCount('pack_count', changes.filter(({ kind }) => kind !== 'same').length)}
      </p>
      <ul class="rows">
        {changes.map((change) => (
          <ChangeRow
            key={change.key}
            change={change}
            chosen={choices[change.key] ?? 'mine'}
            onChoose={(choice) => setChoices({ ...choices, [change.key]: choice })}
          />
        ))}
      </ul>
      <div class="buttons">
        <button type="button" onClick={props.onCancel}>
          {say('cancel')}
        </button>
        <button
          type="button"
          class="primary take-pack"
          disabled={isIdle}
          onClick={() => props.onTake(choices)}
        >
          {say('pack_take')}
        </button>
      </div>
    </div>
  );
}

function ChangeRow(props: {
  change: PackChange;
  chosen: 'mine' | 'theirs';
  onChoose(choice: 'mine' | 'theirs'): void;
}) {
  const { change, chosen, onChoose } = props;
  return (
    <li data-change={change.kind}>
      <div>
        <strong>
          <bdi>{change.label}</bdi>
        </strong>{' '}
        <span class="tag">{KIND_NAMES[change.kind]}</span>
        <p class="hint">{sayEdit(change.theirs)}</p>
      </div>
      {change.kind === 'conflict' && change.mine && (
        <fieldset class="choices">
          <legend>{say('pack_both', change.label)}</legend>
          <label class="choice">
            <input
              type="radio"
              name={change.key}
              value="mine"
              checked={chosen === 'mine'}
              onChange={() => onChoose('mine')}
            />
            <span>
              {say('pack_mine')}
              <small>{sayEdit(change.mine)}</small>
            </span>
          </label>
          <label class="choice">
            <input
              type="radio"
              name={change.key}
              value="theirs"
              checked={chosen === 'theirs'}
              onChange={() => onChoose('theirs')}
            />
            <span>
              {say('pack_theirs')}
              <small>{sayEdit(change.theirs)}</small>
            </span>
          </label>
        </fieldset>
      )}
    </li>
  );
}

/** Says what an edit does, in a list. */
function sayEdit(edit: Edit): string {
  const ratings = STATES.flatMap((state) => {
    const rating = edit.ratings[state];
    return rating ? [say('options_state_rating', STATE_NAMES[state], RATING_NAMES[rating])] : [];
  });
  const parts = [
    ...(edit.isMuted ? [say('options_tag_muted')] : []),
    ...ratings,
    ...(edit.patterns.length > 0 ? [sayCount('pack_patterns', edit.patterns.length)] : []),
  ];
  return parts.length > 0 ? sayList(parts) : say('pack_empty');
}
