// A practice of the reader's own: its words, its ratings and its first pattern.
import { useId, useState } from 'preact/hooks';
import type { AddedPattern, OwnPractice } from '../../lib/model/edits.ts';
import { CATEGORIES, type CategoryId, type Rating, type State } from '../../lib/model/practice.ts';
import { CATEGORY_NAMES } from '../../lib/words/names.ts';
import { say } from '../../lib/words/say.ts';
import { PatternForm } from './PatternForm.tsx';
import { RatingSelects } from './RatingSelects.tsx';
import type { TaxonomyChecks } from './taxonomy-ports.ts';

/** The practice without its id, which the page gives. */
export type NewPractice = Omit<OwnPractice, 'practice'>;

const FIRST_RATINGS: Record<State, Rating> = {
  does: 'caution',
  may: 'caution',
  'only-if': 'neutral',
  'does-not': 'good',
};

/** Draws the form; it is saved with the first pattern, without which it would never be found. */
export function OwnPracticeForm(props: {
  languages: readonly string[];
  checks: TaxonomyChecks;
  onSave(practice: NewPractice): void;
}) {
  const [label, setLabel] = useState('');
  const [why, setWhy] = useState('');
  const [category, setCategory] = useState<CategoryId>('use');
  const [ratings, setRatings] = useState(FIRST_RATINGS);
  const [isAsked, setAsked] = useState(false);
  const id = useId();
  const statements = toStatements(label.trim() || say('own_label_example'));
  const save = (pattern: AddedPattern) => {
    if (!label.trim() || !why.trim()) return setAsked(true);
    const practice = {
      category,
      label: label.trim(),
      why: why.trim(),
      statements: toStatements(label.trim()),
    };
    props.onSave({ kind: 'own', isMuted: false, ratings, patterns: [pattern], ...practice });
  };
  return (
    <div class="own-form">
      <div class="field">
        <label for={`${id}-label`}>{say('own_label')}</label>
        <input
          id={`${id}-label`}
          name="own-label"
          type="text"
          maxLength={80}
          placeholder={say('own_label_example')}
          value={label}
          aria-invalid={isAsked && !label.trim()}
          onInput={(event) => setLabel(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for={`${id}-why`}>{say('own_why')}</label>
        <input
          id={`${id}-why`}
          name="own-why"
          type="text"
          maxLength={500}
          value={why}
          aria-invalid={isAsked && !why.trim()}
          onInput={(event) => setWhy(event.currentTarget.value)}
        />
      </div>
      {isAsked && (!label.trim() || !why.trim()) && (
        <p class="fault" role="alert">
          {say('own_missing')}
        </p>
      )}
      <div class="field">
        <label for={`${id}-category`}>{say('own_category')}</label>
        <select
          id={`${id}-category`}
          value={category}
          onChange={(event) => setCategory(event.currentTarget.value as CategoryId)}
        >
          {CATEGORIES.map((one) => (
            <option key={one} value={one}>
              {CATEGORY_NAMES[one]}
            </option>
          ))}
        </select>
      </div>
      <h4>{say('options_ratings')}</h4>
      <RatingSelects
        statements={statements}
        ratings={ratings}
        seed={null}
        onRate={(state, rating) => setRatings({ ...ratings, [state]: rating })}
      />
      <h4>{say('own_pattern')}</h4>
      <PatternForm
        practice={null}
        languages={props.languages}
        checks={props.checks}
        action={say('own_save')}
        onAdd={save}
      />
    </div>
  );
}

function toStatements(label: string): Record<State, string> {
  return {
    does: say('own_does', label),
    may: say('own_may', label),
    'only-if': say('own_only_if', label),
    'does-not': say('own_does_not', label),
  };
}
