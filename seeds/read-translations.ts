// Reads what practices, checklists and relics are called in other languages: one folder per language, one
// file per category. Knows no pattern. Whether a translation is whole is for the tests to say.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CATEGORIES } from '../lib/model/practice.ts';
import {
  extraTextsSchema,
  practiceTextsSchema,
  type SeedTranslation,
} from '../lib/taxonomy/translate-seed.ts';
import { readFile } from './read-file.ts';

const FOLDER = join(import.meta.dirname, 'translations');

/** Reads the translations by language; throws an Error that names the file at fault. */
export function readTranslations(folder = FOLDER): Record<string, SeedTranslation> {
  const languages = readdirSync(folder).sort();
  return Object.fromEntries(languages.map((language) => [language, readTranslation(join(folder, language))]));
}

function readTranslation(folder: string): SeedTranslation {
  const practices = CATEGORIES.map((category) =>
    readFile(join(folder, `${category}.json`), practiceTextsSchema),
  );
  return {
    practices: Object.assign({}, ...practices),
    ...readFile(join(folder, 'extras.json'), extraTextsSchema),
  };
}
