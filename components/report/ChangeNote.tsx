// What changed since the reader was here last, in one line, with the way to see it.
import type { PolicyChange } from '../../lib/model/policy.ts';
import { sayDate, sayList } from '../../lib/words/format.ts';
import { say, sayCount } from '../../lib/words/say.ts';

/** Draws the change of a policy; nothing when there was no earlier version. */
export function ChangeNote({ change, onShow }: { change: PolicyChange | null; onShow(): void }) {
  if (!change) return null;
  return (
    <p class="change">
      {sayChange(change)} {change.isOtherTaxonomy && say('popup_changed_taxonomy')}{' '}
      <button type="button" onClick={onShow}>
        {say('popup_show_changes')}
      </button>
    </p>
  );
}

/** Says a change: "2 new, 1 gone and 1 says something else since 3 March 2026." */
export function sayChange({ since, newCount, goneCount, flippedCount }: PolicyChange): string {
  const parts = [
    newCount > 0 && sayCount('popup_new', newCount),
    goneCount > 0 && sayCount('popup_gone', goneCount),
    flippedCount > 0 && sayCount('popup_flipped', flippedCount),
  ].filter((part) => part !== false);
  const date = sayDate(since);
  return parts.length > 0 ? say('popup_changed', sayList(parts), date) : say('popup_text_changed', date);
}
