import { beforeEach, expect, it } from 'vitest';
import type { GlossDb } from '../../../lib/store/db.ts';
import { deleteTexts, loadText, measureTexts, saveText, trimTexts } from '../../../lib/store/texts.ts';
import { useFreshDb } from '../../support/fake-store.ts';

let db: GlossDb;
beforeEach(() => {
  db = useFreshDb();
});

const dayOf = (day: number) => `2026-11-0${day}T00:00:00.000Z`;
const ROOMY = 1_000_000;

it('a text comes back block by block, whatever it holds', async () => {
  const blocks = ['Privacy', 'We “share” 🦊 data.', '<b>&amp;</b>', '\ud800 lone', 'Ünïcödé'];
  await saveText('h', blocks, { usedAt: dayOf(1), limitBytes: ROOMY });
  const loaded = await loadText('h');
  expect(loaded).toEqual(blocks);
});

it('a text that was never kept is null, and so is a broken one', async () => {
  expect(await loadText('none')).toBeNull();
  await db.texts.put({ hash: 'bad', bytes: new Uint8Array([1, 2, 3]), sizeBytes: 3, usedAt: dayOf(1) });
  expect(await loadText('bad')).toBeNull();
});

it('the same text is kept once, and reading it again makes it young', async () => {
  await saveText('a', ['a'], { usedAt: dayOf(1), limitBytes: ROOMY });
  await saveText('b', ['b'], { usedAt: dayOf(2), limitBytes: ROOMY });
  await saveText('a', ['a'], { usedAt: dayOf(3), limitBytes: ROOMY });
  expect((await measureTexts()).count).toBe(2);
  const { sizeBytes } = (await db.texts.get('a')) ?? { sizeBytes: 0 };
  await trimTexts(sizeBytes);
  expect(await loadText('a')).toEqual(['a']);
  expect(await loadText('b')).toBeNull();
});

it('long texts are smaller than they were, and the sizes add up', async () => {
  const blocks = Array.from({ length: 300 }, (_, at) => `We may share paragraph ${at} with our partners.`);
  await saveText('long', blocks, { usedAt: dayOf(1), limitBytes: ROOMY });
  await saveText('short', ['x'], { usedAt: dayOf(1), limitBytes: ROOMY });
  const rows = await db.texts.toArray();
  const sum = rows.reduce((total, { bytes }) => total + bytes.byteLength, 0);
  expect(await measureTexts()).toEqual({ count: 2, sizeBytes: sum });
  expect(sum).toBeLessThan(blocks.join('').length / 5);
});

it('what is over the limit goes, the longest unused first; all of it when asked', async () => {
  for (const day of [1, 2, 3]) await saveText(`t${day}`, ['text'], { usedAt: dayOf(day), limitBytes: ROOMY });
  const { sizeBytes } = await measureTexts();
  await saveText('t4', ['text'], { usedAt: dayOf(4), limitBytes: sizeBytes });
  expect((await db.texts.toCollection().primaryKeys()).sort()).toEqual(['t2', 't3', 't4']);
  await deleteTexts();
  expect(await measureTexts()).toEqual({ count: 0, sizeBytes: 0 });
});
