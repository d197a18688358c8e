declare module 'virtual:seed' {
  const seed: import('../lib/taxonomy/schema.ts').Seed;
  export default seed;
}

declare module 'virtual:translations' {
  /** Language to its SeedTranslation as JSON, which is parsed only for the language that is wanted. */
  const translations: Readonly<Record<string, string>>;
  export default translations;
}

declare module 'virtual:detector' {
  /** The detector's cues, packed by lib/detect/pack-detector.ts. */
  const detector: string;
  export default detector;
}
