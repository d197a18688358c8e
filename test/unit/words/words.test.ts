// What is said in one language is said in all: the same files, keys and gaps, in plural forms that the
// language needs, and nothing left in English, unused or unnamed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSurfaces, readWords, WORD_LANGUAGES, type WordLanguage } from '../../../scripts/read-words.ts';

const ROOT = join(import.meta.dirname, '../../..');
const OTHERS = WORD_LANGUAGES.filter((language) => language !== 'en');
const PLURAL = /_(zero|one|two|few|many|other)$/;
const english = readWords('en');

/** Texts that are right as they are in English too: names, and words that the languages share. */
const SHARED_TEXTS: Record<string, readonly string[]> = {
  all: ['Gloss', 'JSON', 'CSV', 'Markdown', 'HTML', 'Hypothesis', 'JSON-LD', 'Web Annotation'],
  de: [
    'Name',
    'Version',
    'Browser',
    'Filter',
    'Status',
    'Text',
    'Tags',
    'Export',
    'Import',
    'Panel',
    'Format',
  ],
  fr: [
    'Site',
    'Date',
    'Notes',
    'Note',
    'Options',
    'Version',
    'Type',
    'Action',
    'Actions',
    'Sections',
    'Page',
    'Versions',
    'Format',
  ],
  es: ['No', 'Error', 'Panel'],
};

describe('the words', () => {
  it.each(OTHERS)('have the same surfaces in %s as in English', (language) => {
    expect(listSurfaces(language)).toEqual(listSurfaces('en'));
  });

  it('are typed from every English surface', () => {
    const keys = readFileSync(join(ROOT, 'lib/words/keys.ts'), 'utf8');
    expect(listSurfaces('en').filter((name) => !keys.includes(`./en/${name}`))).toEqual([]);
  });

  it.each(OTHERS)('have the same keys in %s as in English', (language) => {
    expect(namesOf(readWords(language))).toEqual(namesOf(english));
  });

  it.each(OTHERS)('leave the same gaps in %s as in English', (language) => {
    const wrong = Object.entries(readWords(language)).filter(
      ([key, text]) => gapsOf(text) !== gapsOf(english[key] ?? english[key.replace(PLURAL, '_other')] ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  it.each(WORD_LANGUAGES)('have the plural forms that counts up to 1000 take in %s', (language) => {
    const words = readWords(language);
    const missing = Object.keys(words)
      .filter((key) => key.endsWith('_other'))
      .flatMap((key) => formsOf(language).map((form) => key.replace(PLURAL, `_${form}`)))
      .filter((key) => !(key in words));
    expect(missing).toEqual([]);
  });

  it.each(OTHERS)('are not left in English in %s', (language) => {
    const same = [...(SHARED_TEXTS.all ?? []), ...(SHARED_TEXTS[language] ?? [])];
    const left = Object.entries(readWords(language)).filter(
      ([key, text]) => text === english[key] && !['', ...same].includes(wordsOf(text)),
    );
    expect(left).toEqual([]);
  });

  it('are all said somewhere', () => {
    const code = ['lib', 'components', 'entrypoints'].map((folder) => readCode(join(ROOT, folder))).join('');
    const source = code + readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
    const built = [...source.matchAll(/`([a-z][a-z_]{3,})\$\{/g)].map(([, prefix]) => prefix ?? '');
    const unused = namesOf(english).filter(
      (key) =>
        !source.includes(`'${key}'`) &&
        !source.includes(`__MSG_${key}__`) &&
        !built.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});

/** Names the texts by key, plural forms as one. */
function namesOf(words: Record<string, string>): string[] {
  const isPlural = (key: string) => PLURAL.test(key) && key.replace(PLURAL, '_other') in words;
  return [
    ...new Set(Object.keys(words).map((key) => (isPlural(key) ? key.replace(PLURAL, '') : key))),
  ].sort();
}

function gapsOf(text: string): string {
  return [...new Set(text.match(/\$[1-9]/g))].sort().join(' ');
}

function wordsOf(text: string): string {
  return text.replace(/\$[1-9]/g, '').replace(/^\P{L}+|\P{L}+$/gu, '');
}

// French and Spanish have `many` for millions only, which Gloss never counts: it says `other` there.
function formsOf(language: WordLanguage): string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 1001 }, (_one, count) => rules.select(count)))];
}

function readCode(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|html)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}
