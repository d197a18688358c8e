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
      const byStart = longestFirst(starts);
      const byEnd = longestFirst(ends);
      for (const start of ['', ...byStart])
        for (const end of ['', ...byEnd]) if (start || end) shapes.set(`${start}*${end}`, ++lastId);
      for (const { affix, ids } of starts.values()) {
        for (const [word, id] of words) if (word.startsWith(affix)) ids.add(id);
        for (const [shape, id] of shapes) if (shape.startsWith(affix)) ids.add(id);
      }
      for (const { affix, ids } of ends.values()) {
        for (const [word, id] of words) if (word.endsWith(affix)) ids.add(id);
        for (const [shape, id] of shapes) if (shape.endsWith(affix)) ids.add(id);
      }
      for (const work of waiting.splice(0)) work();
    },
    lookUp(word) {
      const known = words.get(word);
      if (known !== undefined) return known;
      const start = affixOf(starts, word, 'start');
      const end = affixOf(ends, word, 'end');
      return start || end ? (shapes.get(`${start}*${end}`) ?? 0) : 0;
    },
  };
}

function longestFirst(sets: Map<string, OpenSet>): string[] {
  return [...sets.keys()].sort((a, b) => b.length - a.length);
}

/** Longest affix tried: no pattern needs more of a word. */
const MAX_AFFIX = 24;

function affixOf(sets: Map<string, OpenSet>, word: string, at: 'start' | 'end'): string {
  if (sets.size === 0) return '';
  for (let length = Math.min(word.length, MAX_AFFIX); length >= MIN_AFFIX; length--) {
    const affix = at === 'start' ? word.slice(0, length) : word.slice(-length);
    if (sets.has(affix)) return affix;
  }
  return '';
}
