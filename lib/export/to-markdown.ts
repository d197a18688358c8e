// Findings as a page of notes: grouped by category, each with its sentence and a link to it.
import { CATEGORIES, RATINGS } from '../model/practice.ts';
import type { Finding, Flag, Report } from '../model/report.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type ExportOptions, type SelectedFinding, selectFindings } from './select-findings.ts';
import { parseWebAddress, textLink } from './text-link.ts';

/** Writes a report as Markdown in which page text is inert. */
export function toMarkdown(report: Report, flags: readonly Flag[], options: ExportOptions): string {
  const selected = selectFindings(report, flags, options.scope);
  const lines = [...writeHead(report, selected, options)];
  for (const category of CATEGORIES) {
    const inCategory = selected.filter(({ finding }) => finding.category === category);
    if (inCategory.length === 0) continue;
    lines.push(`## ${category[0]?.toUpperCase()}${category.slice(1)} (${inCategory.length})`, '');
    for (const one of inCategory) lines.push(...writeFinding(report, one));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function writeHead(report: Report, selected: SelectedFinding[], options: ExportOptions): string[] {
  const { verdict, taxonomy } = report;
  return [
    `# ${escapeMarkdown(report.title) || 'Page without a title'}`,
    '',
    ...(report.url ? [`- Page: ${writeLink(report.url, parseWebAddress(report.url)?.href ?? null)}`] : []),
    `- Captured: ${report.capturedAt}, exported: ${options.exportedAt}`,
    `- Language: ${escapeMarkdown(report.language)}`,
    `- Privacy policy: ${verdict.kind} (score ${verdict.score})`,
    `- Text: ${report.textHash}${report.isTruncated ? ' (only the first part of the page was read)' : ''}`,
    `- Taxonomy: ${escapeMarkdown(taxonomy.version)} (${escapeMarkdown(taxonomy.hash)})`,
    `- ${options.scope === 'flagged' ? 'Flagged findings' : 'Findings'}: ${countInWords(report, selected)}`,
    '',
  ];
}

function countInWords(report: Report, selected: SelectedFinding[]): string {
  if (selected.length === 0 && report.status === 'no-text') return 'not looked for, the page has no text';
  if (selected.length === 0 && report.status === 'unsupported-language') {
    return 'not looked for, Gloss has no patterns for this language';
  }
  if (selected.length === 0) return '0, every sentence was looked at';
  const counts = RATINGS.map((rating) => ({
    rating,
    count: selected.filter(({ finding }) => finding.rating === rating).length,
  })).filter(({ count }) => count > 0);
  return `${selected.length} (${counts.map(({ rating, count }) => `${count} ${rating}`).join(', ')})`;
}

function writeFinding(report: Report, { finding, flag }: SelectedFinding): string[] {
  const link = textLink(report.url, finding.quote);
  const facts = [finding.rating, finding.state, escapeMarkdown(finding.practice)];
  return [
    `### ${escapeMarkdown(finding.statement)}`,
    '',
    `> ${writeSentence(finding)}`,
    '',
    `- ${facts.join(' · ')}${link ? ` · ${writeLink('on the page', link)}` : ''}`,
    ...(finding.decidedBy.length > 0 ? [`- Decided by: ${writeDecidingWords(finding)}`] : []),
    ...finding.actions.map((action) => `- You can: ${writeLink(action.label, toSafeHref(action.href))}`),
    ...(flag
      ? [`- Flagged ${flag.flaggedAt}${flag.note.trim() ? `: ${escapeMarkdown(flag.note)}` : ''}`]
      : []),
    '',
  ];
}

const writeDecidingWords = (finding: Finding) =>
  finding.decidedBy.map((words) => `${escapeMarkdown(words.text)} (${words.role})`).join(', ');

// The matched words stand out, unless their edges are such that ** would not open or close.
function writeSentence({ sentenceText, sentence, match }: Finding): string {
  const start = match.start - sentence.start;
  const end = match.end - sentence.start;
  const words = sentenceText.slice(start, end);
  const isPlain =
    start >= 0 && end <= sentenceText.length && /^[\p{L}\p{N}]/u.test(words) && /[\p{L}\p{N}]$/u.test(words);
  if (!isPlain) return escapeMarkdown(sentenceText);
  const before = sentenceText.slice(0, start);
  const after = sentenceText.slice(end);
  const isAlone = !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
  if (!isAlone) return escapeMarkdown(sentenceText);
  const spaced = (text: string, edge: RegExp) => (edge.test(text) ? ' ' : '');
  return `${escapeMarkdown(before)}${spaced(before, /\s$/u)}**${escapeMarkdown(words)}**${spaced(after, /^\s/u)}${escapeMarkdown(after)}`;
}

function toSafeHref(href: string | null): string | null {
  if (href === null || !URL.canParse(href)) return null;
  const { protocol } = new URL(href);
  return ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol) ? new URL(href).href : null;
}

// In <…> only these characters and entities mean anything.
function writeLink(label: string, href: string | null): string {
  const text = escapeMarkdown(label) || 'link';
  if (!href) return text;
  const target = href
    .replace(/[<>\\\s]/g, (char) => encodeURIComponent(char))
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return `[${text}](<${target}>)`;
}
