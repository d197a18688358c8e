// Hostile text costs time in proportion to its length, with the whole seed. Work is counted in the looks at
// words that matching takes; where only a clock can tell, one run is held against another with a wide margin.
import { describe, expect, it } from 'vitest';
import { analyze } from '../../lib/analyze/analyze.ts';
import { matchCues, matchPractices, toWordRun } from '../../lib/analyze/match-sentence.ts';
import { readSentences } from '../../lib/analyze/read-sentences.ts';
import type { Block, PageSource } from '../../lib/model/page.ts';
import type { Report } from '../../lib/model/report.ts';
import { compileTaxonomy, type LanguageTables } from '../../lib/taxonomy/compile-taxonomy.ts';
import { splitSentences } from '../../lib/text/split-sentences.ts';
import { readSeed } from '../../seeds/index.ts';
import { makeBlock, makeSource } from '../support/make-source.ts';

const taxonomy = compileTaxonomy(readSeed());
const CAPTURED_AT = '2026-01-01T00:00:00Z';
/** Ten times the text may take this many times the work: ten and a margin; a square would take a hundred. */
const MOST_FOR_TEN_TIMES = 15;
/** The same for clocks, which a busy machine makes unsteady. */
const MOST_TIME_FOR_TEN_TIMES = 40;

const report = (source: PageSource): Promise<Report> =>
  analyze(source, taxonomy, { capturedAt: CAPTURED_AT });

/** Repeats a phrase up to a length. */
const fill = (phrase: string, length: number): string => phrase.repeat(Math.ceil(length / phrase.length));

/** Counts the looks at word ids that matching a page takes. */
function countLooks(source: PageSource): number {
  const tables = taxonomy.tablesOf('en') as LanguageTables;
  let looks = 0;
  for (const { words, header } of readSentences(source, 'en')) {
    const run = toWordRun(tables, words, header?.words ?? null);
    const ids = new Proxy(run.ids, {
      get(target, key) {
        looks++;
        return Reflect.get(target, key);
      },
    });
    matchPractices(tables, { ...run, ids }, null);
    matchCues(tables, { ...run, ids });
  }
  return looks;
}

/** Milliseconds that work takes, the best of three. */
function timeOf(work: () => void): number {
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.max(0.5, Math.min(...times));
}

/** Tries at a ratio: a busy machine only ever makes one of them worse, and a square never gets better. */
const MOST_TRIES = 8;

/** Ratio of the times that two pieces of work take, the least of some tries. */
function leastRatio(large: () => void, small: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < MOST_TRIES && least >= MOST_TIME_FOR_TEN_TIMES; tries++) {
    least = Math.min(least, timeOf(large) / timeOf(small));
  }
  return least;
}

const UNPUNCTUATED = 'we may share personal information about you with our partners and ';

describe('the work grows with the text', () => {
  it.each([
    ['words without a full stop', UNPUNCTUATED],
    ['a negator in every other place', 'not sell '],
    ['anchors in every place', 'collect cookies share location sell '],
  ])('of %s', (_what, phrase) => {
    const small = countLooks(makeSource([fill(phrase, 5_000)]));
    const large = countLooks(makeSource([fill(phrase, 50_000)]));
    expect(small).toBeGreaterThan(1000);
    expect(large / small).toBeLessThan(MOST_FOR_TEN_TIMES);
  });

  it('of nested lists', () => {
    const ratio = countLooks(makeSource(nestedList(1000))) / countLooks(makeSource(nestedList(100)));
    expect(ratio).toBeLessThan(MOST_FOR_TEN_TIMES);
  });

  it.each([
    ['one word without a space', 'a-'],
    ['abbreviations', 'e.g. '],
    ['single letters with a full stop', 'a. '],
    ['sentences that go on in lower case', 'we share data. and '],
    ['apostrophes', "a'"],
    ['exclamation marks', 'a! '],
    ['words in Chinese', '我们收集您的个人信息'],
  ])('when %s are split into sentences', (_what, phrase) => {
    const small = fill(phrase, 100_000);
    const large = fill(phrase, 1_000_000);
    expect(
      leastRatio(
        () => splitSentences(large),
        () => splitSentences(small),
      ),
    ).toBeLessThan(MOST_TIME_FOR_TEN_TIMES);
  });
});

/** A list item in a list item, and so on. */
function nestedList(depth: number): Block[] {
  const items = Array.from({ length: depth }, (_, at) =>
    makeBlock('share your data with advertisers:', { kind: 'list-item', listHeader: at }),
  );
  return [makeBlock('We do not:'), ...items];
}

describe('a page gives sensible findings', () => {
  it('of a megabyte without a full stop', async () => {
    const source = makeSource([fill(UNPUNCTUATED, 1_000_000)]);
    const { findings, status } = await report(source);
    expect(status).toBe('analyzed');
    expect(findings.some(({ practice }) => practice === 'share-third-parties')).toBe(true);
    for (const { sentenceText, quote, sentence, match } of findings) {
      expect(sentenceText.length).toBeLessThanOrEqual(2000);
      expect(quote.exact).not.toBe('');
      expect(match.start).toBeGreaterThanOrEqual(sentence.start);
      expect(match.end).toBeLessThanOrEqual(sentence.end);
    }
  }, 60_000);

  it('of 10,000 nested list items', async () => {
    const { findings } = await report(makeSource(nestedList(10_000)));
    const first = findings.find(({ practice, block }) => practice === 'share-advertisers' && block === 1);
    expect(first?.state).toBe('does-not');
    expect(findings.at(-1)?.block).toBe(10_000);
  }, 60_000);

  it('of a sentence of 5,000 negators', async () => {
    const { findings } = await report(makeSource([`${'not '.repeat(5000)}share your personal data`]));
    expect(findings.length).toBeGreaterThan(0);
    for (const { decidedBy } of findings) expect(decidedBy.length).toBeLessThanOrEqual(3);
  });

  it.each([
    ['mixed scripts', 'Данные 数据 بيانات ข้อมูล: we do not sell your personal data. Η πολιτική 개인정보.'],
    ['mojibake', 'Welcome Â here. We donâ€™t sell your personal dataÂ â€“ ever.'],
    ['lone surrogates', '\ud83d we do not sell your personal data \udc00'],
    ['stacked accents', `We do not s${'\u0301'.repeat(500)}ell or sell your personal data.`],
    ['marks of direction', '\u202eWe do not sell your personal data\u202c.'],
  ])('of %s', async (_what, text) => {
    const { findings } = await report(makeSource([text]));
    const sold = findings.find(({ practice }) => practice === 'sells-data');
    expect(sold?.state).toBe('does-not');
    expect(text).toContain(sold?.quote.exact);
    expect(sold?.quote.exact).toContain('sell');
  });
});
