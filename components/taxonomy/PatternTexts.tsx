// Patterns as they are written, with what must and must not stand beside them.
import type { AddedPattern } from '../../lib/model/edits.ts';
import type { SeedPattern } from '../../lib/model/practice-view.ts';
import { sayLanguageName } from '../../lib/words/format.ts';
import { STATE_NAMES } from '../../lib/words/names.ts';
import { say } from '../../lib/words/say.ts';

/** Draws one pattern. */
export function PatternText({ pattern }: { pattern: AddedPattern | SeedPattern }) {
  const { language, text, require = [], forbid = [] } = pattern;
  const heading = 'heading' in pattern ? pattern.heading : [];
  const state = 'state' in pattern ? pattern.state : null;
  return (
    <div class="pattern">
      <code>{text}</code> <span class="tag">{sayLanguageName(language)}</span>
      {state && <span class="tag">{STATE_NAMES[state]}</span>}
      <Neighbours title={say('pattern_require')} texts={require} />
      <Neighbours title={say('pattern_forbid')} texts={forbid} />
      <Neighbours title={say('pattern_heading')} texts={heading} />
    </div>
  );
}

function Neighbours({ title, texts }: { title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <p class="hint">
      {title}{' '}
      {texts.map((text) => (
        <code key={text}>{text}</code>
      ))}
    </p>
  );
}
