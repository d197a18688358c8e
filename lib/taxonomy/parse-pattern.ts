// The phrase language: text of a pattern to a tree. Declarative and loop-free, so that matching is
// bounded; see docs/patterns.md. Knows nothing of vocabularies or classes' contents.
import { foldWord } from '../text/fold-word.ts';

/** One element of a pattern. */
export type PatternNode =
  | { kind: 'word'; word: string; form: 'exact' | 'inflected' | 'prefix' | 'suffix' }
  | { kind: 'class'; name: string }
  | { kind: 'alternatives'; options: PatternNode[][] }
  | { kind: 'gap'; max: number };

/** Longest gap: beyond it words of different clauses meet. */
export const MAX_GAP = 12;
/** Shortest beginning or ending for `*`: shorter ones match half the dictionary. */
export const MIN_AFFIX = 4;
const LEXEME = /\s*(?:(\.\.\.)(\d+)|<([a-z][a-z0-9-]*)>|(\*?)([\p{L}\p{N}\p{M}]+)([~*]?)|([()|?]))/uy;

/** A pattern that cannot be read; the message says what is wrong and where. */
export class PatternError extends Error {}

type Lexeme = { node?: PatternNode; sign?: string };

/** Parses a pattern; throws {@link PatternError} naming the fault. */
export function parsePattern(text: string): PatternNode[] {
  const lexemes = readLexemes(text);
  const position = { at: 0 };
  const nodes = parseSequence(lexemes, position, text);
  if (position.at < lexemes.length)
    throw new PatternError(`"${text}": unexpected "${lexemes[position.at]?.sign}"`);
  if (nodes.length === 0) throw new PatternError('a pattern needs at least one word');
  if (nodes[0]?.kind === 'gap' || nodes.at(-1)?.kind === 'gap') {
    throw new PatternError(`"${text}": a gap must stand between two words`);
  }
  return nodes;
}

function readLexemes(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  LEXEME.lastIndex = 0;
  while (LEXEME.lastIndex < text.trimEnd().length) {
    const at = LEXEME.lastIndex;
    const found = LEXEME.exec(text);
    if (!found) throw new PatternError(`"${text}": cannot read "${text.slice(at).trim().slice(0, 12)}"`);
    lexemes.push(toLexeme(found, text));
  }
  return lexemes;
}

function toLexeme([, dots, max, name, star, word, ending, sign]: RegExpExecArray, text: string): Lexeme {
  if (dots) {
    if (Number(max) < 1 || Number(max) > MAX_GAP)
      throw new PatternError(`"${text}": a gap is 1 to ${MAX_GAP} words`);
    return { node: { kind: 'gap', max: Number(max) } };
  }
  if (name) return { node: { kind: 'class', name } };
  if (!word) return { sign };
  const folded = foldWord(word);
  if (star && ending) throw new PatternError(`"${text}": "*${word}${ending}" has two signs; one will do`);
  if ((star || ending === '*') && folded.length < MIN_AFFIX) {
    throw new PatternError(
      `"${text}": "${star}${word}${ending}" is too short; it needs ${MIN_AFFIX} letters`,
    );
  }
  const form = star ? 'suffix' : ending === '~' ? 'inflected' : ending === '*' ? 'prefix' : 'exact';
  return { node: { kind: 'word', word: folded, form } };
}

function parseSequence(lexemes: Lexeme[], position: { at: number }, text: string): PatternNode[] {
  const nodes: PatternNode[] = [];
  for (; position.at < lexemes.length; position.at++) {
    const lexeme = lexemes[position.at];
    if (lexeme?.node) nodes.push(lexeme.node);
    else if (lexeme?.sign === '(') nodes.push(parseGroup(lexemes, position, text));
    else if (lexeme?.sign === '?') nodes.push(makeOptional(nodes.pop(), text));
    else break;
  }
  return nodes;
}

function parseGroup(lexemes: Lexeme[], position: { at: number }, text: string): PatternNode {
  const options: PatternNode[][] = [];
  do {
    position.at++;
    options.push(parseSequence(lexemes, position, text));
  } while (lexemes[position.at]?.sign === '|');
  if (lexemes[position.at]?.sign !== ')') throw new PatternError(`"${text}": a "(" is not closed`);
  if (options.some((option) => option.length === 0))
    throw new PatternError(`"${text}": an empty alternative`);
  return { kind: 'alternatives', options };
}

function makeOptional(node: PatternNode | undefined, text: string): PatternNode {
  if (!node || node.kind === 'gap')
    throw new PatternError(`"${text}": "?" needs a word or a group before it`);
  return node.kind === 'alternatives'
    ? { kind: 'alternatives', options: [...node.options, []] }
    : { kind: 'alternatives', options: [[node], []] };
}
