// Blocks to sentences with their words, and with what stands before them that they cannot be read
// without: the list header, or the question in the heading. Knows no patterns.
import type { Block, PageSource } from '../model/page.ts';
import type { Span } from '../model/report.ts';
import { findOwnTerms, readOwnTerms } from '../text/own-terms.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { tokenize, type Words } from '../text/tokenize.ts';

/** A sentence ready to be matched. */
export type Sentence = {
  block: Block;
  /** Range in the block's text. */
  span: Span;
  words: Words;
  /** Words of the list header this sentence completes, or none. */
  header: { text: string; words: Words } | null;
  /** The question in the heading above ("Do we sell your data?"), which this sentence may answer, or none. */
  question: { text: string; words: Words } | null;
  /** Words of the headings above, or none. */
  headings: Words | null;
};

/** Longest heading read as a question, in characters. */
const MAX_QUESTION_LENGTH = 160;

/** Reads the sentences of a page in reading order. */
export function readSentences(source: PageSource, language: string): Sentence[] {
  const headers = new Map<number, Header | null>();
  const readHeadings = createHeadingReader();
  const terms = findOwnTerms(source.blocks.map(({ text }) => text).join('\n'));
  const sentences: Sentence[] = [];
  let isAfterHeading = false;
  for (const block of source.blocks) {
    const header = headerOf(block, source.blocks, headers, language);
    splitSentences(block.text, language).forEach((span, at) => {
      const text = block.text.slice(span.start, span.end);
      const mayAnswer = isAfterHeading && at === 0 && block.kind !== 'heading';
      const question = mayAnswer ? questionAbove(block) : null;
      sentences.push({
        block,
        span,
        words: readOwnTerms(tokenize(text), text, terms),
        header: at === 0 ? header : null,
        question,
        headings: readHeadings(block.headings),
      });
    });
    isAfterHeading = block.kind === 'heading';
  }
  return sentences;
}

// Blocks of a section share their headings: each list is split into words once.
function createHeadingReader(): (headings: readonly string[]) => Words | null {
  const known = new Map<string, Words>();
  return (headings) => {
    if (headings.length === 0) return null;
    const text = headings.join('; ');
    const words = known.get(text) ?? tokenize(text);
    known.set(text, words);
    return words;
  };
}

/** A list header ready to be read before its items: the last sentences of the headers above, outermost first. */
type Header = NonNullable<Sentence['header']> & { sentences: string[] };

/** Lists in lists whose headers are read together: "We will not:" – "share with partners:" – "your name". */
const MAX_DEPTH = 4;

// Only a header's last sentence introduces the list; one that is itself an item needs its own header. A
// header stands before its items, so its own is known.
function headerOf(
  block: Block,
  blocks: Block[],
  known: Map<number, Header | null>,
  language: string,
): Header | null {
  const at = block.listHeader;
  if (at === null || at >= block.index) return null;
  let header = known.get(at);
  if (header === undefined) {
    const above = blocks[at];
    const text = above?.text ?? '';
    const last = splitSentences(text, language).at(-1);
    const tail = last ? text.slice(last.start, last.end) : '';
    const outer = above && last?.start === 0 ? headerOf(above, blocks, known, language) : null;
    const sentences = [...(outer?.sentences ?? []), tail].slice(-MAX_DEPTH);
    const whole = sentences.join(' ');
    header = tail ? { text: whole, words: tokenize(whole), sentences } : null;
    known.set(at, header);
  }
  return header;
}

function questionAbove(block: Block): Sentence['question'] {
  const text = block.headings.at(-1) ?? '';
  if (!text.endsWith('?') || text.length > MAX_QUESTION_LENGTH) return null;
  return { text, words: tokenize(text) };
}
