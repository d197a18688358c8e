// What a kept or imported edit must look like to be believed. Sizes are bounded: a pack comes from anyone.
import * as v from 'valibot';
import { type Edit, OWN_PREFIX } from '../model/edits.ts';
import { CATEGORIES, type PracticeId, RATINGS, STATES } from '../model/practice.ts';

/** More patterns than this on one practice are no edit but an attack: the largest of the seed has 40. */
const MAX_PATTERNS = 200;
const patternText = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(500));
const words = (max: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(max));
const neighbours = v.optional(v.pipe(v.array(patternText), v.maxLength(20)));
const id = (pattern: RegExp) =>
  v.pipe(
    v.string(),
    v.maxLength(80),
    v.regex(pattern, 'must be lower-case words joined by hyphens'),
    v.transform((text) => text as PracticeId),
  );
const rating = v.picklist(RATINGS);

const addedPattern = v.strictObject({
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'must be the code of a language')),
  text: patternText,
  require: neighbours,
  forbid: neighbours,
});
const patterns = v.pipe(v.array(addedPattern), v.maxLength(MAX_PATTERNS));

const perState = <T extends v.GenericSchema>(schema: T) =>
  v.strictObject({ does: schema, may: schema, 'only-if': schema, 'does-not': schema });

const changed = v.strictObject({
  kind: v.literal('changed'),
  practice: id(/^(?!own-)[a-z][a-z0-9-]*$/),
  isMuted: v.boolean(),
  ratings: v.record(v.picklist(STATES), rating),
  patterns,
  base: v.strictObject({
    version: words(100),
    label: words(200),
    ratings: perState(rating),
    patterns: v.pipe(v.array(v.pipe(v.string(), v.maxLength(5_000))), v.maxLength(1_000)),
  }),
});

const own = v.strictObject({
  kind: v.literal('own'),
  practice: id(new RegExp(`^${OWN_PREFIX}[a-z0-9][a-z0-9-]*$`)),
  isMuted: v.boolean(),
  category: v.picklist(CATEGORIES),
  label: words(80),
  why: words(500),
  statements: perState(words(200)),
  ratings: perState(rating),
  patterns: v.pipe(patterns, v.minLength(1)),
});

/** The schema of an edit. */
export const editSchema = v.variant('kind', [changed, own]) as unknown as v.GenericSchema<unknown, Edit>;

/** Parses a kept edit; null for what is none. */
export function parseEdit(value: unknown): Edit | null {
  const result = v.safeParse(editSchema, value);
  return result.success ? result.output : null;
}
