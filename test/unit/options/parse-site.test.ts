import { describe, expect, it } from 'vitest';
import { parseSite } from '../../../entrypoints/options/parse-site.ts';

describe('a typed site', () => {
  it.each([
    ['example.com', 'example.com'],
    [' Example.COM ', 'example.com'],
    ['https://www.example.com/privacy?x=1', 'www.example.com'],
    ['example.com:8080/path', 'example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost', 'localhost'],
    ['[::1]', '[::1]'],
  ])('"%s" is read as %s', (typed, site) => {
    expect(parseSite(typed)).toEqual({ ok: true, site });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['two words', 'not-a-site'],
    ['example', 'not-a-site'],
    ['*.example.com', 'not-a-site'],
    ['ftp://example.com', 'not-a-site'],
    ['javascript:alert(1)', 'not-a-site'],
    ['https://', 'not-a-site'],
  ])('"%s" is refused', (typed, fault) => {
    expect(parseSite(typed)).toEqual({ ok: false, fault });
  });
});
