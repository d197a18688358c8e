// The states in which there is no list of findings, each in plain words with what can be done.
import { sayLanguageName } from '../../lib/words/format.ts';
import { say } from '../../lib/words/say.ts';
import type { NoticeWords } from './words.ts';

/** Why there is nothing to list. */
export type Notice =
  | { kind: 'loading' }
  | { kind: 'running' }
  | { kind: 'no-tab' }
  | { kind: 'unsupported-page' }
  | { kind: 'not-looked' }
  | { kind: 'site-off'; site: string }
  | { kind: 'unsupported-language'; language: string }
  | { kind: 'no-text' }
  | { kind: 'failed'; error: string };

/** Draws a notice; `onAnnotate` asks Gloss to look, whatever the page is. */
export function PageNotice({ notice, onAnnotate }: { notice: Notice; onAnnotate(): void }) {
  const { title, text, action } = wordsOf(notice);
  const isBusy = notice.kind === 'loading' || notice.kind === 'running';
  return (
    <section class={`notice ${notice.kind}`} aria-busy={isBusy}>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {isBusy && (
        <div class="skeleton" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      )}
      {action && (
        <button type="button" class="primary annotate" onClick={onAnnotate}>
          {action}
        </button>
      )}
    </section>
  );
}

function wordsOf(notice: Notice): NoticeWords {
  switch (notice.kind) {
    case 'loading':
      return { title: say('notice_loading') };
    case 'running':
      return { title: say('notice_running'), text: say('notice_running_text') };
    case 'no-tab':
      return { title: say('notice_no_tab'), text: say('notice_no_tab_text') };
    case 'unsupported-page':
      return { title: say('notice_unsupported_page'), text: say('notice_unsupported_page_text') };
    case 'not-looked':
      return {
        title: say('notice_not_looked'),
        text: say('notice_not_looked_text'),
        action: say('notice_not_looked_action'),
      };
    case 'site-off':
      return {
        title: say('notice_site_off'),
        text: say('notice_site_off_text', notice.site),
        action: say('notice_site_off_action'),
      };
    case 'unsupported-language':
      return {
        title: say('notice_unsupported_language', sayLanguageName(notice.language)),
        text: say('notice_unsupported_language_text'),
      };
    case 'no-text':
      return {
        title: say('notice_no_text'),
        text: say('notice_no_text_text'),
        action: say('try_again'),
      };
    case 'failed':
      return { title: say('notice_failed'), text: notice.error, action: say('try_again') };
  }
}
