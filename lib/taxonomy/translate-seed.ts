// Lays the texts of another language over a seed: what the reader reads, never what is matched, rated or
// hashed. What a translation lacks stays English.
import * as v from 'valibot';
import type { Seed } from './schema.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const texts = <T extends v.GenericSchema>(schema: T) => v.record(v.string(), schema);

/** Texts of practices by id. */
export const practiceTextsSchema = texts(
  v.strictObject({
    label: text,
    why: text,
    statements: v.strictObject({ does: text, may: text, 'only-if': text, 'does-not': text }),
  }),
);

/** Texts of the checklists and relics by id. */
export const extraTextsSchema = v.strictObject({
  checklists: texts(v.strictObject({ title: text, basis: text, questions: texts(text) })),
  relics: texts(v.strictObject({ label: text, why: text })),
});

/** Everything a seed says to the reader, in one language. */
export type SeedTranslation = v.InferOutput<typeof extraTextsSchema> & {
  practices: v.InferOutput<typeof practiceTextsSchema>;
};

/** Parses the texts in a language, out of `virtual:translations`; null where there are none (English). */
export function pickTranslation(
  bundled: Readonly<Record<string, string>>,
  language: string,
): SeedTranslation | null {
  const json = bundled[language];
  // Checked when it was bundled.
  return json === undefined ? null : (JSON.parse(json) as SeedTranslation);
}

/** Gives the seed with the texts of a translation; the seed itself for null. */
export function translateSeed(seed: Seed, translation: SeedTranslation | null): Seed {
  if (!translation) return seed;
  const { practices, checklists, relics } = translation;
  return {
    ...seed,
    practices: seed.practices.map((practice) => overlay(practice, practices[practice.id])),
    extras: {
      ...seed.extras,
      relics: seed.extras.relics.map((relic) => overlay(relic, relics[relic.id])),
      checklists: seed.extras.checklists.map((list) => translateChecklist(list, checklists[list.id])),
    },
  };
}

type Checklist = Seed['extras']['checklists'][number];

function translateChecklist(list: Checklist, said: SeedTranslation['checklists'][string] | undefined) {
  if (!said) return list;
  const { title, basis, questions } = said;
  const translated = list.questions.map((one) => ({ ...one, text: questions[one.id] ?? one.text }));
  return { ...list, title, basis, questions: translated };
}

function overlay<T>(one: T, said: Partial<T> | undefined): T {
  return { ...one, ...said };
}
