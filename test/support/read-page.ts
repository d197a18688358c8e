// Gives the fixture pages to every test. One of them is made, not stored.
import { readdirSync, readFileSync } from 'node:fs';
import type { State } from '../../lib/model/practice.ts';
import type { ReportStatus } from '../../lib/model/report.ts';
import { makeLongPolicy } from './make-long-policy.ts';

const PAGES = new URL('../pages/', import.meta.url);

/** What a careful reader is sure of about a fixture page. */
export type ExpectedPage = {
  /** Verdicts that are right for this page as stored (before its script runs). */
  verdict: ('policy' | 'maybe' | 'no')[];
  status?: ReportStatus;
  minFindings: number;
  findings: { practice: string; state: State; contains: string }[];
};

/** Reads the source of a fixture page. */
export function readPage(slug: string): string {
  if (slug === 'very-long') return makeLongPolicy();
  return readFileSync(new URL(`${slug}/source.html`, PAGES), 'utf8');
}

/** Reads what is expected of a fixture page. */
export function readExpectedPage(slug: string): ExpectedPage {
  return JSON.parse(readFileSync(new URL(`${slug}/expected.json`, PAGES), 'utf8')) as ExpectedPage;
}

/** Reads the names of all fixture pages, in order. */
export function readPageSlugs(): string[] {
  return readdirSync(PAGES).toSorted();
}
