// Reads the words of the interface: one file per language and surface, joined per language as the
// browser wants them. A language that lacks a text takes the English one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../lib/words');

/** Languages of the interface; English first. */
export const WORD_LANGUAGES = ['en', 'de', 'fr', 'es'] as const;
export type WordLanguage = (typeof WORD_LANGUAGES)[number];

/** Reads the texts of a language by key; throws an Error that names a file at fault. */
export function readWords(language: WordLanguage): Record<string, string> {
  const words: Record<string, string> = {};
  for (const name of listSurfaces(language)) {
    const texts = readSurface(language, name);
    for (const [key, text] of Object.entries(texts)) {
      if (key in words) throw new Error(`lib/words/${language}/${name}: "${key}" is in two files`);
      words[key] = text;
    }
  }
  return words;
}

/** Lists the files of a language. */
export function listSurfaces(language: WordLanguage): string[] {
  return readdirSync(join(FOLDER, language))
    .filter((name) => name.endsWith('.json'))
    .sort();
}

/** Makes texts long and strange, so that what was never translated and what does not fit shows. */
export function toPseudo(words: Record<string, string>): Record<string, string> {
  const stretch = (text: string) =>
    `⟦${text.replace(/[aeiouAEIOU]/g, (letter) => ACCENTED[letter] ?? letter)}${' ~'.repeat(Math.ceil(text.length / 8))}⟧`;
  return Object.fromEntries(
    Object.entries(words).map(([key, text]) => [key, key === 'language_code' ? text : stretch(text)]),
  );
}

/** Puts texts into the form of `_locales/<language>/messages.json`. */
export function toMessages(words: Record<string, string>): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(words).map(([key, text]) => [key, toMessage(text)])),
  );
}

const ACCENTED: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};

/** `$1` is the browser's own form for what is filled in; any other dollar sign is doubled. */
function toMessage(text: string): { message: string } {
  return { message: text.replace(/\$(?![1-9])/g, '$$$$') };
}

function readSurface(language: WordLanguage, name: string): Record<string, string> {
  const texts: unknown = JSON.parse(readFileSync(join(FOLDER, language, name), 'utf8'));
  for (const [key, text] of Object.entries(texts as Record<string, unknown>)) {
    if (!/^[a-z][a-z0-9_]*$/.test(key) || typeof text !== 'string' || text === '')
      throw new Error(`lib/words/${language}/${name}: "${key}" must be lower case and have a text`);
  }
  return texts as Record<string, string>;
}
