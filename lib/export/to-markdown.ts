// Findings as a page of notes: grouped by category, each with its sentence and a link to it.
import { CATEGORIES, RATINGS } from '../model/practice.ts';
import type { Action, Finding, Flag, Report } from '../model/report.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type ExportOptions, type SelectedFinding, selectFindings } from './select-findings.ts';
import { parseWebAddress, textLink } from './text-link.ts';
import { ANSWER_WORDS, isLookedAt, sayDate, sayRarity } from './whole-page.ts';

/** Writes a report as Markdown in which page text is inert. */
export function toMarkdown(report: Report, flags: readonly Flag[], options: ExportOptions): string {
  const selected = selectFindings(report, flags, options);
  const lines = [...writeHead(report, selected, options)];
  // The flagged are the reader's own choice: nothing goes with them that they did not flag.
  if (options.scope === 'all') lines.push(...writeWhole(report));
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
    ...writeDate(report),
    `- Text: ${report.textHash}${report.isTruncated ? ' (only the first part of the page was read)' : ''}`,
    `- Taxonomy: ${escapeMarkdown(taxonomy.version)} (${escapeMarkdown(taxonomy.hash)})`,
    `- ${options.scope === 'flagged' ? 'Flagged findings' : 'Findings'}: ${countInWords(report, selected)}`,
    '',
  ];
}

function writeDate({ date }: Report): string[] {
  if (!date) return [];
  const { updated, effective, isStale } = date;
  const parts = [
    ...(updated ? [`updated ${sayDate(updated)}`] : []),
    ...(effective ? [`effective ${sayDate(effective)}`] : []),
    ...(isStale ? ['older than 24 months'] : []),
  ];
  return [`- Dated: ${parts.join(', ')}`];
}

// What is said of the page as a whole; what nobody looked for is left out, not called absent.
function writeWhole(report: Report): string[] {
  if (!isLookedAt(report)) return [];
  const byId = new Map(report.findings.map((finding) => [finding.id, finding]));
  const quote = (id: string) => `“${escapeMarkdown(byId.get(id)?.sentenceText ?? '')}”`;
  const say = (id: string) => {
    const finding = byId.get(id);
    return finding ? `${escapeMarkdown(finding.statement)} (${sayRarity(finding.rarity)})` : '';
  };
  const relics = report.relics.map(
    ({ label, since, why, sources, sentenceText }) =>
      `- ${escapeMarkdown(label)}: outdated since ${since}. ${escapeMarkdown(why)} ${sources.map((one) => writeLink(one.title, toSafeHref(one.url))).join(', ')}. “${escapeMarkdown(sentenceText)}”`,
  );
  return [
    ...section(
      'Unusual here',
      report.unusual.map((id) => `- ${say(id)}: ${quote(id)}`),
    ),
    ...section(
      'What you can do',
      report.actions.map((action) => `- ${action.purpose}: ${writeAction(action)}`),
    ),
    ...section('Outdated', relics),
    ...section(
      'Contradictions',
      report.contradictions.map(
        ({ label, deniedIds, affirmedIds }) =>
          `- ${escapeMarkdown(label)}: denied in ${deniedIds.map(quote).join(', ')}; affirmed in ${affirmedIds.map(quote).join(', ')}`,
      ),
    ),
    ...report.checklists.flatMap(({ title, questions }) =>
      section(
        escapeMarkdown(title),
        questions.map(({ text, answer }) => `- ${escapeMarkdown(text)} ${ANSWER_WORDS[answer]}`),
      ),
    ),
  ];
}

function section(title: string, lines: string[]): string[] {
  return lines.length > 0 ? [`## ${title}`, '', ...lines, ''] : [];
}

function writeAction({ kind, label, href, target, limit }: Action): string {
  const where = kind === 'link' ? ` (${escapeMarkdown(target)})` : '';
  const but = limit ? `; but: “${escapeMarkdown(limit)}”` : '';
  return `${writeLink(label, toSafeHref(href))}${where}${but}`;
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
    ...(finding.rarity ? [`- Found in ${sayRarity(finding.rarity)}`] : []),
    ...finding.actions.map((action) => `- You can: ${writeAction(action)}`),
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
