// The states in which there is no list of findings, each in plain words with what can be done.
import { NOTICE_WORDS, type NoticeWords } from './words.ts';

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
      return NOTICE_WORDS.loading();
    case 'running':
      return NOTICE_WORDS.running();
    case 'no-tab':
      return NOTICE_WORDS.noTab();
    case 'unsupported-page':
      return NOTICE_WORDS.unsupportedPage();
    case 'not-looked':
      return NOTICE_WORDS.notLooked();
    case 'site-off':
      return NOTICE_WORDS.siteOff(notice.site);
    case 'unsupported-language':
      return NOTICE_WORDS.unsupportedLanguage(notice.language);
    case 'no-text':
      return NOTICE_WORDS.noText();
    case 'failed':
      return NOTICE_WORDS.failed(notice.error);
  }
}
