// What is shown in place of a view: loading, could not be read, or nothing there.
import { say } from '../../lib/words/say.ts';
import type { Followed } from './use-library.ts';

/** Draws that something is loading or could not be read; nothing for what is known. */
export function FollowedNotice({ followed }: { followed: Followed<unknown> }) {
  if (followed.kind === 'known') return null;
  if (followed.kind === 'loading') {
    return (
      <section class="notice loading" aria-busy="true">
        <h2>{say('library_loading')}</h2>
        <div class="skeleton" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      </section>
    );
  }
  return (
    <section class="notice failed">
      <h2>{say('library_unread')}</h2>
      <p>{say('library_unread_text', followed.error)}</p>
      <button type="button" class="primary retry" onClick={followed.retry}>
        {say('try_again')}
      </button>
    </section>
  );
}

/** Draws that there is nothing, and what to do about it. */
export function EmptyNotice({ title, texts }: { title: string; texts: readonly string[] }) {
  return (
    <section class="notice empty-library">
      <h2>{title}</h2>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}
