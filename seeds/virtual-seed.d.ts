declare module 'virtual:seed' {
  const seed: import('../lib/taxonomy/schema.ts').Seed;
  export default seed;
}
