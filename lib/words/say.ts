// Gives Gloss's own words in the language of the browser's interface, by key. Words of a page never pass
// through here. In extension contexts the browser looks them up in `_locales`; tests and the command
// line set a catalogue instead.
import type { CountKey, WordKey } from './keys.ts';

/** Looks a text up and fills in `$1`, `$2` …; '' when there is none. */
export type WordSource = (key: string, values: string[]) => string;

type Native = { i18n?: { getMessage(key: string, values: string[]): string } };

// `browser` is native in Chromium from 148 and in Firefox, on pages and in every other context.
const fromBrowser: WordSource = (key, values) =>
  (globalThis as { browser?: Native }).browser?.i18n?.getMessage(key, values) ?? '';

let source: WordSource = fromBrowser;

/** Takes the words from somewhere else; null goes back to the browser. */
export function setWordSource(next: WordSource | null): void {
  source = next ?? fromBrowser;
}

/** Makes a source of a catalogue: key to text with `$1` to `$9`. */
export function toWordSource(catalogue: Record<string, string>): WordSource {
  return (key, values) =>
    (catalogue[key] ?? '').replace(/\$([1-9])/g, (_all, at: string) => values[Number(at) - 1] ?? '');
}

/** Says a text; the key itself where no language has it, so that a slip shows. */
export function say(key: WordKey, ...values: (string | number)[]): string {
  return sayKey(key, values.map(toText));
}

/** Says a text in the plural form that fits the count, which is its `$1`. */
export function sayCount(key: CountKey, count: number, ...more: (string | number)[]): string {
  const form = new Intl.PluralRules(wordLanguage()).select(count);
  const values = [count, ...more].map(toText);
  return source(`${key}_${form}`, values) || sayKey(`${key}_other`, values);
}

/** Gives the language that the words are in (BCP 47), for `Intl`. */
export function wordLanguage(): string {
  return source('language_code', []) || 'en';
}

/**
 * Makes a table of texts that are looked up when they are read, so that a module can name them before
 * the language is known.
 */
export function sayTable<K extends string>(keys: Record<K, WordKey>): Readonly<Record<K, string>> {
  const table = {} as Record<K, string>;
  for (const name of Object.keys(keys) as K[])
    Object.defineProperty(table, name, { enumerable: true, get: () => say(keys[name]) });
  return table;
}

function sayKey(key: string, values: string[]): string {
  return source(key, values) || key;
}

function toText(value: string | number): string {
  return typeof value === 'number' ? new Intl.NumberFormat(wordLanguage()).format(value) : value;
}
