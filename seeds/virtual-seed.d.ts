declare module 'virtual:seed' {
  const seed: import('../lib/taxonomy/schema.ts').Seed;
  export default seed;
}

declare module 'virtual:detector' {
  /** The detector's cues, packed by lib/detect/pack-detector.ts. */
  const detector: string;
  export default detector;
}
