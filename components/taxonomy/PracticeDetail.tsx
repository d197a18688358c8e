// One practice: what it means, how its states are rated, what it is found by, and all that the reader may
// change about it.
import { useState } from 'preact/hooks';
import { STATES } from '../../lib/model/practice.ts';
import type { PracticeView } from '../../lib/model/practice-view.ts';
import { RATING_NAMES, STATE_NAMES } from '../../lib/words/names.ts';
import { say, sayCount, wordLanguage } from '../../lib/words/say.ts';
import { Toggle } from '../ui/Toggle.tsx';
import { PatternForm } from './PatternForm.tsx';
import { PatternText } from './PatternTexts.tsx';
import { PatternTrial } from './PatternTrial.tsx';
import { RatingSelects } from './RatingSelects.tsx';
import type { TaxonomyActions, TaxonomyChecks } from './taxonomy-ports.ts';

type Props = {
  practice: PracticeView;
  languages: readonly string[];
  actions: TaxonomyActions;
  checks: TaxonomyChecks;
};

/** Draws the practice. */
export function PracticeDetail(props: Props) {
  const { practice, actions } = props;
  const { id, label, meaning, why, isOwn, isEdited, isMuted } = practice;
  return (
    <article class="practice-detail" data-practice={id}>
      <p>
        <a href="#taxonomy">{say('options_back')}</a>
      </p>
      <h3 tabIndex={-1}>{label}</h3>
      {/* Told in English only, to those who write practices; every language has the name and the why. */}
      {(isOwn || wordLanguage() === 'en') && <p>{meaning}</p>}
      <p class="hint">{why}</p>
      {practice.change && <ChangeNotice change={practice.change} actions={actions} />}
      <Toggle label={say('options_mute')} isOn={isMuted} onChange={(isOn) => actions.mute(id, isOn)} />
      <h4>{say('options_ratings')}</h4>
      <RatingSelects
        statements={practice.statements}
        ratings={practice.ratings}
        seed={practice.seedRatings}
        onRate={(state, rating) => actions.rate(id, state, rating)}
      />
      <OwnPatterns {...props} />
      <SeedPatterns {...props} />
      <Examples practice={practice} />
      {(isEdited || isOwn) && (
        <button type="button" class="danger reset" onClick={() => actions.reset(id)}>
          {isOwn ? say('options_delete_own') : say('options_reset')}
        </button>
      )}
    </article>
  );
}

function ChangeNotice({
  change,
  actions,
}: {
  change: NonNullable<PracticeView['change']>;
  actions: TaxonomyActions;
}) {
  return (
    <div class="notice">
      <p>{say('options_changed_here', change.since)}</p>
      <ul>
        {change.ratings.map(({ state, was, is }) => (
          <li key={state}>
            {say('options_changed_rating', STATE_NAMES[state], RATING_NAMES[was], RATING_NAMES[is])}
          </li>
        ))}
        {change.addedCount > 0 && <li>{sayCount('options_changed_added', change.addedCount)}</li>}
        {change.removedCount > 0 && <li>{sayCount('options_changed_removed', change.removedCount)}</li>}
      </ul>
      <div class="buttons">
        <button type="button" onClick={() => actions.keepMine(change)}>
          {say('options_keep_mine')}
        </button>
        <button type="button" onClick={() => actions.takeSeeds(change)}>
          {say('options_take_seeds')}
        </button>
      </div>
    </div>
  );
}

function OwnPatterns({ practice, languages, actions, checks }: Props) {
  const { id, patterns } = practice;
  return (
    <>
      <h4>{say('options_own_patterns')}</h4>
      {patterns.length === 0 && <p class="empty">{say('options_own_patterns_none')}</p>}
      <ul class="rows own-patterns">
        {patterns.map((pattern, at) => (
          <li key={`${pattern.language} ${pattern.text}`}>
            <PatternText pattern={pattern} />
            <button
              type="button"
              aria-label={say('options_remove_pattern', pattern.text)}
              // A practice of one's own without a pattern would never be found.
              disabled={practice.isOwn && patterns.length === 1}
              onClick={() => actions.removePattern(id, at)}
            >
              {say('options_remove')}
            </button>
          </li>
        ))}
      </ul>
      <details class="add" open={patterns.length > 0 || undefined}>
        <summary>{say('options_add_pattern')}</summary>
        <PatternForm
          practice={id}
          languages={languages}
          checks={checks}
          action={say('options_add_this_pattern')}
          onAdd={(pattern) => actions.addPattern(id, pattern)}
        />
      </details>
    </>
  );
}

function SeedPatterns({ practice, checks }: Props) {
  const { id, seedPatterns } = practice;
  const languages = [...new Set(seedPatterns.map(({ language }) => language))];
  const [language, setLanguage] = useState('en');
  if (seedPatterns.length === 0) return null;
  const patterns = seedPatterns.filter((pattern) => pattern.language === language);
  return (
    <details>
      <summary>{say('options_seed_patterns', seedPatterns.length)}</summary>
      <p class="hint">{say('options_seed_patterns_hint')}</p>
      <ul>
        {seedPatterns.map((pattern, at) => (
          // The seed's patterns stay in their order.
          <li key={at} class="detail-row">
            <PatternText pattern={pattern} />
          </li>
        ))}
      </ul>
      {languages.length > 1 && (
        <label class="line">
          {say('pattern_language')}
          <select value={language} onChange={(event) => setLanguage(event.currentTarget.value)}>
            {languages.map((code) => (
              <option key={code} value={code}>
                {code}
              </option>
            ))}
          </select>
        </label>
      )}
      <PatternTrial subject={{ practice: id, patterns, language }} tryPatterns={checks.tryPatterns} />
    </details>
  );
}

function Examples({ practice: { examples, misses } }: { practice: PracticeView }) {
  if (examples.length + misses.length === 0) return null;
  return (
    <details>
      <summary>{say('options_examples')}</summary>
      <ul>
        {STATES.flatMap((state) =>
          examples
            .filter((example) => example.state === state)
            .map(({ text }) => (
              <li key={text} class="detail-row">
                <q>{text}</q> <span class="tag">{STATE_NAMES[state]}</span>
              </li>
            )),
        )}
      </ul>
      <h4>{say('options_misses')}</h4>
      <ul>
        {misses.map((text) => (
          <li key={text} class="detail-row">
            <q>{text}</q>
          </li>
        ))}
      </ul>
    </details>
  );
}
