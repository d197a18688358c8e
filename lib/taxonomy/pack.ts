// Packs: the reader's edits to a file and back. A file is read as hostile, and whole: one fault refuses
// all of it, before anything is written.
import * as v from 'valibot';
import { type Edit, toEditKey } from '../model/edits.ts';
import type { PackChange, PackChoices, PackFault, TaxonomyPack } from '../model/pack.ts';
import { createPatternCheck } from './check-pattern.ts';
import { describeIssue } from './describe-issue.ts';
import { editSchema } from './edits-schema.ts';
import type { Seed } from './schema.ts';

/** Largest pack read: a thousand practices with ten patterns each are some 1 MB. */
export const MAX_PACK_BYTES = 2_000_000;
const VERSION = 1;

export type ParsedPack = { ok: true; value: TaxonomyPack } | { ok: false; fault: PackFault };

/** Something with a size and a text: a File, or what a test gives. */
export type PackFile = { size: number; text(): Promise<string> };

/** Gives the pack of edits. */
export function toPack(
  edits: readonly Edit[],
  { seedVersion, exportedAt }: Pick<TaxonomyPack, 'seedVersion' | 'exportedAt'>,
): TaxonomyPack {
  return { format: 'gloss-taxonomy-pack', version: VERSION, exportedAt, seedVersion, edits: [...edits] };
}

/** Reads a file as a pack for a seed. */
export async function parsePack(file: PackFile, seed: Seed): Promise<ParsedPack> {
  if (file.size > MAX_PACK_BYTES)
    return refuse({ kind: 'too-large', sizeBytes: file.size, limitBytes: MAX_PACK_BYTES });
  const json = parseJson(await file.text());
  if ('fault' in json) return refuse(json.fault);
  const fault = faultOfVersion(json.value);
  if (fault) return refuse(fault);
  const parsed = v.safeParse(packSchema, json.value, { abortEarly: true });
  if (!parsed.success) return refuse({ kind: 'broken', detail: describeIssue(parsed.issues[0], 'file') });
  const inEdits = faultOfEdits(parsed.output.edits, seed);
  return inEdits ? refuse(inEdits) : { ok: true, value: parsed.output };
}

/** Lists what a pack would change, edit by edit; `mine` are the reader's own edits. */
export function previewPack({ edits }: TaxonomyPack, mine: readonly Edit[]): PackChange[] {
  const own = new Map(mine.map((edit) => [edit.practice, edit]));
  return edits.map((theirs) => {
    const before = own.get(theirs.practice) ?? null;
    const { practice } = theirs;
    const label = theirs.kind === 'own' ? theirs.label : theirs.base.label;
    return { key: toEditKey(practice), practice, label, kind: kindOf(theirs, before), theirs, mine: before };
  });
}

/** Chooses the edits to write: all that is new, and of conflicts those the reader gave to the pack. */
export function choosePackEdits(changes: readonly PackChange[], choices: PackChoices): Edit[] {
  return changes
    .filter(({ kind, key }) => kind !== 'same' && (kind !== 'conflict' || choices[key] === 'theirs'))
    .map(({ theirs }) => theirs);
}

function kindOf(theirs: Edit, mine: Edit | null): PackChange['kind'] {
  if (!mine) return theirs.kind === 'own' ? 'added' : 'changed';
  return isSame(theirs, mine) ? 'same' : 'conflict';
}

// Two edits that do the same may have been made against different seeds, with their states in any order.
function isSame(a: Edit, b: Edit): boolean {
  const essence = (edit: Edit) => {
    const { base: _base, ratings, ...rest } = { base: null, ...edit };
    return JSON.stringify([Object.entries(rest).sort(), Object.entries(ratings).sort()]);
  };
  return essence(a) === essence(b);
}

const packSchema = v.strictObject({
  format: v.literal('gloss-taxonomy-pack'),
  version: v.literal(VERSION),
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  seedVersion: v.pipe(v.string(), v.maxLength(100)),
  edits: v.pipe(v.array(editSchema), v.maxLength(2_000)),
});

function parseJson(text: string): { value: unknown } | { fault: PackFault } {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    return { fault: { kind: 'not-json', detail: error instanceof Error ? error.message : String(error) } };
  }
}

function faultOfVersion(value: unknown): PackFault | null {
  const { format, version } = (typeof value === 'object' && value ? value : {}) as Record<string, unknown>;
  if (format !== 'gloss-taxonomy-pack') return { kind: 'not-pack' };
  return typeof version === 'number' && version > VERSION ? { kind: 'newer', version, known: VERSION } : null;
}

function faultOfEdits(edits: readonly Edit[], seed: Seed): PackFault | null {
  const known = new Set(seed.practices.map(({ id }) => id));
  const unknown = edits.filter(({ kind, practice }) => kind === 'changed' && !known.has(practice));
  if (unknown.length > 0) return { kind: 'practices', ids: unknown.map(({ practice }) => practice) };
  const { checkPattern } = createPatternCheck(seed);
  const seen = new Set<string>();
  for (const { practice, patterns } of edits) {
    if (seen.has(practice)) return { kind: 'twice', practice };
    seen.add(practice);
    for (const pattern of patterns) {
      const fault = checkPattern(pattern);
      if (fault?.kind === 'pattern') return { ...fault, practice };
      if (fault) return { kind: 'language', practice, language: fault.language };
    }
  }
  return null;
}

function refuse(fault: PackFault): ParsedPack {
  return { ok: false, fault };
}
