// Things of the past that the policy still leans on. A finding of the relic's practice decides where there is
// one; else its name does, unless the sentence takes it back ("no longer", "replaced").
import type { Finding, Relic } from '../model/report.ts';
import type { RelicSeed } from '../taxonomy/extras-schema.ts';
import { hasPhrase, toSpoken } from './find-phrase.ts';
import type { JudgedPage, JudgedSentence } from './judged-page.ts';

/** A sentence that leans on a relic. */
type Use = { one: JudgedSentence; at: number; finding: Finding | null };

/** Finds the relics of a page in reading order. */
export function findRelics({ judged, findings, starts, extras, source }: JudgedPage): Relic[] {
  const bySentence = Map.groupBy(findings, (finding) => finding.start);
  const practices = new Set<string>(
    findings.filter(({ state }) => state !== 'does-not').map((one) => one.practice),
  );
  const uses = new Map<RelicSeed, Use[]>();
  for (const one of judged) {
    const { block, span, words } = one.sentence;
    if (block.kind === 'heading') continue;
    const spoken = toSpoken(words);
    const at = (starts[block.index] ?? 0) + span.start;
    for (const relic of extras.relics) {
      const finding = leansOn(relic, spoken, bySentence.get(at) ?? []);
      if (finding === undefined) continue;
      const found = uses.get(relic) ?? [];
      found.push({ one, at, finding });
      uses.set(relic, found);
    }
  }
  return [...uses]
    .filter(([relic]) => !isAnswered(relic, practices, source.isTruncated))
    .map(([relic, found]) => toRelic(relic, found))
    .sort((a, b) => a.start - b.start);
}

/** The finding that leans on the relic, null where only its name does, undefined where nothing does. */
function leansOn(relic: RelicSeed, spoken: string, findings: Finding[]): Finding | null | undefined {
  if (relic.words.length > 0 && !hasPhrase(spoken, relic.words)) return undefined;
  const named = findings.filter(({ practice }) => relic.practices.includes(practice));
  if (named.some(({ state }) => state === 'does-not')) return undefined;
  const finding = named.find(({ state }) => relic.states.includes(state));
  if (hasPhrase(spoken, relic.unless)) return undefined;
  return finding ?? (relic.words.length > 0 ? null : undefined);
}

// Where the rest of the page was not read, nobody knows what else it offers.
function isAnswered({ unlessFound }: RelicSeed, practices: Set<string>, isTruncated: boolean): boolean {
  if (unlessFound.length === 0) return false;
  return isTruncated || unlessFound.some((practice) => practices.has(practice));
}

function toRelic({ id, label, since, why, sources }: RelicSeed, uses: Use[]): Relic {
  const { one, at, finding } = uses.find((use) => use.finding) ?? (uses[0] as Use);
  const { block, span } = one.sentence;
  return {
    id,
    label,
    since,
    why,
    sources,
    sentenceText: block.text.slice(span.start, span.end),
    sentenceCount: uses.length,
    start: at,
    end: at + span.end - span.start,
    block: block.index,
    findingId: finding?.id ?? null,
  };
}
