// What Gloss says of a finding, in every language of the interface: whole, in the language's own words,
// short enough to show, and never more than words.
import { describe, expect, it } from 'vitest';
import { type SeedTranslation, translateSeed } from '../../lib/taxonomy/translate-seed.ts';
import { readWords, WORD_LANGUAGES } from '../../scripts/read-words.ts';
import { readSeed } from '../../seeds/index.ts';
import { readTranslations } from '../../seeds/read-translations.ts';

const MAX_LABEL = 60;
const seed = readSeed();
const translations = readTranslations();
const languages = WORD_LANGUAGES.filter((language) => language !== 'en');
const of = (language: string): SeedTranslation => {
  const translation = translations[language];
  if (!translation) throw new Error(`no translation into ${language}`);
  return translation;
};
/** Names that are the same everywhere. */
const NAMES = ['EU–US Safe Harbor', 'EU–US Privacy Shield'];

describe('the translations of the seed', () => {
  it('are there for each language of the interface', () => {
    expect(Object.keys(translations)).toEqual([...languages].sort());
  });

  it.each(languages)('name the same practices, checklists and relics in %s as the seed', (language) => {
    const { practices, checklists, relics } = of(language);
    const { extras } = seed;
    expect(Object.keys(practices).sort()).toEqual(seed.practices.map(({ id }) => id).sort());
    expect(Object.keys(relics)).toEqual(extras.relics.map(({ id }) => id));
    expect(Object.entries(checklists).map(([id, { questions }]) => [id, Object.keys(questions)])).toEqual(
      extras.checklists.map(({ id, questions }) => [id, questions.map((one) => one.id)]),
    );
  });

  it.each(languages)('leave nothing in English in %s', (language) => {
    const english = new Set(textsOf(seed));
    const left = textsOf(translateSeed(seed, of(language))).filter(
      (text) => english.has(text) && !NAMES.includes(text),
    );
    expect(left).toEqual([]);
  });

  it.each(languages)('tell the four states of a practice apart in %s', (language) => {
    const wrong = Object.entries(of(language).practices).filter(
      ([, { statements }]) => new Set(Object.values(statements)).size < 4,
    );
    expect(wrong).toEqual([]);
  });

  it.each(languages)(`keep labels within ${MAX_LABEL} characters in %s`, (language) => {
    const long = Object.values(of(language).practices).filter(({ label }) => label.length > MAX_LABEL);
    expect(long).toEqual([]);
  });

  it.each(languages)('hold no slip of the pen in %s', (language) => {
    const slips = textsOf(translateSeed(seed, of(language))).filter((text) =>
      /\$|\{|\}|undefined|None|TODO| {2}|\s[.,]|^\s|\s$|['"]/.test(text),
    );
    expect(slips).toEqual([]);
  });

  it.each(languages)('punctuate as English does in %s', (language) => {
    const english = textsOf(seed);
    const ends = (text: string) => /[.?]$/.exec(text)?.[0] ?? '';
    const wrong = textsOf(translateSeed(seed, of(language))).filter(
      (text, at) => ends(text) !== ends(english[at] ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  it.each(languages)('have words of the interface in %s', (language) => {
    expect(readWords(language).language_code).toBe(language);
  });
});

function textsOf({ practices, extras }: ReturnType<typeof readSeed>): string[] {
  return [
    ...practices.flatMap(({ label, why, statements }) => [
      label,
      why,
      ...(['does', 'may', 'only-if', 'does-not'] as const).map((state) => statements[state]),
    ]),
    ...extras.checklists.flatMap(({ title, basis, questions }) => [
      title,
      basis,
      ...questions.map(({ text }) => text),
    ]),
    ...extras.relics.flatMap(({ label, why }) => [label, why]),
  ];
}
