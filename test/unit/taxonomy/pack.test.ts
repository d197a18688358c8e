import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../lib/model/edits.ts';
import {
  choosePackEdits,
  MAX_PACK_BYTES,
  type PackFile,
  parsePack,
  previewPack,
  toPack,
} from '../../../lib/taxonomy/pack.ts';
import { makeSeed } from '../../support/make-seed.ts';
import { makeEdit, makeOwn } from './make-edit.ts';

const seed = makeSeed();
const origin = { seedVersion: seed.version, exportedAt: '2026-11-01T00:00:00.000Z' };
const edits: Edit[] = [
  makeEdit(seed, 'apples', { isMuted: true, ratings: { does: 'good' } }),
  makeEdit(seed, 'pears', { patterns: [{ language: 'en', text: 'swap~ pears', require: ['we'] }] }),
  makeOwn(),
];

const toFile = (text: string): PackFile => ({ size: text.length, text: async () => text });
const toPackFile = (over: object) => toFile(JSON.stringify({ ...toPack(edits, origin), ...over }));

async function faultOf(file: PackFile) {
  const parsed = await parsePack(file, seed);
  return parsed.ok ? null : parsed.fault;
}

describe('parsePack', () => {
  it.each([
    ['edits of every kind', edits],
    ['no edits', []],
  ])('gives back %s that were exported', async (_what, given) => {
    const parsed = await parsePack(toFile(JSON.stringify(toPack(given, origin))), seed);
    expect(parsed).toEqual({ ok: true, value: toPack(given, origin) });
  });

  it('does not read a file that is too large', async () => {
    const file = { size: MAX_PACK_BYTES + 1, text: () => Promise.reject(new Error('was read')) };
    expect(await faultOf(file)).toEqual({
      kind: 'too-large',
      sizeBytes: MAX_PACK_BYTES + 1,
      limitBytes: MAX_PACK_BYTES,
    });
  });

  it.each([
    ['no JSON', toFile('{"format":'), { kind: 'not-json' }],
    ['nothing', toFile(''), { kind: 'not-json' }],
    ['another JSON', toFile('[1, 2]'), { kind: 'not-pack' }],
    ['null', toFile('null'), { kind: 'not-pack' }],
    ['another export of Gloss', toFile('{"format":"gloss-report","version":3}'), { kind: 'not-pack' }],
    ['a newer version', toPackFile({ version: 2 }), { kind: 'newer', version: 2, known: 1 }],
    ['a version that is none', toPackFile({ version: 'x' }), { kind: 'broken' }],
    ['a field more', toPackFile({ script: 'x' }), { kind: 'broken', detail: 'script: unknown key' }],
    ['edits that are no list', toPackFile({ edits: {} }), { kind: 'broken' }],
    ['an edit of no kind', toPackFile({ edits: [{ kind: 'other' }] }), { kind: 'broken' }],
    [
      '__proto__ as a practice',
      toPackFile({ edits: [makeOwn({ practice: '__proto__' as never })] }),
      { kind: 'broken' },
    ],
    [
      'an own practice without the prefix',
      toPackFile({ edits: [makeOwn({ practice: 'apples' as never })] }),
      { kind: 'broken' },
    ],
    [
      'a rating that is none',
      toPackFile({ edits: [{ ...edits[0], ratings: { does: 'worst' } }] }),
      { kind: 'broken' },
    ],
    ['a label without end', toPackFile({ edits: [makeOwn({ label: 'a'.repeat(81) })] }), { kind: 'broken' }],
    [
      'an unknown practice',
      toPackFile({ edits: [makeEdit(seed, 'quinces')] }),
      { kind: 'practices', ids: ['quinces'] },
    ],
    ['a practice twice', toPackFile({ edits: [edits[0], edits[0]] }), { kind: 'twice', practice: 'apples' }],
    [
      'a pattern that cannot be read',
      toPackFile({ edits: [makeOwn({ patterns: [{ language: 'en', text: '(lend' }] })] }),
      {
        kind: 'pattern',
        practice: 'own-kayaks',
        text: '(lend',
        fault: { kind: 'open-group', detail: '(', at: 0 },
      },
    ],
    [
      'a language Gloss cannot read',
      toPackFile({ edits: [makeOwn({ patterns: [{ language: 'fi', text: 'kajakki' }] })] }),
      { kind: 'language', practice: 'own-kayaks', language: 'fi' },
    ],
  ])('refuses %s and says why', async (_what, file, fault) => {
    expect(await faultOf(file)).toMatchObject(fault);
  });
});

describe('previewPack', () => {
  const pack = toPack(edits, origin);

  it('tells what is new from what changes', () => {
    expect(previewPack(pack, []).map(({ kind }) => kind)).toEqual(['changed', 'changed', 'added']);
  });

  it('tells what is the same, whatever seed it was made against, from a conflict', () => {
    const mine = [
      { ...makeEdit(seed, 'apples', { isMuted: true, ratings: { does: 'good' } }) },
      makeEdit(seed, 'pears', { isMuted: true }),
    ];
    const other = mine.map((edit) => ({ ...edit, base: { ...edit.base, version: '0.9.0' } }));
    expect(previewPack(pack, other).map(({ kind }) => kind)).toEqual(['same', 'conflict', 'added']);
  });

  it('takes over what is new, and of conflicts only those that the reader gave up', () => {
    const changes = previewPack(pack, [makeEdit(seed, 'pears', { isMuted: true })]);
    const take = (choices: Record<string, 'mine' | 'theirs'>) =>
      choosePackEdits(changes, choices).map(({ practice }) => practice as string);
    expect(take({})).toEqual(['apples', 'own-kayaks']);
    expect(take({ 'practice:pears': 'mine' })).toEqual(['apples', 'own-kayaks']);
    expect(take({ 'practice:pears': 'theirs' })).toEqual(['apples', 'pears', 'own-kayaks']);
  });
});
