// A pattern's tree to sets of word ids, split at the element that is seen most seldom (its anchor), so
// that matching starts only where that word stands. Knows nothing of practices.
import { inflect } from './inflect.ts';
import { PatternError, type PatternNode, parsePattern } from './parse-pattern.ts';

/** A pattern element over word ids. */
export type CompiledNode =
  | { kind: 'word'; ids: Set<number> }
  | { kind: 'alternatives'; options: CompiledNode[][]; isOptional: boolean }
  | { kind: 'gap'; max: number };

/** A pattern ready to match: the anchor and what follows read forward, what stands before it reversed. */
export type CompiledPattern = {
  text: string;
  /** Ids of the words at which to try the pattern; complete once the vocabulary is closed. */
  anchorIds: Set<number>;
  forward: CompiledNode[];
  backward: CompiledNode[];
  /** How often the anchor's words stand in 1,000 words of policies, about. */
  anchorPerMille: number;
  /** False for a pattern of nothing but the commonest words. */
  hasContentWord: boolean;
};

/** The shared contents of `<class>` and the irregular forms of `~`. */
export type WordClasses = { classes: Record<string, string[]>; irregular: Record<string, string[]> };

/**
 * Occurrences per 1,000 words of the commonest words of English policies, rounded; any other word is
 * taken as 0.3. Only used to choose anchors and to refuse patterns made of nothing else.
 */
const COMMON_PER_MILLE: Record<string, number> = {
  the: 40,
  to: 35,
  and: 40,
  of: 30,
  you: 25,
  your: 30,
  or: 28,
  we: 30,
  our: 22,
  information: 22,
  in: 15,
  a: 16,
  for: 14,
  that: 14,
  with: 11,
  any: 7,
  us: 8,
  this: 9,
  may: 12,
  is: 9,
  are: 8,
  as: 9,
  on: 8,
  by: 9,
  personal: 12,
  from: 7,
  not: 8,
  will: 6,
  if: 6,
  be: 8,
  it: 4,
  other: 5,
  can: 4,
  have: 4,
  an: 4,
  at: 4,
  do: 4,
  data: 10,
  all: 3,
  which: 3,
  these: 4,
  such: 4,
  they: 2,
  use: 9,
  about: 5,
  no: 2,
  has: 2,
};
const OTHER_PER_MILLE = 0.3;
/** A practice's pattern whose rarest element is commoner than this would match in every other sentence. */
export const MAX_ANCHOR_PER_MILLE = 25;

/** Gives words and prefixes their ids; frozen once all patterns are compiled. */
export type Vocabulary = {
  idOf(word: string): number;
  /** The prefixes' own ids, for words of the text that no pattern spells out. */
  prefixes: Map<string, number>;
  /** Sets that take in every word with the prefix, known or not. */
  prefixSets: [prefix: string, ids: Set<number>][];
  /** Patterns whose anchor ids wait for the prefix sets. */
  openPatterns: { anchorIds: Set<number>; forward: CompiledNode[] }[];
  words: Map<string, number>;
};

/** Creates an empty vocabulary; id 0 is "no word of any pattern". */
export function createVocabulary(): Vocabulary {
  const words = new Map<string, number>();
  let nextId = 1;
  const prefixes = new Map<string, number>();
  return {
    words,
    prefixes,
    prefixSets: [],
    openPatterns: [],
    idOf(word) {
      let id = words.get(word);
      if (id === undefined) {
        id = nextId++;
        words.set(word, id);
      }
      return id;
    },
  };
}

/** Fills the sets of prefix elements once every word has its id. */
export function closeVocabulary(vocabulary: Vocabulary): void {
  for (const [prefix, ids] of vocabulary.prefixSets) {
    for (const [word, id] of vocabulary.words) if (word.startsWith(prefix)) ids.add(id);
    for (const [other, id] of vocabulary.prefixes) if (other.startsWith(prefix)) ids.add(id);
  }
  for (const { anchorIds, forward } of vocabulary.openPatterns.splice(0)) {
    for (const id of forward[0] ? firstIds(forward[0]) : []) anchorIds.add(id);
  }
}

