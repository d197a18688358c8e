// Untrusted JSON to a seed: the only way a taxonomy gets in, from disk, IndexedDB or a file.
import * as v from 'valibot';
import { describeIssue } from './describe-issue.ts';
import { type Seed, seedSchema } from './schema.ts';

/** Parses a seed; the error names the first place that is wrong. */
export function parseSeed(json: unknown): { ok: true; value: Seed } | { ok: false; error: string } {
  const result = v.safeParse(seedSchema, json, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  return { ok: false, error: describeIssue(issue, 'seed') };
}
