// Hostile text to inert Markdown: renders as the same words in CommonMark and GitHub flavour.
import { replaceControls } from './replace-controls.ts';

/** Characters that can open markup anywhere in a line. */
const ACTIVE = /[\\`*_{}[\]()<>#!|~&@$^]/g;
/** Direction controls could turn around the text after the quote. */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f]/u;

/** Escapes text so that it stands in one line of Markdown as plain words. */
export function escapeMarkdown(text: string): string {
  const line = replaceControls(text).replace(DIRECTION_CONTROLS, '').replace(/\s+/gu, ' ').trim();
  const escaped = line
    .replace(ACTIVE, '\\$&')
    // Bare addresses become links in GitHub flavour; == and %% are markup in note-taking programs.
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/([=%])(?=\1)/g, '\\$1')
    .replace(/^(\d{1,9})\./, '$1\\.')
    .replace(/^[-+=:]/, '\\$&');
  return RIGHT_TO_LEFT.test(line) ? `\u2068${escaped}\u2069` : escaped;
}
