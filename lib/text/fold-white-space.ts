// The one definition of "white-space-folded text" that offsets are counted in.

/** Folds every run of white space (no-break space included) to one space and trims the ends. */
export function foldWhiteSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
