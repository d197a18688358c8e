// One line of JSON Lines to an input: untrusted, so every field is checked and unknown ones are left alone.

/** What a line says: exactly one of text, html and file. */
export type ParsedLine = {
  id: string | number | null;
  url: string | null;
  title: string | null;
  headings: string[];
  content: { kind: 'text' | 'html' | 'file'; value: string };
};

const KINDS = ['text', 'html', 'file'] as const;

/** Parses a line; the error says which field is wrong, and `id` is the line's own where it has one. */
export function parseLine(
  line: string,
): { ok: true; value: ParsedLine } | { ok: false; id: string | number | null; error: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return {
      ok: false,
      id: null,
      error: `not JSON: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { ok: false, id: null, error: 'not a JSON object; expected {"id": …, "text" or "html": …}' };
  }
  const fields = new Map(Object.entries(json));
  const id = fields.get('id') ?? null;
  const error = findFault(fields);
  if (error) return { ok: false, id: isId(id) ? id : null, error };
  const kind = KINDS.find((key) => isGiven(fields.get(key))) ?? 'text';
  return {
    ok: true,
    value: {
      id: id as ParsedLine['id'],
      url: (fields.get('url') as string | null | undefined) ?? null,
      title: (fields.get('title') as string | null | undefined) ?? null,
      headings: (fields.get('headings') as string[] | null | undefined) ?? [],
      content: { kind, value: fields.get(kind) as string },
    },
  };
}

const isGiven = (value: unknown) => value !== undefined && value !== null;
const isId = (value: unknown): value is string | number | null =>
  value === null || typeof value === 'string' || typeof value === 'number';

function findFault(fields: Map<string, unknown>): string | null {
  if (!isId(fields.get('id') ?? null)) return '"id" must be a string or a number';
  for (const key of ['url', 'title', ...KINDS]) {
    const value = fields.get(key);
    if (isGiven(value) && typeof value !== 'string') return `"${key}" must be a string`;
  }
  const headings = fields.get('headings') ?? [];
  if (!Array.isArray(headings) || headings.some((heading) => typeof heading !== 'string')) {
    return '"headings" must be a list of strings';
  }
  const given = KINDS.filter((key) => isGiven(fields.get(key)));
  if (given.length === 0) return 'has neither "text" nor "html" nor "file"';
  if (given.length > 1) return `has ${given.map((key) => `"${key}"`).join(' and ')}; give one of them`;
  return null;
}
