// The words of every language, which only the gallery carries: everywhere else the browser has them.
import { setWordSource, toWordSource } from '../../lib/words/say.ts';

const files = import.meta.glob<Record<string, string>>('../../lib/words/*/*.json', {
  eager: true,
  import: 'default',
});

/** Languages the gallery can speak; `pseudo` is what the browser has for English in this build. */
export const GALLERY_WORDS = ['en', 'de', 'fr', 'es', 'pseudo'] as const;

/** Speaks a language from now on. */
export function speak(language: string): void {
  const catalogue = { ...readCatalogue('en'), ...readCatalogue(language) };
  setWordSource(language === 'pseudo' ? null : toWordSource(catalogue));
}

function readCatalogue(language: string): Record<string, string> {
  const own = Object.entries(files).filter(([path]) => path.includes(`/words/${language}/`));
  return Object.assign({}, ...own.map(([, texts]) => texts));
}
