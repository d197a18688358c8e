import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPatternCompiler } from '../../../lib/taxonomy/compile-pattern.ts';
import { compileTaxonomy } from '../../../lib/taxonomy/compile-taxonomy.ts';
import { inflect } from '../../../lib/taxonomy/inflect.ts';
import { matchAt, matchesAnywhere } from '../../../lib/taxonomy/match-pattern.ts';
import { createVocabulary } from '../../../lib/taxonomy/vocabulary.ts';
import { tokenize } from '../../../lib/text/tokenize.ts';
import { readSeed } from '../../../seeds/index.ts';

const wordClasses = {
  classes: { thing: ['data', 'personal data', 'reco*'], loop: ['<loop>'] },
  irregular: { sell: ['sold'] },
  common: {},
};

function matcher(patternText: string) {
  const vocabulary = createVocabulary();
  const pattern = createPatternCompiler(vocabulary, wordClasses).compilePattern(patternText);
  vocabulary.close();
  return (text: string) => {
    const { words, ...marks } = tokenize(text);
    const ids = words.map(vocabulary.lookUp);
    const run = { ids, ...marks };
    for (let at = 0; at < ids.length; at++) {
      const span = pattern.anchorIds.has(ids[at] ?? 0) ? matchAt(pattern, run, at) : null;
      if (span) {
        expect(matchesAnywhere(pattern, run)).toBe(true);
        return words.slice(span.from, span.to).join(' ');
      }
    }
    expect(matchesAnywhere(pattern, run)).toBe(false);
    return null;
  };
}

describe('patterns', () => {
  it.each([
    ['sell~ ...3 <thing>', 'they sold all of my personal data today', 'sold all of my personal data'],
    ['sell~ ...3 <thing>', 'they sold one two three four data', null],
    ['sell~ ...3 <thing>', 'they sold; data', null],
    ['sell~ a? (red|very blue) car', 'we sell very blue car', 'sell very blue car'],
    ['sell~ a? (red|very blue) car', 'we sell a red car', 'sell a red car'],
    ['the analy* of trends', 'the analytical of trends', 'the analytical of trends'],
    ['the analy* ...1 trends', 'the analysing of trends', 'the analysing of trends'],
    ['the *ction of', 'the abstraction of it', 'the abstraction of'],
    ['(analy*|*daten) x', 'die analysedaten x', 'analysedaten x'],
    ['keep our promise', 'we keep our promise', 'keep our promise'],
  ])('%s in "%s"', (pattern, text, found) => {
    expect(matcher(pattern)(text)).toBe(found);
  });

  it.each([
    ['sell?', 'too broad'],
    ['<nothing> sell', 'no word class'],
    ['<loop> sell', 'uses itself'],
  ])('refuses %j: %s', (pattern, message) => {
    expect(() => matcher(pattern)).toThrow(message);
  });

  it('finds a phrase wherever it is put', () => {
    const match = matcher('zebra ...2 crossing');
    fc.assert(
      fc.property(fc.array(fc.constantFrom('we', 'a', 'crossing', 'b')), fc.nat(2), (noise, gap) => {
        const text = [...noise, 'zebra', ...Array(gap).fill('x'), 'crossing'].join(' ');
        expect(match(text)).toContain('zebra');
      }),
    );
  });
});

describe('inflect', () => {
  it.each([
    ['share', ['share', 'shares', 'shared', 'sharing']],
    ['party', ['party', 'parties']],
    ['track', ['tracks', 'tracked', 'tracking']],
    ['transfer', ['transferred', 'transferring']],
    ['sell', ['sold', 'selling']],
  ])('knows the forms of %s', (word, forms) => {
    expect(inflect(word, { irregular: { sell: ['sold'] } })).toEqual(expect.arrayContaining(forms));
  });
});

it('forms words by the endings of a language, folded', () => {
  const forms = inflect('lösch', { irregular: { lösch: ['gelöscht'] }, endings: ['en', 't', 'ung'] });
  expect(forms).toEqual(['lösch', 'löschen', 'löscht', 'löschung', 'gelöscht']);
});

describe('the tables of a language', () => {
  const seed = readSeed();
  const [first] = seed.practices;
  const lexicon = seed.lexicons[0];
  if (!first || !lexicon) throw new Error('the seed has no practice or no lexicon');

  it('are there for every language that has patterns, and for no other', () => {
    const taxonomy = compileTaxonomy(seed);
    expect(taxonomy.readable).toEqual(['en', ...seed.lexicons.map(({ code }) => code)]);
    for (const code of taxonomy.readable) expect(taxonomy.tablesOf(code)?.language).toBe(code);
    expect(taxonomy.tablesOf('it')).toBeNull();
  });

  it('are compiled once', () => {
    const taxonomy = compileTaxonomy(seed);
    expect(taxonomy.tablesOf('de')).toBe(taxonomy.tablesOf('de'));
  });

  it('refuse wordings of a practice that does not exist, and broken ones', () => {
    const withWording = (id: string, text: string) => ({
      ...seed,
      lexicons: [{ ...lexicon, wordings: [{ id, patterns: [text], examples: { match: [], miss: [] } }] }],
    });
    const compile = (id: string, text: string) =>
      compileTaxonomy(withWording(id, text)).tablesOf(lexicon.code);
    expect(() => compile('no-such', 'verkaufen')).toThrow('no-such: there is no practice of this id');
    expect(() => compile(first.id, '<nirgends>')).toThrow(
      `${first.id}: "<nirgends>": there is no word class <nirgends>`,
    );
  });
});

it('names the practice and the pattern that cannot be compiled', () => {
  const seed = readSeed();
  const [first] = seed.practices;
  if (!first) throw new Error('the seed has no practice');
  const broken = { ...seed, practices: [{ ...first, patterns: ['sell .* x'] }] };
  expect(() => compileTaxonomy(broken)).toThrow(`${first.id}: "sell .* x": cannot read`);
});

it.each(['we the and', 'information', '<personal-info>', 'you (may|can)'])(
  'refuses the pattern %j as too broad',
  (text) => {
    const seed = readSeed();
    const [first] = seed.practices;
    if (!first) throw new Error('the seed has no practice');
    expect(() => compileTaxonomy({ ...seed, practices: [{ ...first, patterns: [text] }] })).toThrow(
      'too broad',
    );
  },
);
