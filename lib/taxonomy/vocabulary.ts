// Words of the patterns of one language to ids. A word that no pattern spells out is known by its shape:
// the longest beginning and the longest ending that patterns ask for ("standort*", "*daten").
import { MIN_AFFIX } from './parse-pattern.ts';

/** Gives words their ids while patterns are compiled, and looks them up once it is closed. */
export type Vocabulary = {
  idOf(word: string): number;
  /** The set of every word that begins or ends so; filled when the vocabulary is closed. */
  openSet(affix: string, at: 'start' | 'end'): Set<number>;
  /** Tells an open set, which must stay the very set that was registered, from a plain one. */
  isOpen(ids: Set<number>): boolean;
  /** Calls back when every open set is filled. */
  onClose(work: () => void): void;
  close(): void;
  /** Gives the id of a word of a text; 0 when no pattern knows it. */
  lookUp(word: string): number;
};

type OpenSet = { affix: string; ids: Set<number> };

/** Creates an empty vocabulary; id 0 is "no word of any pattern". */
export function createVocabulary(): Vocabulary {
  const words = new Map<string, number>();
  const starts = new Map<string, OpenSet>();
  const ends = new Map<string, OpenSet>();
  const open = new Set<Set<number>>();
  const shapes = new Map<string, number>();
  const waiting: (() => void)[] = [];
  let lastId = 0;

  function idOf(word: string): number {
    let id = words.get(word);
    if (id === undefined) {
      id = ++lastId;
      words.set(word, id);
    }
    return id;
  }

  return {
    idOf,
    openSet(affix, at) {
      const known = at === 'start' ? starts : ends;
      const there = known.get(affix) ?? { affix, ids: new Set<number>() };
      known.set(affix, there);
      open.add(there.ids);
      return there.ids;
    },
    isOpen: (ids) => open.has(ids),
    onClose: (work) => waiting.push(work),
    close() {
      for (const [word, id] of words) {
        for (const { ids } of affixesOf(starts, word, 'start')) ids.add(id);
        for (const { ids } of affixesOf(ends, word, 'end')) ids.add(id);
      }
      const byStart = ['', ...starts.keys()].map(
        (start) => [start, affixesOf(starts, start, 'start')] as const,
      );
      const byEnd = ['', ...ends.keys()].map((end) => [end, affixesOf(ends, end, 'end')] as const);
      for (const [start, within] of byStart) {
        for (const [end, around] of byEnd) {
          const id = ++lastId;
          shapes.set(`${start}*${end}`, id);
          for (const { ids } of within) ids.add(id);
          for (const { ids } of around) ids.add(id);
        }
      }
      for (const work of waiting.splice(0)) work();
    },
    lookUp(word) {
      const known = words.get(word);
      if (known !== undefined) return known;
      const start = affixesOf(starts, word, 'start')[0]?.affix ?? '';
      const end = affixesOf(ends, word, 'end')[0]?.affix ?? '';
      return start || end ? (shapes.get(`${start}*${end}`) ?? 0) : 0;
    },
  };
}

/** Longest affix tried: no pattern needs more of a word. */
const MAX_AFFIX = 24;

// Every open set that the word belongs to, the longest affix first.
function affixesOf(sets: Map<string, OpenSet>, word: string, at: 'start' | 'end'): OpenSet[] {
  const found: OpenSet[] = [];
  if (sets.size === 0) return found;
  for (let length = Math.min(word.length, MAX_AFFIX); length >= MIN_AFFIX; length--) {
    const there = sets.get(at === 'start' ? word.slice(0, length) : word.slice(-length));
    if (there) found.push(there);
  }
  return found;
}
