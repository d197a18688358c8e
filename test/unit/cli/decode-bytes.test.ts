import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../lib/cli/decode-bytes.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));

describe('decodeBytes', () => {
  it.each([
    ['UTF-8', bytes('we don’t – ever'), 'we don’t – ever'],
    [
      'UTF-8 against its own declaration',
      bytes('<meta charset=iso-8859-1>don’t'),
      '<meta charset=iso-8859-1>don’t',
    ],
    ['windows-1252 without a word', new Uint8Array([0x64, 0x6f, 0x6e, 0x92, 0x74]), 'don’t'],
    [
      'a declared charset',
      new Uint8Array([...bytes('<meta charset="koi8-r">'), 0xc1]),
      '<meta charset="koi8-r">а',
    ],
    [
      'an unknown charset',
      new Uint8Array([...bytes('<meta charset="x-no">'), 0x92]),
      '<meta charset="x-no">’',
    ],
    ['UTF-16 with its mark', new Uint8Array([0xff, 0xfe, ...bytes('hé', 'utf16le')]), 'hé'],
    ['a stray NUL in a long text', bytes(`${'word '.repeat(50)}\0`), `${'word '.repeat(50)}\0`],
  ])('reads %s', (_name, input, value) => expect(decodeBytes(input)).toEqual({ ok: true, value }));

  it.each([
    ['nothing', new Uint8Array(), 'is empty'],
    ['a PDF', bytes('%PDF-1.7 x'), 'is a PDF'],
    ['a zip', bytes('PK\u0003\u0004 x', 'latin1'), 'Office file'],
    ['gzip', bytes('\u001f\u008b x', 'latin1'), 'gzip'],
    ['a picture', bytes('\u0089PNG x', 'latin1'), 'image'],
    ['UTF-16 without a mark', bytes('hello', 'utf16le'), 'is binary'],
    ['noise', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256), 'is binary'],
  ])('refuses %s and says why', (_name, input, error) =>
    expect(decodeBytes(input)).toEqual({ ok: false, error: expect.stringContaining(error) }),
  );
});
