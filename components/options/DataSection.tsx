// What Gloss keeps on this device: how much, how to take it along, how to be rid of it.
import { useRef, useState } from 'preact/hooks';
import { saySize } from '../../lib/words/format.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

/** What is kept. */
export type Kept = {
  policyCount: number;
  flagCount: number;
  textCount: number;
  textBytes: number;
  /** What the browser says all of it takes; null where it does not say. */
  usedBytes: number | null;
};

export type DataSectionProps = {
  /** Null until it is known. */
  kept: Kept | null;
  textLimitBytes: number;
  /** Policies written so far and in all, while an export runs. */
  progress: { done: number; total: number } | null;
  /** Why a file was refused. */
  importFault: string | null;
  onLimit(limitBytes: number): void;
  onExport(): void;
  onCancel(): void;
  onImport(file: File): void;
  onDelete(): void;
};

/** Largest limit offered: browsers give an extension more, and nobody reads so many policies. */
const MAX_LIMIT_MB = 2_000;

/** Draws the section. */
export function DataSection(props: DataSectionProps) {
  const { kept } = props;
  if (!kept) return <p aria-busy="true">{say('options_loading')}</p>;
  return (
    <>
      <dl class="kept">
        <dt>{say('options_data_policies')}</dt>
        <dd>{kept.policyCount}</dd>
        <dt>{say('options_data_flags')}</dt>
        <dd>{kept.flagCount}</dd>
        <dt>{say('options_data_texts')}</dt>
        <dd>{say('options_data_texts_size', kept.textCount, saySize(kept.textBytes))}</dd>
        {kept.usedBytes !== null && (
          <>
            <dt>{say('options_data_used')}</dt>
            <dd>{saySize(kept.usedBytes)}</dd>
          </>
        )}
      </dl>
      <LimitField {...props} kept={kept} />
      <h3>{say('options_data_file')}</h3>
      <p class="hint">{say('options_data_file_hint')}</p>
      <Files {...props} kept={kept} />
      <h3>{say('options_delete')}</h3>
      <DeleteAll kept={kept} onDelete={props.onDelete} />
    </>
  );
}

function LimitField({ kept, textLimitBytes, onLimit }: DataSectionProps & { kept: Kept }) {
  const [typed, setTyped] = useState(String(Math.round(textLimitBytes / 1e6)));
  const [asked, setAsked] = useState<number | null>(null);
  const megabytes = Number(typed);
  const isGood =
    typed.trim() !== '' && Number.isInteger(megabytes) && megabytes >= 0 && megabytes <= MAX_LIMIT_MB;
  const choose = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isGood) return;
    if (kept.textBytes > megabytes * 1e6) setAsked(megabytes * 1e6);
    else onLimit(megabytes * 1e6);
  };
  return (
    <>
      <form class="line" onSubmit={choose}>
        <label for="text-limit">{say('options_limit')}</label>
        <input
          id="text-limit"
          type="number"
          min={0}
          max={MAX_LIMIT_MB}
          value={typed}
          aria-invalid={!isGood}
          aria-describedby="text-limit-hint"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" disabled={!isGood}>
          {say('options_limit_set')}
        </button>
      </form>
      <p class={isGood ? 'hint' : 'fault'} id="text-limit-hint">
        {isGood ? say('options_limit_hint') : say('options_limit_invalid', MAX_LIMIT_MB)}
      </p>
      {asked !== null && (
        <ConfirmDialog
          title={say('options_limit_confirm')}
          action={say('options_limit_action')}
          onConfirm={() => onLimit(asked)}
          onClose={() => setAsked(null)}
        >
          <p>{say('options_limit_goes', saySize(kept.textBytes - asked))}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function Files(props: DataSectionProps & { kept: Kept }) {
  const field = useRef<HTMLInputElement>(null);
  const { progress, kept } = props;
  return (
    <>
      <div class="buttons">
        <button
          type="button"
          class="export-all"
          disabled={kept.policyCount === 0 || progress !== null}
          onClick={props.onExport}
        >
          {say('options_data_export')}
        </button>
        <button type="button" onClick={() => field.current?.click()}>
          {say('options_data_import')}
        </button>
        <input
          ref={field}
          type="file"
          class="import-all"
          accept=".json,application/json"
          aria-label={say('options_data_import')}
          hidden
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) props.onImport(file);
          }}
        />
      </div>
      {progress && (
        <div class="line">
          <label>
            {say('export_progress', progress.done, progress.total)}
            <progress value={progress.done} max={progress.total} />
          </label>
          <button type="button" onClick={props.onCancel}>
            {say('cancel')}
          </button>
        </div>
      )}
      {props.importFault && (
        <p class="fault" role="alert">
          {props.importFault}
        </p>
      )}
    </>
  );
}

function DeleteAll({ kept, onDelete }: { kept: Kept; onDelete(): void }) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <p class="hint">{say('options_delete_hint')}</p>
      <button type="button" class="danger delete-all" onClick={() => setAsked(true)}>
        {say('options_delete_all')}
      </button>
      {isAsked && (
        <ConfirmDialog
          title={say('options_delete_confirm')}
          action={say('options_delete_action')}
          onConfirm={onDelete}
          onClose={() => setAsked(false)}
        >
          <ul>
            <li>{sayCount('options_delete_policies', kept.policyCount)}</li>
            <li>{sayCount('options_delete_flags', kept.flagCount)}</li>
            <li>{say('options_delete_edits')}</li>
            <li>{say('options_delete_settings')}</li>
          </ul>
          <p>
            <strong>{say('options_delete_final')}</strong>
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
