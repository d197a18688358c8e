import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignBlocks, countChangedBlocks } from '../../../lib/compare/align-blocks.ts';
import type { AlignedBlock } from '../../../lib/model/comparison.ts';

/** Puts one of the two texts together again. */
function joinSide(blocks: readonly AlignedBlock[], side: 'before' | 'after'): string[] {
  const left = side === 'before' ? 'new' : 'gone';
  return blocks.flatMap((block) => {
    if (block.kind === left) return [];
    if (block.kind !== 'changed') return [block.text];
    const kept = block.pieces.filter(({ kind }) => kind !== left);
    return [kept.map(({ text }) => text).join('')];
  });
}

const word = fc.constantFrom(
  'we',
  'sell',
  'share',
  'your',
  'data',
  'never',
  '–',
  'Ünïcode',
  '第三者',
  '🦊',
  '&',
);
const space = fc.constantFrom(' ', '  ', '\n', '\u00a0', ', ', '. ', '');
const block = fc
  .array(fc.tuple(word, space), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.flat().join(''));
const anyBlock = fc.oneof(
  { arbitrary: block, weight: 4 },
  { arbitrary: fc.string({ unit: 'binary' }), weight: 1 },
);
const text = fc.array(anyBlock, { maxLength: 14 });

/** A text with some blocks taken out, put in, or reworded. */
const edited = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(), fc.nat(2), block), { maxLength: 8 }))
  .map(([before, edits]) => {
    const after = [...before];
    for (const [at, kind, fresh] of edits) {
      const place = at % (after.length + 1);
      if (kind === 0) after.splice(place, 1);
      else if (kind === 1) after.splice(place, 0, fresh);
      else if (place < after.length) after[place] = `${after[place]} ${fresh}`;
    }
    return [before, after] as const;
  });

describe('two texts side by side', () => {
  it('give the earlier and the later text again, however they differ', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(text, text), edited), ([before, after]) => {
        const aligned = alignBlocks(before, after);
        expect(joinSide(aligned, 'before')).toEqual(before);
        expect(joinSide(aligned, 'after')).toEqual(after);
      }),
      { numRuns: 400 },
    );
  });

  it('that are the same have no change, and equal blocks are only ever the same', () => {
    fc.assert(
      fc.property(text, (one) => {
        const aligned = alignBlocks(one, one);
        expect(countChangedBlocks(aligned)).toBe(0);
        expect(aligned.every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('mark the words that changed, and no others', () => {
    const aligned = alignBlocks(
      ['Sharing', 'We never sell your personal data to anyone.', 'Contact us.'],
      ['Sharing', 'We may sell your personal data to partners.', 'Contact us.'],
    );
    expect(aligned.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same']);
    const [, changed] = aligned;
    const pieces = changed?.kind === 'changed' ? changed.pieces : [];
    expect(pieces.map(({ kind, text }) => `${kind}:${text}`)).toEqual([
      'same:We ',
      'gone:never',
      'new:may',
      'same: sell your personal data to ',
      'gone:anyone',
      'new:partners',
      'same:.',
    ]);
  });

  it('read changes in a row as one', () => {
    const [changed] = alignBlocks(
      ['We keep your data for one long year after that.'],
      ['We keep your data for two short months after that.'],
    );
    const pieces = changed?.kind === 'changed' ? changed.pieces : [];
    expect(pieces.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
      'one long year',
      'two short months',
    ]);
  });

  it('call a block that shares too few words gone and new', () => {
    const aligned = alignBlocks(
      ['We use cookies on this site.'],
      ['Complaints go to the regulator of Norway.'],
    );
    expect(aligned.map(({ kind }) => kind)).toEqual(['gone', 'new']);
  });

  it('find a reworded block behind new ones', () => {
    const aligned = alignBlocks(
      ['We share your data with our partners.'],
      ['Hello there, welcome.', 'We share your data with all our partners.'],
    );
    expect(aligned.map(({ kind }) => kind)).toEqual(['new', 'changed']);
  });

  it('are compared in bounded time when they have nothing in common', () => {
    const make = (name: string) => Array.from({ length: 3_000 }, (_, at) => `${name} ${at} ${name}`);
    const [before, after] = [make('one'), make('two')];
    const aligned = alignBlocks(before, after);
    expect(joinSide(aligned, 'before')).toEqual(before);
    expect(joinSide(aligned, 'after')).toEqual(after);
  });

  it('are compared in bounded time when one block is very long', () => {
    const make = (name: string) => [Array.from({ length: 5_000 }, (_, at) => `same ${name}${at}`).join(' ')];
    const [before, after] = [make('a'), make('b')];
    const aligned = alignBlocks(before, after);
    expect(joinSide(aligned, 'before')).toEqual(before);
    expect(joinSide(aligned, 'after')).toEqual(after);
  });
});
