import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../lib/analyze/analyze.ts';
import { CATEGORIES, type PracticeId, RATINGS, STATES } from '../../../lib/model/practice.ts';
import { compileTaxonomy } from '../../../lib/taxonomy/compile-taxonomy.ts';
import { mergeEdits, toEditedLineage } from '../../../lib/taxonomy/merge-edits.ts';
import type { Seed } from '../../../lib/taxonomy/schema.ts';
import { findSeedChanges, rebaseEdit, toEditBase } from '../../../lib/taxonomy/upgrade-edits.ts';
import { readSeed } from '../../../seeds/index.ts';
import { makeSeed } from '../../support/make-seed.ts';
import { makeSource } from '../../support/make-source.ts';
import { makeEdit, makeOwn, toKept } from './make-edit.ts';

const full = readSeed();
// With the real word classes: the polarity lexicon asks for them when a seed is compiled.
const seed = makeSeed(undefined, { wordClasses: full.wordClasses });
const lexicon = full.lexicons[0];

async function find(merged: Seed, ...texts: string[]) {
  const options = { capturedAt: '2026-11-01T00:00:00.000Z' };
  const { findings } = await analyze(makeSource(texts), compileTaxonomy(merged), options);
  return findings.map(({ practice, state, rating }) => `${practice} ${state} ${rating}`);
}