/** Creates the compiler of patterns that share a vocabulary and word classes. */
export function createPatternCompiler(vocabulary: Vocabulary, wordClasses: WordClasses) {
  const classNodes = new Map<string, CompiledNode>();
  const costs = new Map<CompiledNode, number>();

  /** Compiles one pattern; throws {@link PatternError} naming the fault. */
  function compilePattern(text: string): CompiledPattern {
    const parsed = parsePattern(text);
    const nodes = parsed.map((node) => compileNode(node, []));
    const nodeCosts = nodes.map((node) => costOf(node));
    const anchorPerMille = Math.min(...nodeCosts);
    const anchorAt = nodeCosts.indexOf(anchorPerMille);
    if (!Number.isFinite(anchorPerMille))
      throw new PatternError(`"${text}" is too broad: it has no word that must stand there`);
    const pattern = {
      text,
      anchorPerMille,
      hasContentWord: parsed.some(isContent),
      anchorIds: new Set<number>(),
      forward: nodes.slice(anchorAt),
      backward: reverse(nodes.slice(0, anchorAt)),
    };
    vocabulary.openPatterns.push(pattern);
    return pattern;
  }

  function compileNode(node: PatternNode, within: string[]): CompiledNode {
    if (node.kind === 'gap') return node;
    if (node.kind === 'class') return compileClass(node.name, within);
    if (node.kind === 'word') return compileWord(node);
    return joinOptions(node.options.map((option) => option.map((inner) => compileNode(inner, within))));
  }

  function compileWord({ word, form }: Extract<PatternNode, { kind: 'word' }>): CompiledNode {
    const ids = new Set<number>();
    if (form === 'prefix') {
      const id = vocabulary.prefixes.get(word) ?? vocabulary.idOf(`${word}*`);
      vocabulary.prefixes.set(word, id);
      vocabulary.prefixSets.push([word, ids.add(id)]);
    } else {
      const forms = form === 'inflected' ? inflect(word, wordClasses.irregular) : [word];
      for (const each of forms) ids.add(vocabulary.idOf(each));
    }
    const node: CompiledNode = { kind: 'word', ids };
    costs.set(node, COMMON_PER_MILLE[word] ?? OTHER_PER_MILLE);
    return node;
  }

  function compileClass(name: string, within: string[]): CompiledNode {
    const known = classNodes.get(name);
    if (known) return known;
    const options = Object.hasOwn(wordClasses.classes, name) ? wordClasses.classes[name] : undefined;
    if (!options) throw new PatternError(`there is no word class <${name}>`);
    if (within.includes(name)) throw new PatternError(`word class <${name}> uses itself`);
    const node = joinOptions(
      options.map((option) => parsePattern(option).map((inner) => compileNode(inner, [...within, name]))),
    );
    classNodes.set(name, node);
    return node;
  }

  // Single words become one set: the common case, and much cheaper to try. Longer options come first,
  // so that "information about you" wins over "information".
  function joinOptions(options: CompiledNode[][]): CompiledNode {
    const single = { kind: 'word' as const, ids: new Set<number>() };
    let singleCost = 0;
    const longer: CompiledNode[][] = [];
    let isOptional = false;
    for (const option of options) {
      const [only] = option;
      if (!only) isOptional = true;
      else if (option.length === 1 && only.kind === 'word' && !isPrefix(only.ids)) {
        for (const id of only.ids) single.ids.add(id);
        singleCost += costOf(only);
      } else longer.push(option);
    }
    longer.sort((a, b) => b.length - a.length);
    if (single.ids.size > 0) longer.push([single]);
    costs.set(single, singleCost);
    if (longer.length === 1 && longer[0]?.length === 1 && !isOptional) return longer[0][0] as CompiledNode;
    return { kind: 'alternatives', options: longer, isOptional };
  }

  // A prefix's set is filled later, so it must stay the very set that was registered.
  function isPrefix(ids: Set<number>): boolean {
    return vocabulary.prefixSets.some(([, set]) => set === ids);
  }

  // Words per 1,000 at which a match would be tried were this node the anchor.
  function costOf(node: CompiledNode): number {
    if (node.kind === 'gap' || (node.kind === 'alternatives' && node.isOptional)) return Infinity;
    const known = costs.get(node);
    if (known !== undefined) return known;
    if (node.kind === 'word') return OTHER_PER_MILLE;
    const cost = node.options.reduce((sum, option) => sum + costOfStart(option), 0);
    costs.set(node, cost);
    return cost;
  }

  // An option may begin with optional elements: any of their words can be its first, up to one that must stand.
  function costOfStart(option: CompiledNode[]): number {
    let cost = 0;
    for (const node of option) {
      if (node.kind !== 'alternatives' || !node.isOptional) return cost + costOf(node);
      cost += node.options.reduce((sum, inner) => sum + costOfStart(inner), 0);
    }
    return Infinity;
  }

  return { compilePattern };
}

function isContent(node: PatternNode): boolean {
  if (node.kind === 'word') return !Object.hasOwn(COMMON_PER_MILLE, node.word);
  if (node.kind === 'alternatives')
    return node.options.every((option) => option.length > 0 && option.some(isContent));
  return node.kind === 'class';
}

function firstIds(node: CompiledNode): Set<number> {
  if (node.kind === 'word') return node.ids;
  const ids = new Set<number>();
  if (node.kind === 'alternatives') for (const option of node.options) addFirstIds(option, ids);
  return ids;
}

function addFirstIds(option: CompiledNode[], ids: Set<number>): void {
  for (const node of option) {
    for (const id of firstIds(node)) ids.add(id);
    if (node.kind !== 'alternatives' || !node.isOptional) return;
  }
}

function reverse(nodes: CompiledNode[]): CompiledNode[] {
  return nodes
    .map((node) =>
      node.kind === 'alternatives'
        ? { ...node, options: node.options.map((option) => reverse(option)) }
        : node,
    )
    .reverse();
}
