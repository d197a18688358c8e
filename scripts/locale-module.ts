// Puts the words of the interface into the build as `_locales`. Knows no text.
import type { ResolvedPublicFile } from 'wxt';
import { readWords, toMessages, toPseudo, WORD_LANGUAGES } from './read-words.ts';

/** Lists the files of `_locales`; with `isPseudo`, English is written long and strange, for tests. */
export function localeFiles({ isPseudo }: { isPseudo: boolean }): ResolvedPublicFile[] {
  return WORD_LANGUAGES.map((language) => {
    const words = { ...readWords('en'), ...readWords(language) };
    const shown = isPseudo && language === 'en' ? toPseudo(words) : words;
    return { relativeDest: `_locales/${language}/messages.json`, contents: toMessages(shown) };
  });
}
