// Writes a pattern, checked at every key: what cannot be used is said where and why, and can be tried on a
// text before it is added.
import { useId, useState } from 'preact/hooks';
import type { AddedPattern } from '../../lib/model/edits.ts';
import type { PracticeId } from '../../lib/model/practice.ts';
import { sayLanguageName } from '../../lib/words/format.ts';
import { say } from '../../lib/words/say.ts';
import { PatternTrial } from './PatternTrial.tsx';
import { sayFault } from './say-fault.ts';
import type { TaxonomyChecks } from './taxonomy-ports.ts';

type Typed = { language: string; text: string; require: string; forbid: string };
const EMPTY: Typed = { language: 'en', text: '', require: '', forbid: '' };

/** Draws the form. */
export function PatternForm(props: {
  practice: PracticeId | null;
  languages: readonly string[];
  checks: TaxonomyChecks;
  action: string;
  onAdd(pattern: AddedPattern): void;
}) {
  const [typed, setTyped] = useState(EMPTY);
  const id = useId();
  const { checks, practice } = props;
  const { language, text, require, forbid } = typed;
  const faults = {
    text: text.trim() ? checks.checkPattern(language, text) : null,
    require: require.trim() ? checks.checkNeighbour(language, require) : null,
    forbid: forbid.trim() ? checks.checkNeighbour(language, forbid) : null,
  };
  const isGood = text.trim() !== '' && Object.values(faults).every((fault) => fault === null);
  const pattern = toPattern(typed);
  const change = (patch: Partial<Typed>) => setTyped({ ...typed, ...patch });
  const field = (name: 'text' | 'require' | 'forbid', label: string, hint?: string) => {
    const fault = faults[name];
    return (
      <div class="field">
        <label for={`${id}-${name}`}>{label}</label>
        <input
          id={`${id}-${name}`}
          name={`pattern-${name}`}
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={500}
          value={typed[name]}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-${name}-about`}
          onInput={(event) => change({ [name]: event.currentTarget.value })}
        />
        <p id={`${id}-${name}-about`} class={fault ? 'fault' : 'hint'} aria-live="polite">
          {fault ? sayFault(fault) : hint}
        </p>
      </div>
    );
  };
  return (
    <div class="pattern-form">
      <div class="field">
        <label for={`${id}-language`}>{say('pattern_language')}</label>
        <select
          id={`${id}-language`}
          value={language}
          onChange={(event) => change({ language: event.currentTarget.value })}
        >
          {props.languages.map((code) => (
            <option key={code} value={code}>
              {sayLanguageName(code)}
            </option>
          ))}
        </select>
      </div>
      {field('text', say('pattern_text'), say('pattern_hint'))}
      <details>
        <summary>{say('pattern_neighbours')}</summary>
        {field('require', say('pattern_require'))}
        {field('forbid', say('pattern_forbid'))}
      </details>
      <div class="buttons">
        <button
          type="button"
          class="add-pattern"
          disabled={!isGood}
          onClick={() => {
            props.onAdd(pattern);
            setTyped({ ...EMPTY, language });
          }}
        >
          {props.action}
        </button>
      </div>
      <PatternTrial
        subject={isGood ? { practice, patterns: [pattern], language } : null}
        tryPatterns={checks.tryPatterns}
      />
    </div>
  );
}

function toPattern({ language, text, require, forbid }: Typed): AddedPattern {
  return {
    language,
    text: text.trim(),
    ...(require.trim() && { require: [require.trim()] }),
    ...(forbid.trim() && { forbid: [forbid.trim()] }),
  };
}
