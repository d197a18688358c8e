// Findings as a page of notes: grouped by category, each with its sentence and a link to it. In
// the language of the interface.
import { CATEGORIES } from '../model/practice.ts';
import type { Action, Finding, Flag, Rarity, Report, StatedDate } from '../model/report.ts';
import { sayDate, sayLanguageName, sayList } from '../words/format.ts';
import type { WordKey } from '../words/keys.ts';
import {
  ANSWER_NAMES,
  CATEGORY_NAMES,
  PURPOSE_NAMES,
  RATING_NAMES,
  STATE_NAMES,
  sayRarity,
} from '../words/names.ts';
import { say } from '../words/say.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { sayFound } from './say-found.ts';
import { type ExportOptions, type SelectedFinding, selectFindings } from './select-findings.ts';
import { parseWebAddress, textLink } from './text-link.ts';
import { isLookedAt } from './whole-page.ts';

/** Writes a report as Markdown in which page text is inert. */
export function toMarkdown(report: Report, flags: readonly Flag[], options: ExportOptions): string {
  const selected = selectFindings(report, flags, options);
  const lines = [...writeHead(report, selected, options)];
  // The flagged are the reader's own choice: nothing goes with them that they did not flag.
  if (options.scope === 'all') lines.push(...writeWhole(report));
  for (const category of CATEGORIES) {
    const inCategory = selected.filter(({ finding }) => finding.category === category);
    if (inCategory.length === 0) continue;
    lines.push(`## ${CATEGORY_NAMES[category]} (${inCategory.length})`, '');
    for (const one of inCategory) lines.push(...writeFinding(report, one));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function writeHead(report: Report, selected: SelectedFinding[], options: ExportOptions): string[] {
  const { verdict, taxonomy, language } = report;
  const found = options.scope === 'flagged' ? 'export_found_flagged' : 'export_found';
  return [
    `# ${escapeMarkdown(report.title) || say('export_untitled')}`,
    '',
    ...(report.url
      ? [fact('export_page', writeLink(report.url, parseWebAddress(report.url)?.href ?? null))]
      : []),
    fact('export_captured', report.capturedAt),
    fact('export_exported', options.exportedAt),
    fact('export_language', escapeMarkdown(`${sayLanguageName(language)} (${language})`)),
    `- ${say(`verdict_${verdict.kind}`)}`,
    fact('export_score', String(verdict.score)),
    ...writeDate(report),
    fact('export_text_hash', report.textHash),
    ...(report.isTruncated ? [`- ${say('report_truncated')}`] : []),
    fact('export_taxonomy', escapeMarkdown(`${taxonomy.version} (${taxonomy.hash})`)),
    fact(found, sayFound(report, selected)),
    '',
  ];
}

/** Writes a line with a name and what goes with it. */
function fact(key: WordKey, value: string): string {
  return `- ${say('export_fact', say(key), value)}`;
}

function writeDate({ date }: Report): string[] {
  if (!date) return [];
  const stated = [date.updated, date.effective].flatMap((one) => (one ? [`- ${sayStated(one)}`] : []));
  return date.isStale ? [...stated, `- ${say('whole_stale')}`] : stated;
}

function sayStated({ kind, readings }: StatedDate): string {
  const key = kind === 'updated' ? 'report_updated' : 'report_effective';
  return say(key, sayList(readings.map(sayDate), 'disjunction'));
}

// What is said of the page as a whole; what nobody looked for is left out, not called absent.
function writeWhole(report: Report): string[] {
  if (!isLookedAt(report)) return [];
  const byId = new Map(report.findings.map((finding) => [finding.id, finding]));
  const quote = (id: string) => `“${escapeMarkdown(byId.get(id)?.sentenceText ?? '')}”`;
  const name = (id: string) => {
    const finding = byId.get(id);
    return finding ? escapeMarkdown(finding.statement) + inBrackets(finding.rarity) : '';
  };
  const relics = report.relics.map(
    ({ label, since, why, sources, sentenceText }) =>
      `- ${say('report_outdated_since', escapeMarkdown(label), sayDate(since))}. ${escapeMarkdown(why)} ${sources.map((one) => writeLink(one.title, toSafeHref(one.url))).join(', ')}. “${escapeMarkdown(sentenceText)}”`,
  );
  return [
    ...section(
      say('whole_unusual'),
      report.unusual.map((id) => `- ${say('export_fact', name(id), quote(id))}`),
    ),
    ...section(
      say('whole_actions'),
      report.actions.map(
        (action) => `- ${say('export_fact', PURPOSE_NAMES[action.purpose], writeAction(action))}`,
      ),
    ),
    ...section(say('whole_outdated'), relics),
    ...section(
      say('whole_contradictions'),
      report.contradictions.map(
        ({ label, deniedIds, affirmedIds }) =>
          `- ${escapeMarkdown(label)}. ${say('whole_says_no')} ${deniedIds.map(quote).join(', ')}. ${say('whole_says_yes')} ${affirmedIds.map(quote).join(', ')}`,
      ),
    ),
    ...report.checklists.flatMap(({ title, questions }) =>
      section(
        escapeMarkdown(title),
        questions.map(({ text, answer }) => `- ${escapeMarkdown(text)} ${ANSWER_NAMES[answer]}`),
      ),
    ),
  ];
}

function inBrackets(rarity: Rarity | null): string {
  return rarity ? ` (${sayRarity(rarity)})` : '';
}

function section(title: string, lines: string[]): string[] {
  return lines.length > 0 ? [`## ${title}`, '', ...lines, ''] : [];
}

function writeAction({ kind, label, href, target, limit }: Action): string {
  const where = kind === 'link' ? ` (${escapeMarkdown(target)})` : '';
  const but = limit ? `. ${say('action_limit')} “${escapeMarkdown(limit)}”` : '';
  return `${writeLink(label, toSafeHref(href))}${where}${but}`;
}

function writeFinding(report: Report, { finding, flag }: SelectedFinding): string[] {
  const { rating, state, practice, decidedBy, rarity } = finding;
  const link = textLink(report.url, finding.quote);
  const facts = [RATING_NAMES[rating], STATE_NAMES[state], escapeMarkdown(practice)];
  if (link) facts.push(writeLink(say('export_on_the_page'), link));
  const deciding = decidedBy.map(({ text }) => `“${escapeMarkdown(text)}”`);
  return [
    `### ${escapeMarkdown(finding.statement)}`,
    '',
    `> ${writeSentence(finding)}`,
    '',
    `- ${facts.join(' · ')}`,
    ...(deciding.length > 0 ? [fact('export_decided_by', deciding.join(', '))] : []),
    ...(rarity ? [`- ${sayRarity(rarity)}`] : []),
    ...finding.actions.map((action) => fact('export_you_can', writeAction(action))),
    ...(flag
      ? [`- ${say('export_flagged_on', sayDate(flag.flaggedAt))} ${escapeMarkdown(flag.note)}`.trimEnd()]
      : []),
    '',
  ];
}

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
  const text = escapeMarkdown(label) || '↗';
  if (!href) return text;
  const target = href
    .replace(/[<>\\\s]/g, (char) => encodeURIComponent(char))
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return `[${text}](<${target}>)`;
}
