// Where the engine's taxonomy comes from: the store, seeded and checked first, with the reader's edits over
// it; the bundled seed in memory when there is no store. Compiles once per version, knows what to tell.
import type { Unapplied } from '../model/edits.ts';
import type { Store } from '../store/store.ts';
import type { CompileOptions } from '../taxonomy/compile-taxonomy.ts';
import { mergeEdits, toEditedLineage } from '../taxonomy/merge-edits.ts';
import { parseSeed } from '../taxonomy/parse.ts';
import type { Seed } from '../taxonomy/schema.ts';
import { say, sayCount, wordLanguage } from '../words/say.ts';
import { type HealthMirror, seedStore } from './seed-store.ts';
import { fromTaxonomyRows } from './taxonomy-rows.ts';

export type TaxonomySourceParts<T> = {
  store: Store;
  /** The bundled seed: the truth. */
  seed: Seed;
  compile(seed: Seed, options: CompileOptions): T;
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

/** What there is to compile: the seed, the seed with the reader's edits, and what they could not do. */
type Edited = { plain: Seed; seed: Seed; notice: string | null } & CompileOptions;

/** Creates the source; it looks at the store once, at the first call. */
export function createTaxonomySource<T>(parts: TaxonomySourceParts<T>): TaxonomySource<T> {
  let storeError: string | null = null;
  let lostAt: string | null = null;
  let editsNotice: string | null = null;
  let edited: Promise<Edited> | null = null;
  // One at a time: a reader who edits would otherwise fill the memory with what was.
  let compiled: { key: string; taxonomy: T } | null = null;

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

  // Edits that cannot be read or applied cost themselves and nothing else.
  async function readEdited(): Promise<Edited> {
    const plain = await readSeed();
    const unedited = { plain, seed: plain, offLanguages: [] };
    if (storeError) return { ...unedited, notice: null };
    try {
      const { offLanguages } = await parts.store.loadSettings();
      const { seed, applied, unapplied } = mergeEdits(plain, await parts.store.loadEdits());
      const lineage = await toEditedLineage(plain, applied);
      return { plain, seed: { ...seed, ...lineage }, offLanguages, notice: noticeOf(unapplied) };
    } catch {
      return { ...unedited, notice: say('options_notice_edits_unread') };
    }
  }

  function compileEdited({ plain, seed, offLanguages }: Edited): T {
    try {
      return parts.compile(seed, { offLanguages });
    } catch (error) {
      if (seed === plain) throw error;
      editsNotice = say('options_notice_edits_unread');
      return parts.compile(plain, { offLanguages });
    }
  }

  const readOnce = () => {
    edited ??= readEdited();
    return edited;
  };

  return {
    async prepare() {
      await readOnce();
    },
    async load() {
      const read = await readOnce();
      // Its texts are in the language of the words, which a browser may change while Gloss runs.
      const key = [read.seed.version, read.seed.hash, wordLanguage(), ...read.offLanguages].join(' ');
      if (compiled?.key === key) return compiled.taxonomy;
      editsNotice = read.notice;
      compiled = { key, taxonomy: compileEdited(read) };
      return compiled.taxonomy;
    },
    reset() {
      edited = null;
    },
    notice(now) {
      if (storeError) return say('background_no_storage', storeError);
      if (lostAt && now.getTime() - Date.parse(lostAt) < LOSS_NOTICE_MS) {
        return say('background_lost');
      }
      return editsNotice;
    },
    isStored: () => storeError === null,
  };
}

function noticeOf(unapplied: readonly Unapplied[]): string | null {
  return unapplied.length > 0 ? sayCount('options_notice_edits_unapplied', unapplied.length) : null;
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
