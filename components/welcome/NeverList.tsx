// What Gloss never does. Promises that the build keeps (docs/permissions.md), not wishes.
import { say } from '../../lib/words/say.ts';

const PROMISES = [
  'welcome_never_send',
  'welcome_never_history',
  'welcome_never_safe',
  'welcome_never_page',
  'welcome_never_private',
] as const;

/** Draws the promises. */
export function NeverList() {
  return (
    <section aria-labelledby="never">
      <h2 id="never">{say('welcome_never_title')}</h2>
      <ul class="never">
        {PROMISES.map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ul>
    </section>
  );
}
