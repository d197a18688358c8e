// Hashes for identity, not for secrecy: page text, seed, finding ids.

/** Hashes text with SHA-256 and returns the first 16 hex digits. */
export async function hashText(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Hashes a short key at once, as 13 hex digits. For ids where a wait is unwelcome: 52 bits are
 * ample for the few thousand findings of one page.
 */
export function hashKey(key: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return ((low >>> 0) & 0xfffff).toString(16).padStart(5, '0') + (high >>> 0).toString(16).padStart(8, '0');
}
