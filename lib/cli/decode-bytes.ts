// A file's bytes to text, or a plain word on why it is none. Old policies are often not UTF-8.

/** First bytes of files that people take for a saved page, and what to do instead. */
const KNOWN_BINARIES: readonly (readonly [start: string, advice: string])[] = [
  ['%PDF-', 'is a PDF; save its text as .txt first'],
  ['PK\u0003\u0004', 'is a zip or Office file; save its text as .txt or .html first'],
  ['\u00d0\u00cf\u0011\u00e0', 'is an old Office file; save its text as .txt or .html first'],
  ['\u001f\u008b', 'is compressed (gzip); unpack it first'],
  ['\u00fd7zXZ', 'is compressed (xz); unpack it first'],
  ['\u0089PNG', 'is an image; Gloss reads text only'],
  ['\u00ff\u00d8\u00ff', 'is an image; Gloss reads text only'],
  ['GIF8', 'is an image; Gloss reads text only'],
];
const SAMPLE_LENGTH = 8192;
/** Text has next to no control characters; compressed data has about one in nine. */
const MAX_CONTROL_SHARE = 0.02;

/** Decodes the bytes of a text file; the error completes the sentence "<file> …". */
export function decodeBytes(bytes: Uint8Array): { ok: true; value: string } | { ok: false; error: string } {
  if (bytes.length === 0) return { ok: false, error: 'is empty' };
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE_LENGTH));
  const utf16 = start.startsWith('\u00ff\u00fe')
    ? 'utf-16le'
    : start.startsWith('\u00fe\u00ff')
      ? 'utf-16be'
      : null;
  if (utf16) return { ok: true, value: new TextDecoder(utf16).decode(bytes) };
  const known = KNOWN_BINARIES.find(([magic]) => asLatin1(bytes, magic.length) === magic);
  if (known) return { ok: false, error: known[1] };
  if (controlShare(bytes.subarray(0, SAMPLE_LENGTH)) > MAX_CONTROL_SHARE) {
    return { ok: false, error: 'is binary, not text; save it as UTF-8 text or HTML first' };
  }
  return { ok: true, value: decodeWith(bytes, declaredCharset(start)) };
}

// UTF-8 proves itself; what is not UTF-8 is read as declared, else as browsers read old Western pages.
function decodeWith(bytes: Uint8Array, charset: string | null): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    try {
      return new TextDecoder(charset ?? 'windows-1252').decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  }
}

function declaredCharset(start: string): string | null {
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(start)?.[1]?.toLowerCase() ?? null;
}

const asLatin1 = (bytes: Uint8Array, length: number) => String.fromCharCode(...bytes.subarray(0, length));

function controlShare(sample: Uint8Array): number {
  let count = 0;
  for (const byte of sample) if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) count++;
  return count / sample.length;
}
