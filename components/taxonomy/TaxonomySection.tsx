// The taxonomy editor: the list of practices, or one of them, or a new one; packs; what could not be applied.
import { useState } from 'preact/hooks';
import type { Unapplied } from '../../lib/model/edits.ts';
import type { PackChange, PackChoices } from '../../lib/model/pack.ts';
import type { PracticeView } from '../../lib/model/practice-view.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { ConfirmDialog } from '../options/ConfirmDialog.tsx';
import { OwnPracticeForm } from './OwnPracticeForm.tsx';
import { PackPanel } from './PackPanel.tsx';
import { PracticeDetail } from './PracticeDetail.tsx';
import { PracticeList } from './PracticeList.tsx';
import { sayUnapplied } from './say-fault.ts';
import type { TaxonomyActions, TaxonomyChecks } from './taxonomy-ports.ts';

/** Address of the form for a practice of one's own. */
export const NEW_PART = 'new';

export type TaxonomySectionProps = {
  practices: readonly PracticeView[];
  unapplied: readonly Unapplied[];
  editCount: number;
  languages: readonly string[];
  /** Which practice is shown: its id, `new`, or null for the list. */
  part: string | null;
  actions: TaxonomyActions;
  checks: TaxonomyChecks;
  pack: {
    changes: readonly PackChange[] | null;
    fault: string | null;
    onExport(): void;
    onChoose(file: File): void;
    onTake(choices: PackChoices): void;
    onCancel(): void;
  };
};

/** Draws the editor. */
export function TaxonomySection(props: TaxonomySectionProps) {
  const [query, setQuery] = useState('');
  const { part, practices, languages, checks, actions } = props;
  if (part === NEW_PART)
    return (
      <>
        <p>
          <a href="#taxonomy">{say('options_back')}</a>
        </p>
        <h3>{say('options_own_new')}</h3>
        <OwnPracticeForm languages={languages} checks={checks} onSave={actions.saveOwn} />
      </>
    );
  const shown = practices.find(({ id }) => id === part);
  if (shown)
    return (
      <PracticeDetail
        key={shown.id}
        practice={shown}
        languages={languages}
        actions={actions}
        checks={checks}
      />
    );
  return (
    <>
      <p class="hint">{say('options_taxonomy_hint')}</p>
      {part !== null && <p class="fault">{say('options_practice_unknown', part)}</p>}
      <UnappliedList {...props} />
      <p>
        <a class="button" href={`#taxonomy/${NEW_PART}`}>
          {say('options_own_new')}
        </a>
      </p>
      <PracticeList practices={practices} query={query} onQuery={setQuery} />
      <PackPanel {...props.pack} editCount={props.editCount} />
      <ResetAll {...props} />
    </>
  );
}

function UnappliedList({ unapplied, actions }: TaxonomySectionProps) {
  if (unapplied.length === 0) return null;
  return (
    <div class="notice">
      <p>{sayCount('options_unapplied', unapplied.length)}</p>
      <ul class="rows">
        {unapplied.map(({ key, label, reason }, at) => (
          // One edit may be named for several patterns.
          <li key={`${key} ${at}`}>
            <span>
              <bdi>{label}</bdi>: {sayUnapplied(reason)}
            </span>
            <button
              type="button"
              aria-label={say('options_discard_one', label)}
              onClick={() => actions.discard(key)}
            >
              {say('options_discard')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ResetAll({ editCount, actions }: TaxonomySectionProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <section aria-labelledby="reset-title">
      <h3 id="reset-title">{say('options_reset_title')}</h3>
      <p class="hint">{sayCount('options_edits_count', editCount)}</p>
      <button
        type="button"
        class="danger reset-all"
        disabled={editCount === 0}
        onClick={() => setAsked(true)}
      >
        {say('options_reset_all')}
      </button>
      {isAsked && (
        <ConfirmDialog
          title={say('options_reset_confirm')}
          action={say('options_reset_all')}
          onConfirm={actions.resetAll}
          onClose={() => setAsked(false)}
        >
          <p>{sayCount('options_reset_goes', editCount)}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
