// Says whether a page is a privacy policy, from cheap signals and weighted cues.
// Reads no document and knows no cue: signals come from lib/dom, cues from seeds/detector.json.
import type { PageSignals, Verdict, VerdictReason } from '../model/page.ts';
import type { Detector } from '../taxonomy/schema.ts';

type Cue = Detector['cues'][number];
type Place = Cue['where'];

/** From cheap to dear: the sample is only read (signals may be lazy) when it can still decide. */
const PLACES: readonly Place[] = ['url', 'title', 'heading', 'sample'];

/** Judges a page: the sum of the weights of the cues seen, held against the thresholds. */
export function judgePage(signals: PageSignals, detector: Detector): Verdict {
  const { policy, maybe } = detector.thresholds;
  const reasons: VerdictReason[] = [];
  if (signals.isPrivacyLinkTarget) {
    reasons.push({ code: 'privacy-link', weight: detector.privacyLinkWeight, detail: signals.url });
  }
  for (const place of PLACES) {
    if (sum(reasons) + bestOutlook(detector, place) < maybe) break;
    // Reading the text is dear, and a policy that neither its address nor its headings name is rare.
    if (place === 'sample' && !reasons.some(({ weight }) => weight > 0)) break;
    const texts = textsAt(signals, place);
    for (const cue of detector.cues) {
      if (cue.where === place) reasons.push(...weigh(cue, texts));
    }
  }
  if (sum(reasons) >= maybe && isSilent(signals, reasons)) {
    reasons.push({ code: 'silence', weight: detector.silenceWeight, detail: '' });
  }
  const score = sum(reasons);
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { kind: score >= policy ? 'policy' : score >= maybe ? 'maybe' : 'no', score, reasons };
}

/** Characters of text in which a policy has long shown its voice; less may still be loading. */
const MIN_VOICED_LENGTH = 3000;

/** Tells whether a long text says next to nothing that policies say, whatever its title is. */
function isSilent(signals: PageSignals, reasons: VerdictReason[]): boolean {
  const isVoiced = reasons.some(({ code, weight }) => code.startsWith('sample') && weight > 0.5);
  return !isVoiced && signals.textLength > MIN_VOICED_LENGTH;
}

/** The most that this place and the dearer ones can still add. */
function bestOutlook(detector: Detector, place: Place): number {
  const ahead = PLACES.slice(PLACES.indexOf(place));
  return detector.cues.reduce(
    (best, cue) => best + (ahead.includes(cue.where) ? Math.max(0, cue.weight) : 0),
    0,
  );
}

function textsAt(signals: PageSignals, place: Place): string[] {
  if (place === 'url') return [readablePath(signals.url)];
  if (place === 'title') return [bounded(signals.title)];
  if (place === 'heading') return signals.headings.map(bounded);
  return [signals.sample.toLowerCase()];
}

/** Marks both ends of a title or heading, so that a cue can ask for its first or only word ("^privacy$"). */
function bounded(text: string): string {
  return `^${text.toLowerCase()}$`;
}

/** The address without its origin, as words: "/legal/privacy-policy" becomes "/legal/privacy policy". */
function readablePath(url: string): string {
  const path = url.replace(/^[a-z-]+:\/\/[^/?#]*/i, '').toLowerCase();
  try {
    return decodeURIComponent(path).replace(/[-_+]/g, ' ');
  } catch {
    return path.replace(/[-_+]/g, ' ');
  }
}

/** Weighs one cue; below `atLeast` different words it counts in proportion. */
function weigh(cue: Cue, texts: string[]): VerdictReason[] {
  const seen = cue.words.filter((word) => texts.some((text) => text.includes(word)));
  if (seen.length === 0) return [];
  const share = Math.min(1, seen.length / (cue.atLeast ?? 1));
  return [
    {
      code: cue.code,
      weight: Math.round(cue.weight * share * 100) / 100,
      detail: seen.slice(0, 6).join(', '),
    },
  ];
}

function sum(reasons: VerdictReason[]): number {
  return Math.round(reasons.reduce((total, reason) => total + reason.weight, 0) * 100) / 100;
}
