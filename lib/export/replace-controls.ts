// Page text to text that a file and a terminal can hold: no escape sequences, no NUL (spreadsheets cut a
// cell there), no lone surrogates (UTF-8 has none). JSON needs none of this; it escapes them itself.

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g;

/** Replaces what no file should hold by U+FFFD, one for one, so that lengths stay. */
export function replaceControls(text: string): string {
  return text.toWellFormed().replace(CONTROLS, '\ufffd');
}
