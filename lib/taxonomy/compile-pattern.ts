// A pattern's tree to sets of word ids, split at the element that is seen most seldom (its anchor), so
// that matching starts only where that word stands. Knows nothing of practices.
import { foldWord } from '../text/fold-word.ts';
import { type Inflection, inflect } from './inflect.ts';
import { PatternError, type PatternNode, parsePattern } from './parse-pattern.ts';
import type { Vocabulary } from './vocabulary.ts';

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

/** What patterns of a language share: classes, word forms, and how common its commonest words are. */
export type WordClasses = {
  /** The contents of `<class>`. */
  classes: Record<string, string[]>;
  /** Occurrences per 1,000 words; only used to choose anchors and to refuse patterns made of nothing else. */
  common: Record<string, number>;
} & Inflection;

type WordForm = Extract<PatternNode, { kind: 'word' }>['form'];

/** Occurrences per 1,000 words of a word that is not among the common ones of its language, about. */
const OTHER_PER_MILLE = 0.3;
/** A practice's pattern whose rarest element is commoner than this would match in every other sentence. */
export const MAX_ANCHOR_PER_MILLE = 25;

/** Creates the compiler of patterns that share a vocabulary and word classes. */
export function createPatternCompiler(vocabulary: Vocabulary, wordClasses: WordClasses) {
  const classNodes = new Map<string, CompiledNode>();
  const costs = new Map<CompiledNode, number>();
  const common = new Map(Object.entries(wordClasses.common).map(([word, count]) => [foldWord(word), count]));

  /** Compiles one pattern; throws {@link PatternError} naming the fault. */
  function compilePattern(text: string): CompiledPattern {
    const parsed = parsePattern(text);
    const nodes = compileNodes(parsed, text);
    const nodeCosts = nodes.map((node) => costOf(node));
    const anchorPerMille = Math.min(...nodeCosts);
    const anchorAt = nodeCosts.indexOf(anchorPerMille);
    if (!Number.isFinite(anchorPerMille))
      throw new PatternError(`"${text}" is too broad: it has no word that must stand there`, 'broad', text);
    const pattern = {
      text,
      anchorPerMille,
      hasContentWord: parsed.some(isContent),
      anchorIds: new Set<number>(),
      forward: nodes.slice(anchorAt),
      backward: reverse(nodes.slice(0, anchorAt)),
    };
    vocabulary.onClose(() => {
      for (const id of pattern.forward[0] ? firstIds(pattern.forward[0]) : []) pattern.anchorIds.add(id);
    });
    return pattern;
  }

  // A fault in a class is told with the pattern that asks for it.
  function compileNodes(parsed: PatternNode[], text: string): CompiledNode[] {
    try {
      return parsed.map((node) => compileNode(node, []));
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      throw new PatternError(`"${text}": ${error.message}`, error.fault.kind, error.fault.detail);
    }
  }

  function compileNode(node: PatternNode, within: string[]): CompiledNode {
    if (node.kind === 'gap') return node;
    if (node.kind === 'class') return compileClass(node.name, within);
    if (node.kind === 'word') return compileWord(node);
    return joinOptions(node.options.map((option) => option.map((inner) => compileNode(inner, within))));
  }

  function compileWord({ word, form }: Extract<PatternNode, { kind: 'word' }>): CompiledNode {
    const ids = idsOf(word, form);
    const node: CompiledNode = { kind: 'word', ids };
    costs.set(node, perMilleOf(word, form) || OTHER_PER_MILLE);
    return node;
  }

  // Occurrences of the commonest words that it takes in: "info*" takes in "information".
  function perMilleOf(word: string, form: WordForm): number {
    if (form !== 'prefix' && form !== 'suffix') return common.get(word) ?? 0;
    let sum = 0;
    for (const [other, count] of common)
      if (form === 'prefix' ? other.startsWith(word) : other.endsWith(word)) sum += count;
    return sum;
  }

  /** Tells whether an element asks for more than the commonest words. */
  function isContent(node: PatternNode): boolean {
    if (node.kind === 'word') return perMilleOf(node.word, node.form) === 0;
    if (node.kind === 'alternatives')
      return node.options.every((option) => option.length > 0 && option.some(isContent));
    return node.kind === 'class';
  }

  function idsOf(word: string, form: WordForm): Set<number> {
    if (form === 'prefix') return vocabulary.openSet(word, 'start');
    if (form === 'suffix') return vocabulary.openSet(word, 'end');
    const forms = form === 'inflected' ? inflect(word, wordClasses) : [word];
    return new Set(forms.map((each) => vocabulary.idOf(foldWord(each))));
  }

  function compileClass(name: string, within: string[]): CompiledNode {
    const known = classNodes.get(name);
    if (known) return known;
    const options = Object.hasOwn(wordClasses.classes, name) ? wordClasses.classes[name] : undefined;
    if (!options) throw new PatternError(`there is no word class <${name}>`, 'class', `<${name}>`);
    if (within.includes(name))
      throw new PatternError(`word class <${name}> uses itself`, 'class', `<${name}>`);
    const node = joinOptions(options.map((option) => compileOption(option, [...within, name])));
    classNodes.set(name, node);
    return node;
  }

  function compileOption(option: string, within: string[]): CompiledNode[] {
    return parsePattern(option).map((inner) => compileNode(inner, within));
  }

  /** Compiles one class; throws {@link PatternError} naming the fault. For checks: patterns compile theirs. */
  function checkClass(name: string): void {
    compileClass(name, []);
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
      else if (option.length === 1 && only.kind === 'word' && !vocabulary.isOpen(only.ids)) {
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

  return { compilePattern, checkClass };
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
