// The seed's file format: what a practice, a word class and the polarity lexicon look like on disk
// and in IndexedDB. Types are inferred from the schemas so that check and type cannot drift.
import * as v from 'valibot';
import { CATEGORIES, RATINGS, STATES } from '../model/practice.ts';
import { extrasSchema } from './extras-schema.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const state = v.picklist(STATES);
const rating = v.picklist(RATINGS);
const polarity = v.picklist(['verb', 'fixed']);
const slug = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words joined by hyphens'));

/** A pattern with neighbours, a forced state or a polarity of its own. */
const patternObject = v.strictObject({
  text,
  /** Patterns that must occur in the same sentence, all of them. */
  require: v.optional(v.array(text)),
  /** Patterns that must not occur in the same sentence. */
  forbid: v.optional(v.array(text)),
  /** Patterns of which one must stand in a heading above ("Opting out"): what the sentence leaves unsaid. */
  heading: v.optional(v.pipe(v.array(text), v.minLength(1))),
  /** Overrides the practice's polarity. */
  polarity: v.optional(polarity),
  /** Forces the state, for wordings that carry it inside ("no-spam policy"). */
  state: v.optional(state),
  /** True for the few wordings that count in a heading too ("Last updated 3 May 2026"). */
  isInHeading: v.optional(v.boolean()),
});

const perState = <T extends v.GenericSchema>(schema: T) =>
  v.strictObject({ does: schema, may: schema, 'only-if': schema, 'does-not': schema });

const patterns = v.pipe(v.array(v.union([text, patternObject])), v.minLength(1));

const example = v.strictObject({ text, state, header: v.optional(text), heading: v.optional(text) });

export const practiceSchema = v.strictObject({
  id: slug,
  category: v.picklist(CATEGORIES),
  label: text,
  meaning: text,
  why: text,
  statements: perState(text),
  ratings: perState(rating),
  /** verb: a negator that governs the match flips it. fixed: the wording holds its own negator. */
  polarity,
  /**
   * True for kinds of data and means of tracking: who denies one purpose ("we do not use cookies to track
   * you") does not deny them.
   */
  isDeniedOnlyWhole: v.optional(v.boolean()),
  patterns,
  examples: v.strictObject({
    match: v.pipe(v.array(example), v.minLength(6)),
    miss: v.pipe(v.array(text), v.minLength(4)),
  }),
});

export const polaritySchema = v.strictObject({
  /** Words that deny the verb they govern. */
  negators: v.array(text),
  /** Words that deny the noun after them ("share no personal data", "none of it is sold"). */
  determiners: v.array(text),
  /** Wordings that look like negators and are not ("not limited to"). */
  falseFriends: v.array(text),
  /** Words that re-open a denial ("except", "unless"). */
  exceptions: v.array(text),
  /** Words that make an act conditional without a denial ("only with your consent"). */
  conditions: v.array(text),
  /** Words that deny an act only to those who refuse it ("if you opt out, we will not …"). */
  refusals: v.optional(v.array(text), []),
  /** Words that stand between a denied subject and its verb ("no data *is* kept") and start no clause there. */
  auxiliaries: v.optional(v.array(text), []),
  /** Words that deny the noun before them ("disclosure to others is prohibited"). */
  denyingPredicates: v.optional(v.array(text), []),
  /** Beginnings of a sentence that answers the question in the heading above ("yes", "we do"). */
  answers: v.optional(v.array(text), []),
  /** Beginnings that deny what is asked ("no"). */
  denyingAnswers: v.optional(v.array(text), []),
  /** Words that weaken will/do to may. */
  modals: v.array(text),
  /** Words that start a new clause, past which a negator does not reach. */
  clauseStarts: v.array(text),
  /** Verbs that practices are made of: a negator after one governs what follows, not that verb. */
  verbs: v.array(text),
  /** Words that start a new clause only after a comma (German "die", which is an article elsewhere). */
  commaStarts: v.optional(v.array(text)),
  /** Words that start a statement of its own ("and we", "however"): what stands past them excepts nothing here. */
  restarts: v.optional(v.array(text)),
  /** Words that narrow a denial ("to third parties *for their promotional purposes*"). */
  qualifiers: v.optional(v.array(text)),
  /** Words that name the one purpose a denial is about ("to track you", "for advertising"). */
  purposes: v.optional(v.array(text)),
  /** Words that join a second verb to the first ("und"): a negator after both denies the second only. */
  joins: v.optional(v.array(text)),
  /** True where a negator may follow its verb and a verb may end its clause ("wir verkaufen sie nicht"). */
  negatorFollowsVerb: v.optional(v.boolean()),
  /** True where a match without a verb is judged by the next verb of its clause. */
  verbFollowsNoun: v.optional(v.boolean()),
});

