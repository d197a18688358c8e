// The phrase language: text of a pattern to a tree. Declarative and loop-free, so that matching is
// bounded; see docs/patterns.md. Knows nothing of vocabularies or classes' contents.
import type { PatternFault, PatternFaultKind } from '../model/edits.ts';
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

/** A pattern that cannot be read; the message says what is wrong and where, `fault` for other languages. */
export class PatternError extends Error {
  readonly fault: PatternFault;

  constructor(message: string, kind: PatternFaultKind, detail = '', at: number | null = null) {
    super(message);
    this.fault = { kind, detail, at };
  }
}

type Lexeme = { node?: PatternNode; sign?: string; at: number };

/** Parses a pattern; throws {@link PatternError} naming the fault. */
export function parsePattern(text: string): PatternNode[] {
  const lexemes = readLexemes(text);
  const position = { at: 0 };
  const nodes = parseSequence(lexemes, position, text);
  if (position.at < lexemes.length)
    throw faultAt(`"${text}": unexpected "${lexemes[position.at]?.sign}"`, 'sign', lexemes[position.at]);
  if (nodes.length === 0) throw new PatternError('a pattern needs at least one word', 'empty');
  if (nodes[0]?.kind === 'gap' || nodes.at(-1)?.kind === 'gap') {
    const at = nodes[0]?.kind === 'gap' ? lexemes[0]?.at : lexemes.at(-1)?.at;
    throw new PatternError(`"${text}": a gap must stand between two words`, 'edge-gap', '...', at);
  }
  return nodes;
}

function readLexemes(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  LEXEME.lastIndex = 0;
  while (LEXEME.lastIndex < text.trimEnd().length) {
    const at = LEXEME.lastIndex;
    const found = LEXEME.exec(text);
    if (!found) {
      const detail = text.slice(at).trim().slice(0, 12);
      throw new PatternError(`"${text}": cannot read "${detail}"`, 'unreadable', detail, skipSpace(text, at));
    }
    lexemes.push({ ...toLexeme(found, text, skipSpace(text, at)), at: skipSpace(text, at) });
  }
  return lexemes;
}

function skipSpace(text: string, from: number): number {
  return from + (text.slice(from).length - text.slice(from).trimStart().length);
}

function faultAt(message: string, kind: PatternFaultKind, lexeme: Lexeme | undefined): PatternError {
  return new PatternError(message, kind, lexeme?.sign ?? '', lexeme?.at ?? null);
}

function toLexeme(
  [, dots, max, name, star, word, ending, sign]: RegExpExecArray,
  text: string,
  at: number,
): Omit<Lexeme, 'at'> {
  if (dots) {
    if (Number(max) < 1 || Number(max) > MAX_GAP)
      throw new PatternError(`"${text}": a gap is 1 to ${MAX_GAP} words`, 'gap-size', `...${max}`, at);
    return { node: { kind: 'gap', max: Number(max) } };
  }
  if (name) return { node: { kind: 'class', name } };
  if (!word) return { sign };
  const folded = foldWord(word);
  if (star && ending) {
    const detail = `*${word}${ending}`;
    throw new PatternError(`"${text}": "${detail}" has two signs; one will do`, 'two-signs', detail, at);
  }
  if ((star || ending === '*') && folded.length < MIN_AFFIX) {
    throw new PatternError(
      `"${text}": "${star}${word}${ending}" is too short; it needs ${MIN_AFFIX} letters`,
      'short',
      `${star}${word}${ending}`,
      at,
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
    else if (lexeme?.sign === '?') nodes.push(makeOptional(nodes.pop(), text, lexeme));
    else break;
  }
  return nodes;
}

function parseGroup(lexemes: Lexeme[], position: { at: number }, text: string): PatternNode {
  const options: PatternNode[][] = [];
  const opening = lexemes[position.at];
  do {
    position.at++;
    options.push(parseSequence(lexemes, position, text));
  } while (lexemes[position.at]?.sign === '|');
  if (lexemes[position.at]?.sign !== ')')
    throw faultAt(`"${text}": a "(" is not closed`, 'open-group', opening);
  if (options.some((option) => option.length === 0))
    throw faultAt(`"${text}": an empty alternative`, 'empty-choice', opening);
  return { kind: 'alternatives', options };
}

function makeOptional(node: PatternNode | undefined, text: string, lexeme: Lexeme): PatternNode {
  if (!node || node.kind === 'gap')
    throw faultAt(`"${text}": "?" needs a word or a group before it`, 'loose-optional', lexeme);
  return node.kind === 'alternatives'
    ? { kind: 'alternatives', options: [...node.options, []] }
    : { kind: 'alternatives', options: [[node], []] };
}
