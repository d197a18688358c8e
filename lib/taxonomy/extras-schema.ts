// The parts of the seed that read a page as a whole: relics, checklists, prevalence, and the words that
// actions, dates and contradictions are told by. Types are inferred from the schemas.
import * as v from 'valibot';
import { STATES } from '../model/practice.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const slug = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words joined by hyphens'));
const states = v.pipe(v.array(v.picklist(STATES)), v.minLength(1));
/** Phrases as a reader writes them; they are folded as the text of a page is. */
const wordList = v.array(text);
const practiceList = v.array(slug);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const source = v.strictObject({
  title: text,
  url: v.pipe(v.string(), v.regex(/^https:\/\/\S+$/, 'must be an https address')),
});

/** A thing of the past that a policy may still lean on. */
export const relicSchema = v.strictObject({
  id: slug,
  label: text,
  /** Since when it is dead: a month or a day. */
  since: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(-\d{2})?$/, 'must be YYYY-MM or YYYY-MM-DD')),
  why: text,
  sources: v.pipe(v.array(source), v.minLength(1, 'a relic needs a source')),
  /** Its names. With `practices` too, a finding counts only in a sentence that holds one of them. */
  words: wordList,
  /** Practices whose findings tell whether it is still relied on. */
  practices: practiceList,
  /** The states in which it is. */
  states,
  /** Words by which a sentence that only its name was found in takes it back. */
  unless: wordList,
  /** Practices that, said anywhere on the page, make it no relic. */
  unlessFound: practiceList,
});

const question = v.strictObject({
  id: slug,
  text,
  practices: v.pipe(v.array(slug), v.minLength(1)),
  /** States that answer yes; those of a denial answer no. Absent: every state but does-not. */
  states: v.optional(states),
});

/** A list of questions that a reader, or a law, puts to a policy. */
export const checklistSchema = v.strictObject({
  id: slug,
  title: text,
  /** What the list is drawn from. */
  basis: text,
  questions: v.pipe(v.array(question), v.minLength(1)),
});

/** In how many policies a practice was found, by state. */
export const prevalenceSchema = v.strictObject({
  /** Day of the measurement. */
  measuredOn: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be YYYY-MM-DD')),
  seedVersion: text,
  policyCount: count,
  /** `of`: policies in a language that the practice can be read in. `affirmed`: in state does, may, or both. */
  practices: v.record(
    slug,
    v.strictObject({
      of: count,
      affirmed: count,
      'only-if': count,
      'does-not': count,
    }),
  ),
});

/** How actions are told and sorted. */
export const actionsSchema = v.strictObject({
  /** In the order they are tried. Words are looked for in the label and the address, then in the sentence. */
  purposes: v.pipe(
    v.array(v.strictObject({ id: slug, practices: practiceList, words: wordList, hosts: v.array(text) })),
    v.minLength(1),
  ),
  /** Practices of choice and rights whose sentences offer nothing to do. */
  without: practiceList,
  /** Practices that limit an action next to them; `purposes` absent: any. */
  limits: v.array(v.strictObject({ practice: slug, states, purposes: v.optional(v.array(slug)) })),
  limitWords: wordList,
  /** Words by which a sentence says where to go, for a choice made in the sentence before. */
  pointers: wordList,
  /** Words before a telephone number. */
  phoneWords: wordList,
  /** Words a street line holds ("street", "p o box"). */
  streetWords: wordList,
  /** Last words of a place in the product ("settings"). */
  placeWords: wordList,
  /** Words before such a place ("in your"). */
  placeBefore: wordList,
});

/** How a policy's date is told. */
export const datesSchema = v.strictObject({
  /** Twelve lists of names, in any language. */
  months: v.pipe(v.array(wordList), v.length(12)),
  updated: wordList,
  effective: wordList,
  /** Words that make a date that of something else ("act"). */
  others: wordList,
});

/** Where a denial and an affirmation of one practice cannot both hold. */
export const contradictionsSchema = v.strictObject({
  practices: v.array(
    v.strictObject({
      practice: slug,
      /** Practices that explain an affirmation in the same sentence ("with our processors"). */
      explainedBy: practiceList,
    }),
  ),
  /** Words that narrow a denial. */
  narrowDenial: wordList,
  /** Words that narrow an affirmation. */
  narrowAffirmation: wordList,
});

export const extrasSchema = v.strictObject({
  relics: v.array(relicSchema),
  checklists: v.array(checklistSchema),
  prevalence: prevalenceSchema,
  actions: actionsSchema,
  dates: datesSchema,
  contradictions: contradictionsSchema,
});

export type Extras = v.InferOutput<typeof extrasSchema>;
export type RelicSeed = Extras['relics'][number];
export type ChecklistSeed = Extras['checklists'][number];
export type Prevalence = Extras['prevalence'];

/** Names every practice that the extras speak of, with the file it stands in. */
export function practicesNamed(extras: Extras): { file: string; practice: string }[] {
  const { relics, checklists, actions, contradictions } = extras;
  const from = (file: string, ids: readonly string[]) => ids.map((practice) => ({ file, practice }));
  return [
    ...relics.flatMap((relic) => from('relics.json', [...relic.practices, ...relic.unlessFound])),
    ...checklists.flatMap(({ questions }) =>
      questions.flatMap((one) => from('checklists.json', one.practices)),
    ),
    ...actions.purposes.flatMap((one) => from('actions.json', one.practices)),
    ...from('actions.json', [...actions.without, ...actions.limits.map(({ practice }) => practice)]),
    ...contradictions.practices.flatMap((one) =>
      from('contradictions.json', [one.practice, ...one.explainedBy]),
    ),
  ];
}