describe('mergeEdits', () => {
  it('gives the very seed when there are no edits', () => {
    expect(mergeEdits(seed, []).seed).toBe(seed);
    expect(mergeEdits(full, [])).toEqual({ seed: full, applied: [], unapplied: [] });
  });

  it('changes nothing of a seed by edits that change nothing', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...full.practices.map(({ id }) => id)), { maxLength: 8 });
    fc.assert(
      fc.property(ids, (chosen) => {
        const { seed: merged, unapplied } = mergeEdits(full, toKept(chosen.map((id) => makeEdit(full, id))));
        expect(merged).toEqual(full);
        expect(unapplied).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('finds a practice no more that is muted, and leaves the others', async () => {
    const { seed: merged } = mergeEdits(seed, toKept([makeEdit(seed, 'apples', { isMuted: true })]));
    expect(await find(merged, 'We barter apples.', 'We barter pears.')).toEqual(['pears does bad']);
  });

  it('says that nobody looked, and not that nothing is mentioned, where a checklist asks for a muted practice', async () => {
    const id = full.extras.checklists[0]?.questions[0]?.practices[0] as string;
    const { seed: merged } = mergeEdits(full, toKept([makeEdit(full, id, { isMuted: true })]));
    const options = { capturedAt: '2026-11-01T00:00:00.000Z' };
    const report = await analyze(
      makeSource(['We like the rain on the roof.']),
      compileTaxonomy(merged),
      options,
    );
    expect(report.checklists[0]?.questions[0]?.answer).toBe('could-not-look');
  });

  it('mutes a practice in every language', () => {
    const id = lexicon?.wordings[0]?.id as string;
    const { seed: merged } = mergeEdits(full, toKept([makeEdit(full, id, { isMuted: true })]));
    expect(merged.lexicons.flatMap(({ wordings }) => wordings).some((one) => one.id === id)).toBe(false);
  });

  it('rates the states that the reader rated and keeps the seed elsewhere', async () => {
    const { seed: merged } = mergeEdits(
      seed,
      toKept([makeEdit(seed, 'apples', { ratings: { does: 'good' } })]),
    );
    expect(await find(merged, 'We barter apples.', 'We may barter apples.')).toEqual([
      'apples does good',
      'apples may bad',
    ]);
  });

  it('adds patterns beside those of the seed, with their neighbours', async () => {
    const patterns = [{ language: 'en', text: 'swap~ ...2 apples', forbid: ['gifts'] }];
    const { seed: merged } = mergeEdits(seed, toKept([makeEdit(seed, 'apples', { patterns })]));
    expect(
      await find(merged, 'We swap your apples.', 'We swap your apples for gifts.', 'We barter apples.'),
    ).toEqual(['apples does bad', 'apples does bad']);
  });

  it('adds a pattern in another language, to a practice that had none in it too', async () => {
    const own = makeOwn({ patterns: [{ language: 'de', text: 'verleihen ...2 kajaks' }] });
    const { seed: merged, unapplied } = mergeEdits(full, toKept([own]));
    expect(unapplied).toEqual([]);
    const source = makeSource(['Wir verleihen die Kajaks, wenn Sie nicht da sind.']);
    const { findings } = await analyze({ ...source, lang: 'de' }, compileTaxonomy(merged), {
      capturedAt: '',
    });
    expect(findings.map(({ practice }) => practice)).toContain('own-kayaks');
  });

  it('adds a practice of the reader\u2019s own and judges its state', async () => {
    const { seed: merged } = mergeEdits(seed, toKept([makeOwn()]));
    expect(await find(merged, 'We lend your kayak.', 'We do not lend your kayak.')).toEqual([
      'own-kayaks does caution',
      'own-kayaks does-not good',
    ]);
  });

  it('mutes first: a muted practice is not found by an added pattern either', async () => {
    const patterns = [{ language: 'en', text: 'swap~ apples' }];
    const edit = makeEdit(seed, 'apples', { isMuted: true, patterns, ratings: { does: 'good' } });
    expect(await find(mergeEdits(seed, toKept([edit])).seed, 'We swap apples.', 'We barter apples.')).toEqual(
      [],
    );
  });

  it.each([
    ['a row that is none', [{ key: 'practice:x', value: 7 }], { kind: 'broken' }],
    ['a practice that is gone', toKept([makeEdit(seed, 'quinces')]), { kind: 'practice-gone' }],
    [
      'a language that is gone',
      toKept([makeOwn({ patterns: [{ language: 'fi', text: 'kajakki' }] })]),
      { kind: 'language-gone', language: 'fi' },
    ],
    [
      'a word class that is gone',
      toKept([makeOwn({ patterns: [{ language: 'en', text: 'lend <boat>' }] })]),
      { kind: 'pattern', text: 'lend <boat>', fault: { kind: 'class', detail: '<boat>', at: null } },
    ],
    [
      'a pattern that cannot be read',
      toKept([makeOwn({ patterns: [{ language: 'en', text: 'lend .* kayak' }] })]),
      { kind: 'pattern', text: 'lend .* kayak', fault: { kind: 'unreadable', detail: '.* kayak', at: 5 } },
    ],
    [
      'a neighbour that cannot be read',
      toKept([makeOwn({ patterns: [{ language: 'en', text: 'kayak', forbid: ['(wet'] }] })]),
      { kind: 'pattern', text: '(wet', fault: { kind: 'open-group', detail: '(', at: 0 } },
    ],
  ])('names %s, keeps the rest and still compiles', async (_what, kept, reason) => {
    const rest = toKept([makeEdit(seed, 'apples', { ratings: { does: 'good' } })]);
    const { seed: merged, unapplied } = mergeEdits(seed, [...kept, ...rest]);
    expect(unapplied.map((one) => one.reason)).toEqual([reason]);
    expect(await find(merged, 'We barter apples.')).toEqual(['apples does good']);
  });

  it('never throws and always compiles, whatever is kept', () => {
    const text = fc.string({ maxLength: 20 });
    const pattern = fc.record({ language: fc.constantFrom('en', 'de', 'xx'), text });
    const edit = fc.record({
      kind: fc.constantFrom('changed', 'own', 'other'),
      practice: fc.constantFrom('apples', 'own-a', 'gone', 'own-'),
      isMuted: fc.boolean(),
      ratings: fc.dictionary(fc.constantFrom(...STATES, 'x'), fc.constantFrom(...RATINGS)),
      patterns: fc.array(pattern, { maxLength: 3 }),
      category: fc.constantFrom(...CATEGORIES),
      label: text,
      why: text,
      base: fc.constant(toEditBase(seed.practices[0] as Seed['practices'][0], '1.0.0')),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(edit, fc.anything()), { maxLength: 4 }), (values) => {
        const kept = values.map((value, at) => ({ key: `practice:${at}`, value }));
        compileTaxonomy(mergeEdits(seed, kept).seed);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the lineage of a merged taxonomy', () => {
  const edits = [makeEdit(seed, 'apples', { isMuted: true })];

  it('is the seed\u2019s where nothing was applied', async () => {
    expect(await toEditedLineage(seed, [])).toEqual({ version: seed.version, hash: seed.hash });
  });

  it('says that there are edits and tells one set from another', async () => {
    const edited = await toEditedLineage(seed, edits);
    expect(edited.version).toBe('1.0.0+edited');
    expect(edited.hash).not.toBe(seed.hash);
    expect(edited.hash).toMatch(/^[0-9a-f]{16}$/);
    const other = await toEditedLineage(seed, [makeEdit(seed, 'pears', { isMuted: true })]);
    expect(other.hash).not.toBe(edited.hash);
    expect(await toEditedLineage(seed, edits)).toEqual(edited);
  });
});

describe('a new seed under edits', () => {
  const newer: Seed = {
    ...seed,
    version: '2.0.0',
    practices: seed.practices.map((practice) =>
      practice.id === 'apples'
        ? { ...practice, ratings: { ...practice.ratings, does: 'neutral' }, patterns: ['trade~ apples'] }
        : practice,
    ),
  };
  const rated = makeEdit(seed, 'apples', { ratings: { does: 'good' } });

  it('leaves the edit in force and says what changed under it', async () => {
    expect(await find(mergeEdits(newer, toKept([rated])).seed, 'We trade apples.')).toEqual([
      'apples does good',
    ]);
    expect(findSeedChanges(newer, [rated])).toEqual([
      {
        key: 'practice:apples',
        practice: 'apples',
        label: 'Barters apples',
        since: '1.0.0',
        ratings: [{ state: 'does', was: 'bad', is: 'neutral', mine: 'good' }],
        addedCount: 0,
        removedCount: 0,
      },
    ]);
  });

  it.each([
    ['a muted practice', makeEdit(seed, 'apples', { isMuted: true })],
    ['added patterns', makeEdit(seed, 'apples', { patterns: [{ language: 'en', text: 'swap apples' }] })],
  ])('says that the patterns changed under %s', (_what, edit) => {
    expect(findSeedChanges(newer, [edit])).toMatchObject([{ addedCount: 1, removedCount: 1, ratings: [] }]);
  });

  it.each([
    ['the same seed', seed, rated],
    ['a state that the reader left alone', newer, makeEdit(seed, 'apples', { ratings: { may: 'good' } })],
    ['a practice that is the same', newer, makeEdit(seed, 'pears', { isMuted: true })],
    ['a rating that the seed now shares', newer, makeEdit(seed, 'apples', { ratings: { does: 'neutral' } })],
    ['a practice of one\u2019s own', newer, makeOwn()],
  ])('says nothing of %s', (_what, of, edit) => {
    expect(findSeedChanges(of, [edit])).toEqual([]);
  });

  it('says it no more once the reader has kept the edit', () => {
    const practice = newer.practices.find(({ id }) => id === 'apples') as Seed['practices'][0];
    const kept = rebaseEdit(rated, practice, newer.version);
    expect(findSeedChanges(newer, [kept])).toEqual([]);
    expect(kept.ratings).toEqual({ does: 'good' });
    expect(kept.practice).toBe('apples' as PracticeId);
  });
});

describe('languages that are switched off', () => {
  it.each([
    ['en', 'We sell your personal information to anyone who asks for it.'],
    ['de', 'Wir verkaufen Ihre personenbezogenen Daten an Dritte und auch an andere.'],
  ])('leave a text in %s unread, and say so', async (language, text) => {
    const source = { ...makeSource([text, text, text]), lang: language };
    const read = async (offLanguages: string[]) =>
      await analyze(source, compileTaxonomy(full, { offLanguages }), { capturedAt: '' });
    expect((await read([])).status).toBe('analyzed');
    const off = await read([language]);
    expect(off.status).toBe('unsupported-language');
    expect(off.language).toBe(language);
    expect(off.findings).toEqual([]);
  });
});
