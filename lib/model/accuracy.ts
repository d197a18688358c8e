// How right Gloss is, as the reader is told: figures of the committed measurement, kept in one place.
// A test holds them against bench/results/accuracy.json and the seed.

/** What is known of how well a language is read. */
export type Accuracy = {
  /** Practices with patterns in this language, of all. */
  practiceCount: number;
  ofPracticeCount: number;
  /** Denials heard of ten that people marked, and denials right of ten told; null where nobody measured. */
  denialsHeardOfTen: number | null;
  denialsRightOfTen: number | null;
};

/** By language. Denials: `bench/results/accuracy.json`, task state; practices: counted in `seeds/`. */
export const ACCURACY: Readonly<Record<string, Accuracy>> = {
  en: { practiceCount: 125, ofPracticeCount: 125, denialsHeardOfTen: 9, denialsRightOfTen: 9 },
  de: { practiceCount: 71, ofPracticeCount: 125, denialsHeardOfTen: null, denialsRightOfTen: null },
  fr: { practiceCount: 64, ofPracticeCount: 125, denialsHeardOfTen: null, denialsRightOfTen: null },
};
