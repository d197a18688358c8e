// A report as one HTML file that needs nothing else: no script, no picture, no connection. For people,
// on screen and on paper, in the language of the interface.
import { CATEGORIES, type CategoryId } from '../model/practice.ts';
import type { Action, Flag, Report } from '../model/report.ts';
import { splitSentence } from '../model/split-sentence.ts';
import { sayDate, sayLanguageName } from '../words/format.ts';
import { ANSWER_NAMES, CATEGORY_NAMES, RATING_NAMES, RATING_SIGNS, STATE_NAMES } from '../words/names.ts';
import { say, wordLanguage } from '../words/say.ts';
import { html, type SafeHtml } from './escape-html.ts';
import { HTML_STYLE } from './html-style.ts';
import { sayFound } from './say-found.ts';
import { type ExportOptions, type SelectedFinding, selectFindings } from './select-findings.ts';
import { parseWebAddress, textLink } from './text-link.ts';
import { isLookedAt } from './whole-page.ts';

/** Writes a report as a whole HTML file. */
export function toHtml(report: Report, flags: readonly Flag[], options: ExportOptions): string {
  return toHtmlFile(report.title || report.url, toHtmlArticle(report, flags, options));
}

/** Writes a file around what it is to hold; the title is plain text. */
export function toHtmlFile(title: string, body: SafeHtml): string {
  // The policy comes first: nothing before it can be loaded by a page text that we failed to escape.
  return `<!doctype html>\n${
    html`<html lang="${wordLanguage()}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${say('export_html_title', title)}</title><style>${HTML_STYLE_MARKUP}</style></head><body><main>${body}</main></body></html>`
      .text
  }\n`;
}

/** Writes a report as the inside of such a file. */
export function toHtmlArticle(report: Report, flags: readonly Flag[], options: ExportOptions): SafeHtml {
  const selected = selectFindings(report, flags, options);
  return html`${head(report, selected, options)}${options.scope === 'all' ? whole(report) : null}${CATEGORIES.flatMap(
    (category) => section(report, category, selected) ?? [],
  )}`;
}

const HTML_STYLE_MARKUP = html([HTML_STYLE] as unknown as TemplateStringsArray);

function head(report: Report, selected: SelectedFinding[], options: ExportOptions): SafeHtml {
  const page = parseWebAddress(report.url);
  const facts: [string, SafeHtml][] = [
    [
      say('export_page'),
      page ? html`<a class="page" href="${page.href}">${report.url}</a>` : html`${report.url}`,
    ],
    [
      say('export_captured'),
      html`${sayDate(report.capturedAt)} <span class="soft">(${report.capturedAt})</span>`,
    ],
    [say('export_language'), html`${sayLanguageName(report.language)}`],
    [say('export_found'), html`${sayFound(report, selected)}`],
    [say('export_text_hash'), html`${report.textHash}`],
    [say('export_taxonomy'), html`${report.taxonomy.version} (${report.taxonomy.hash})`],
    [say('export_exported'), html`${sayDate(options.exportedAt)}`],
  ];
  return html`<h1><bdi>${report.title || report.url}</bdi></h1><p class="soft">${say('export_about')}</p>${
    report.isTruncated && html`<p class="note">${say('report_truncated')}</p>`
  }<dl>${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

function whole(report: Report): SafeHtml {
  if (!isLookedAt(report)) return html``;
  const byId = new Map(report.findings.map((finding) => [finding.id, finding]));
  const quote = (id: string | undefined) =>
    html`<bdi dir="auto">“${byId.get(id ?? '')?.sentenceText ?? ''}”</bdi>`;
  const unusual = report.unusual.map((id) => html`<li>${byId.get(id)?.statement ?? ''}: ${quote(id)}</li>`);
  const contradictions = report.contradictions.map(
    ({ label, deniedIds, affirmedIds }) =>
      html`<li><strong>${label}</strong><br>${say('whole_says_no')} ${quote(deniedIds[0])}<br>${say('whole_says_yes')} ${quote(affirmedIds[0])}</li>`,
  );
  const relics = report.relics.map(
    ({ label, since, why, sources }) =>
      html`<li><strong>${say('report_outdated_since', label, sayDate(since))}</strong> ${why} ${sources.map(
        ({ title, url }) => html`${link(title, url)} `,
      )}</li>`,
  );
  return html`${list('whole_unusual', unusual)}${list(
    'whole_actions',
    report.actions.map((action) => html`<li>${toAction(action)}</li>`),
  )}${list('whole_outdated', relics)}${list('whole_contradictions', contradictions)}${report.checklists.map(checklist)}`;
}

function list(key: Parameters<typeof say>[0], lines: SafeHtml[]): SafeHtml | null {
  return lines.length > 0 ? html`<section><h2>${say(key)}</h2><ul>${lines}</ul></section>` : null;
}

function checklist({ title, basis, questions }: Report['checklists'][number]): SafeHtml {
  return html`<section><h2>${title}</h2><p class="soft">${basis}</p><table><tbody>${questions.map(
    ({ text, answer }) => html`<tr><th scope="row">${text}</th><td>${ANSWER_NAMES[answer]}</td></tr>`,
  )}</tbody></table></section>`;
}

function section(report: Report, category: CategoryId, selected: SelectedFinding[]): SafeHtml | null {
  const inCategory = selected.filter(({ finding }) => finding.category === category);
  if (inCategory.length === 0) return null;
  return html`<section><h2>${CATEGORY_NAMES[category]} (${inCategory.length})</h2>${inCategory.map((one) =>
    article(report, one),
  )}</section>`;
}

function article(report: Report, { finding, flag }: SelectedFinding): SafeHtml {
  const { rating, state, decidedBy } = finding;
  const address = textLink(report.url, finding.quote);
  const above = decidedBy.filter(({ isInHeader }) => isInHeader).map(({ text }) => text);
  return html`<article data-rating="${rating}"><p class="rating"><span class="sign" aria-hidden="true">${RATING_SIGNS[rating]}</span>${RATING_NAMES[rating]} · ${STATE_NAMES[state]}</p><h3>${finding.statement}</h3><blockquote><bdi dir="auto">${
    above.length > 0 && html`<span class="soft">${say('report_above', above.join(' … '))}</span>`
  }${splitSentence(finding).map(({ text, role }) =>
    role === 'plain' ? html`${text}` : html`<mark class="${role}">${text}</mark>`,
  )}</bdi></blockquote><p class="why">${finding.why}</p>${finding.actions.map(
    (action) => html`<p>${toAction(action)}</p>`,
  )}${
    flag &&
    html`<p class="note">${say('export_flagged_on', sayDate(flag.flaggedAt))} <bdi dir="auto">${flag.note}</bdi></p>`
  }${address !== null && html`<p><a class="page" href="${address}">${say('export_on_the_page')}</a></p>`}</article>`;
}

function toAction({ label, href, target, limit }: Action): SafeHtml {
  return html`<bdi>${href === null ? html`${label}` : link(label, href)}</bdi> <span class="soft">(<bdi>${target}</bdi>)</span>${
    limit !== null && html` ${say('action_limit')} <bdi dir="auto">${limit}</bdi>`
  }`;
}

/** Only these lead anywhere from a file; anything else stays words. */
function link(label: string, address: string): SafeHtml {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !['https:', 'http:', 'mailto:', 'tel:'].includes(url.protocol)) return html`${label}`;
  return html`<a href="${url.href}" rel="noopener noreferrer">${label}</a>`;
}
