// The texts of policies, once per content and compressed, so that two readings can be compared word by
// word. A cache: what is over the limit goes, the longest unused first.
import type { TextRow } from '../model/policy.ts';
import { useDb } from './db.ts';

/** Saves the texts of a page's blocks under their hash and keeps all texts under the limit. */
export async function saveText(
  hash: string,
  blockTexts: readonly string[],
  options: { usedAt: string; limitBytes: number },
): Promise<void> {
  const { usedAt, limitBytes } = options;
  // Compressed outside of the transaction: IndexedDB ends one that waits for anything else.
  const known = await useDb((db) => db.texts.get(hash));
  const bytes = known?.bytes ?? (await deflate(JSON.stringify(blockTexts)));
  await useDb((db) => db.texts.put({ hash, bytes, sizeBytes: bytes.byteLength, usedAt }));
  await trimTexts(limitBytes);
}

/** Loads the texts of a page's blocks, in reading order; null when they are not kept (any more). */
export async function loadText(hash: string): Promise<string[] | null> {
  const row = await useDb((db) => db.texts.get(hash));
  if (!row) return null;
  const texts = await inflateJson(row.bytes);
  return Array.isArray(texts) && texts.every((text) => typeof text === 'string') ? texts : null;
}

/** Sums up what the kept texts take. */
export async function measureTexts(): Promise<{ count: number; sizeBytes: number }> {
  let [count, sizeBytes] = [0, 0];
  await useDb((db) =>
    db.texts.each((row) => {
      count += 1;
      sizeBytes += row.sizeBytes;
    }),
  );
  return { count, sizeBytes };
}

/** Deletes the longest unused texts until the rest is under the limit. */
export async function trimTexts(limitBytes: number): Promise<void> {
  await useDb((db) =>
    db.transaction('rw', db.texts, async () => {
      const rows: Pick<TextRow, 'hash' | 'sizeBytes' | 'usedAt'>[] = [];
      await db.texts.each(({ hash, sizeBytes, usedAt }) => rows.push({ hash, sizeBytes, usedAt }));
      rows.sort((a, b) => b.usedAt.localeCompare(a.usedAt));
      let sum = 0;
      const surplus = rows.filter(({ sizeBytes }) => {
        sum += sizeBytes;
        return sum > limitBytes;
      });
      await db.texts.bulkDelete(surplus.map(({ hash }) => hash));
    }),
  );
}

/** Deletes all texts. */
export async function deleteTexts(): Promise<void> {
  await useDb((db) => db.texts.clear());
}

async function deflate(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// A row is read as untrusted: what does not inflate to JSON is no text.
async function inflateJson(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  try {
    return JSON.parse(await inflate(bytes));
  } catch {
    return null;
  }
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return await new Response(stream).text();
}
