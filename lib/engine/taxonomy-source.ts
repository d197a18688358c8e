// Where the engine's taxonomy comes from: the store, seeded and checked first; the bundled seed in
// memory when there is no store. Compiles once per version and knows what to tell the reader.
import type { Store } from '../store/store.ts';
import { parseSeed } from '../taxonomy/parse.ts';
import type { Seed } from '../taxonomy/schema.ts';
import { say, wordLanguage } from '../words/say.ts';
import { type HealthMirror, seedStore } from './seed-store.ts';
import { fromTaxonomyRows } from './taxonomy-rows.ts';

export type TaxonomySourceParts<T> = {
  store: Store;
  /** The bundled seed: the truth. */
  seed: Seed;
  compile(seed: Seed): T;
  mirror: HealthMirror;
  clock(): Date;
};

export type TaxonomySource<T> = {
  prepare(): Promise<void>;
  load(): Promise<T>;
  /** Makes the next call look at the store again. */
  reset(): void;
  notice(now: Date): string | null;
  isStored(): boolean;
};

/** A database that hangs is given up: opening and seeding takes well under a second on a slow disk. */
const STORE_PATIENCE_MS = 5_000;
const LOSS_NOTICE_MS = 24 * 60 * 60 * 1000;

/** Creates the source; it looks at the store once, at the first call. */
export function createTaxonomySource<T>(parts: TaxonomySourceParts<T>): TaxonomySource<T> {
  let storeError: string | null = null;
  let lostAt: string | null = null;
  let json: Promise<Seed> | null = null;
  const compiled = new Map<string, T>();

  async function readStore(): Promise<Seed> {
    ({ lostAt } = await seedStore(parts.store, parts.seed, parts.mirror, parts.clock()));
    const parsed = parseSeed(fromTaxonomyRows(await parts.store.loadTaxonomyRows()));
    if (!parsed.ok) throw new Error(`the kept taxonomy is broken (${parsed.error})`);
    return parsed.value;
  }

  async function readSeed(): Promise<Seed> {
    try {
      return await withPatience(readStore).catch(() => withPatience(readStore));
    } catch (error) {
      storeError = error instanceof Error ? error.message || error.name : String(error);
      return parts.seed;
    }
  }

  const readOnce = () => {
    json ??= readSeed();
    return json;
  };

  return {
    async prepare() {
      await readOnce();
    },
    async load() {
      const seed = await readOnce();
      // Its texts are in the language of the words, which a browser may change while Gloss runs.
      const lineage = `${seed.version} ${seed.hash} ${wordLanguage()}`;
      const taxonomy = compiled.get(lineage) ?? parts.compile(seed);
      compiled.set(lineage, taxonomy);
      return taxonomy;
    },
    reset() {
      json = null;
    },
    notice(now) {
      if (storeError) return say('background_no_storage', storeError);
      if (lostAt && now.getTime() - Date.parse(lostAt) < LOSS_NOTICE_MS) {
        return say('background_lost');
      }
      return null;
    },
    isStored: () => storeError === null,
  };
}

async function withPatience<V>(work: () => Promise<V>): Promise<V> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(say('background_silent_database'))), STORE_PATIENCE_MS);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
