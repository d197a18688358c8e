// The nouns of the taxonomy that a report speaks in. Its file format lives in lib/taxonomy/schema.ts.

/** Id of a practice: its seed's file name, unique across categories. */
export type PracticeId = string & { readonly __brand: 'PracticeId' };

/** What a sentence says of a practice (docs: four states). Silence is never a state. */
export type State = 'does' | 'may' | 'only-if' | 'does-not';

/** What a practice in a state means for the reader. */
export type Rating = 'good' | 'neutral' | 'caution' | 'bad';

/** Id of a category of practices, in the order of seeds/categories.json. */
export type CategoryId =
  | 'collection'
  | 'tracking'
  | 'use'
  | 'sharing'
  | 'choice'
  | 'rights'
  | 'retention'
  | 'security'
  | 'governance';

export const STATES: readonly State[] = ['does', 'may', 'only-if', 'does-not'];
export const RATINGS: readonly Rating[] = ['bad', 'caution', 'neutral', 'good'];
export const CATEGORIES: readonly CategoryId[] = [
  'collection',
  'tracking',
  'use',
  'sharing',
  'choice',
  'rights',
  'retention',
  'security',
  'governance',
];

/** Which taxonomy produced a report, so that the report can be reproduced. */
export type TaxonomyLineage = {
  /** Semantic version of the seed. */
  version: string;
  /** Hex SHA-256 of the seed's canonical JSON, first 16 digits. */
  hash: string;
};
