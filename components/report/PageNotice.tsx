// The states in which there is no list of findings, each in plain words with what can be done.
import { languageName } from './words.ts';

/** Why there is nothing to list. */
export type Notice =
  | { kind: 'loading' }
  | { kind: 'running' }
  | { kind: 'unsupported-page' }
  | { kind: 'not-looked' }
  | { kind: 'site-off'; site: string }
  | { kind: 'unsupported-language'; language: string }
  | { kind: 'no-text' }
  | { kind: 'failed'; error: string };

/** Draws a notice; `onAnnotate` asks Gloss to look, whatever the page is. */
export function PageNotice({ notice, onAnnotate }: { notice: Notice; onAnnotate(): void }) {
  const { title, text, action } = wordsOf(notice);
  return (
    <section
      class={`notice ${notice.kind}`}
      aria-busy={notice.kind === 'loading' || notice.kind === 'running'}
    >
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {action && (
        <button type="button" class="primary annotate" onClick={onAnnotate}>
          {action}
        </button>
      )}
    </section>
  );
}

function wordsOf(notice: Notice): { title: string; text?: string; action?: string } {
  switch (notice.kind) {
    case 'loading':
      return { title: 'Looking up this page…' };
    case 'running':
      return { title: 'Reading this page…', text: 'Long policies take a second or two.' };
    case 'unsupported-page':
      return {
        title: 'Gloss cannot read this kind of page',
        text: 'Browser pages, extension stores, PDF files and pages without an address are closed to extensions. Nothing was looked at.',
      };
    case 'not-looked':
      return {
        title: 'Not recognised as a privacy policy',
        text: 'Gloss has not read this page. It reads policies by itself; if this is one, ask it to.',
        action: 'Annotate this page anyway',
      };
    case 'site-off':
      return {
        title: 'Switched off on this site',
        text: `Gloss does not read ${notice.site} by itself.`,
        action: 'Annotate this page once',
      };
    case 'unsupported-language':
      return {
        title: `Gloss cannot read ${languageName(notice.language)} yet`,
        text: 'It recognised the page but has no patterns for its language, so it claims nothing.',
      };
    case 'no-text':
      return {
        title: 'No text to read',
        text: 'The page shows no text: it may be a picture, a frame of another site, or still loading.',
        action: 'Try again',
      };
    case 'failed':
      return { title: 'Gloss could not read this page', text: notice.error, action: 'Try again' };
  }
}
