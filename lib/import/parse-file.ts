// Reads a file that says it is an export of Gloss: the whole of it is checked before anything may be
// written. Every refusal says what was wrong and what to do.
import * as v from 'valibot';
import type { PolicyRow } from '../model/policy.ts';
import type { PracticeId } from '../model/practice.ts';
import type { Flag, Report } from '../model/report.ts';
import { toFlag } from '../model/to-flag.ts';
import { sayList, saySize } from '../words/format.ts';
import { say, sayCount } from '../words/say.ts';
import { librarySchema, reportSchema } from './report-schema.ts';
import { toFinding, toFlags, toReport } from './to-report.ts';

/** 2,000 policies like the sample (98 findings, 79 kB exported) make 158 MB; twice that is still read. */
export const MAX_FILE_BYTES = 300_000_000;
/** Unknown practices named in a refusal; the rest is counted. */
const MAX_NAMED = 5;

/** One policy to be taken over. */
export type ImportedPolicy = Pick<PolicyRow, 'url' | 'tags' | 'note' | 'firstReadAt'> & {
  report: Report;
  /** Oldest first. */
  earlier: Report[];
  flags: Flag[];
};

export type Parsed<T> = { ok: true; value: T } | { ok: false; error: string };

/** Something with a size and a text: a File, or what a test gives. */
export type FileLike = { size: number; text(): Promise<string> };

const VERSIONS: Record<string, number> = { 'gloss-report': 3, 'gloss-library': 1 };

/** Reads an exported report or library; `isKnown` tells the practices of this Gloss. */
export async function parseFile(
  file: FileLike,
  isKnown: (id: PracticeId) => boolean,
): Promise<Parsed<ImportedPolicy[]>> {
  // Looked at first: a file of 500 MB must not be read to find that it is too large.
  if (file.size > MAX_FILE_BYTES)
    return refuse(say('import_too_large', saySize(file.size), saySize(MAX_FILE_BYTES)));
  const json = parseJson(await file.text());
  if (!json.ok) return json;
  const policies = parsePolicies(json.value);
  if (!policies.ok) return policies;
  const unknown = listUnknown(policies.value, isKnown);
  if (unknown.length > 0)
    return refuse(sayCount('import_unknown_practices', unknown.length, nameSome(unknown)));
  return policies;
}

/** Reads text as JSON. */
export function parseJson(text: string): Parsed<unknown> {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    return refuse(say('import_not_json', error instanceof Error ? error.message : String(error)));
  }
}

/** Tells why an object of a format is too new, or not of that format at all; null when it is neither. */
export function refuseVersion(value: unknown, versions: Record<string, number>): string | null {
  const { format, version } = (typeof value === 'object' && value ? value : {}) as Record<string, unknown>;
  const known = typeof format === 'string' && Object.hasOwn(versions, format) ? versions[format] : undefined;
  if (known === undefined) return say('import_not_gloss');
  if (typeof version !== 'number') return say('import_broken', 'version', String(version));
  if (version > known) return say('import_too_new', version, known);
  return version < known ? say('import_too_old', version, known) : null;
}

/** Puts the first thing that is wrong into words: where, and what. */
export function sayIssue([issue]: readonly v.BaseIssue<unknown>[]): string {
  const path = v.getDotPath(issue as v.BaseIssue<unknown>) ?? '';
  return say('import_broken', path || '(file)', issue?.message ?? '');
}

function parsePolicies(value: unknown): Parsed<ImportedPolicy[]> {
  const error = refuseVersion(value, VERSIONS);
  if (error !== null) return refuse(error);
  return (value as { format: string }).format === 'gloss-report' ? parseReport(value) : parseLibrary(value);
}

function parseReport(value: unknown): Parsed<ImportedPolicy[]> {
  const parsed = v.safeParse(reportSchema, value);
  if (!parsed.success) return refuse(sayIssue(parsed.issues));
  const exported = parsed.output;
  // The others would look as if nobody had found them.
  if (exported.scope !== 'all') return refuse(say('import_partial'));
  const { url, capturedAt: firstReadAt } = exported;
  return {
    ok: true,
    value: [
      {
        url,
        tags: [],
        note: '',
        firstReadAt,
        report: toReport(exported),
        earlier: [],
        flags: toFlags(exported),
      },
    ],
  };
}

function parseLibrary(value: unknown): Parsed<ImportedPolicy[]> {
  const parsed = v.safeParse(librarySchema, value);
  if (!parsed.success) return refuse(sayIssue(parsed.issues));
  return {
    ok: true,
    value: parsed.output.policies.map(({ report, earlier, flags, ...policy }) => ({
      ...policy,
      report: toReport(report),
      earlier: earlier.map(toReport),
      flags: flags.map(({ finding, flaggedAt, note }) =>
        toFlag(policy.url, toFinding(finding), flaggedAt, note),
      ),
    })),
  };
}

function listUnknown(policies: ImportedPolicy[], isKnown: (id: PracticeId) => boolean): PracticeId[] {
  const all = policies.flatMap(({ report, earlier }) => [report, ...earlier]);
  const ids = new Set(all.flatMap(({ findings }) => findings.map(({ practice }) => practice)));
  return [...ids].filter((id) => !isKnown(id)).sort();
}

function nameSome(ids: readonly string[]): string {
  return sayList(ids.length > MAX_NAMED ? [...ids.slice(0, MAX_NAMED), '…'] : ids);
}

function refuse(error: string): { ok: false; error: string } {
  return { ok: false, error };
}