export const wordClassesSchema = v.strictObject({
  /** Class name to its alternatives in the phrase language. */
  classes: v.record(slug, v.pipe(v.array(text), v.minLength(1))),
  /** Base form to irregular forms, for `~`. */
  irregular: v.record(text, v.array(text)),
  /** Endings for `~`, where forms are made by putting them to a stem; English has rules instead. */
  endings: v.optional(v.array(v.string())),
  /** Commonest words to how often they stand among 1,000 words of policies, about. */
  common: v.record(text, v.number()),
});

/** How a language other than English speaks of a practice; what it means stays in the practice's own file. */
export const wordingSchema = v.strictObject({
  id: slug,
  patterns,
  examples: v.strictObject({
    match: v.pipe(v.array(example), v.minLength(4)),
    miss: v.pipe(v.array(text), v.minLength(2)),
  }),
});

/** What Gloss knows of a language other than English. */
export const lexiconSchema = v.strictObject({
  code: slug,
  wordClasses: wordClassesSchema,
  polarity: polaritySchema,
  wordings: v.pipe(v.array(wordingSchema), v.minLength(1)),
});

/** Weights and words of the detector; see seeds/detector.json. */
export const detectorSchema = v.strictObject({
  /** Score from which the verdict is `policy`, and from which `maybe`. */
  thresholds: v.strictObject({ policy: v.number(), maybe: v.number() }),
  /** Named groups of lower-case strings looked for, with the weight each group adds once (may be negative). */
  cues: v.array(
    v.strictObject({
      code: slug,
      where: v.picklist(['url', 'title', 'heading', 'sample']),
      weight: v.number(),
      words: v.pipe(v.array(text), v.minLength(1)),
      /** For `sample`: how many different words must be seen for the whole weight. */
      atLeast: v.optional(v.number()),
    }),
  ),
  /** Weight of being the target of a rel="privacy-policy" link. */
  privacyLinkWeight: v.number(),
  /** Weight (negative) of a long text that says nothing policies say, under whatever title. */
  silenceWeight: v.number(),
});

export const seedSchema = v.strictObject({
  /** Semantic version of the seed. */
  version: text,
  /** First 16 hex digits of the SHA-256 of the rest; written by seeds/index.ts. */
  hash: text,
  categories: v.array(v.strictObject({ id: v.picklist(CATEGORIES), label: text, meaning: text })),
  wordClasses: wordClassesSchema,
  polarity: polaritySchema,
  /** Languages Gloss can tell, by function words; it reads English and those that have a lexicon. */
  languages: v.array(v.strictObject({ code: slug, words: v.pipe(v.array(text), v.minLength(10)) })),
  lexicons: v.array(lexiconSchema),
  detector: detectorSchema,
  practices: v.array(practiceSchema),
  /** What reads a page as a whole: relics, checklists, prevalence and their words. */
  extras: extrasSchema,
});

export type PracticeSeed = v.InferOutput<typeof practiceSchema>;
export type PatternSeed = PracticeSeed['patterns'][number];
export type PolaritySeed = v.InferOutput<typeof polaritySchema>;
export type Lexicon = v.InferOutput<typeof lexiconSchema>;
export type Wording = v.InferOutput<typeof wordingSchema>;
export type Detector = v.InferOutput<typeof detectorSchema>;
export type Seed = v.InferOutput<typeof seedSchema>;
