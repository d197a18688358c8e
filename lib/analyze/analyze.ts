// The one door of the core: a page and a taxonomy in, a report out. Pure but for the hash; the clock
// is passed in.
import type { PageSource } from '../model/page.ts';
import type { Report, ReportStatus } from '../model/report.ts';
import { BASE_LANGUAGE, type LanguageTables, type Taxonomy } from '../taxonomy/compile-taxonomy.ts';
import { detectLanguage, isLongText } from '../text/detect-language.ts';
import { hashText } from '../text/hash-text.ts';
import { groupFindings } from './group-findings.ts';
import { judgeWhole } from './judge-whole.ts';
import type { JudgedSentence } from './judged-page.ts';
import { listSections } from './list-sections.ts';
import { matchSentence } from './match-blocks.ts';
import { readSentences } from './read-sentences.ts';
import { summarize } from './summarize.ts';

/**
 * Analyzes a page. `capturedAt` is ISO 8601. A page without text, or in a language no pattern is
 * written for, gives a report that says so and claims nothing.
 */
export async function analyze(
  source: PageSource,
  taxonomy: Taxonomy,
  { capturedAt }: { capturedAt: string },
): Promise<Report> {
  const text = source.blocks.map((block) => block.text).join(' ');
  const language = detectLanguage(text, source.lang, taxonomy.languages);
  // A scrap whose language cannot be told is read as English; a page in none that is known is not read.
  const isScrap = language === 'und' && !isLongText(text);
  const tables = taxonomy.tablesOf(isScrap ? BASE_LANGUAGE : language);
  const status = statusOf(text, tables);
  const judged = tables && status === 'analyzed' ? judgeSentences(source, tables) : [];
  const starts = startsOf(source);
  const findings = groupFindings(judged, starts, taxonomy.extras);
  return {
    schema: 3,
    status,
    url: source.url,
    title: source.title,
    capturedAt,
    language,
    verdict: source.verdict,
    textHash: await hashText(text),
    isTruncated: source.isTruncated,
    taxonomy: taxonomy.lineage,
    sections: status === 'no-text' ? [] : listSections(source.blocks),
    findings,
    ...judgeWhole({
      source,
      status,
      capturedAt,
      language,
      starts,
      judged,
      findings,
      tables,
      extras: taxonomy.extras,
    }),
    summary: summarize(findings),
  };
}

function statusOf(text: string, tables: LanguageTables | null): ReportStatus {
  if (!/\p{L}/u.test(text)) return 'no-text';
  return tables ? 'analyzed' : 'unsupported-language';
}

function judgeSentences(source: PageSource, tables: LanguageTables): JudgedSentence[] {
  return readSentences(source, tables.language).map((sentence) => ({
    sentence,
    matches: matchSentence(sentence, tables),
  }));
}

function startsOf(source: PageSource): number[] {
  let at = 0;
  return source.blocks.map((block) => {
    const start = at;
    at += block.text.length + 1;
    return start;
  });
}
