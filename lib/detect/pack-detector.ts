// The detector's cues as one text, because every page pays for their bytes: a line of figures, then a word
// a line, cues parted by an empty line; a word that stood before is its number. Knows no cue.
import type { Detector } from '../taxonomy/schema.ts';

type Cue = Detector['cues'][number];

/** Packs the cues into a text; no word of them may be a bare number or hold a line break. */
export function packDetector({ thresholds, privacyLinkWeight, silenceWeight, cues }: Detector): string {
  const known: string[] = [];
  const packWord = (word: string): string | number => {
    const at = known.indexOf(word);
    known.push(word);
    return at < 0 ? word : at;
  };
  const parts = cues.map(({ code, where, weight, atLeast, words }) =>
    [[code, where, weight, atLeast ?? ''].join(' ').trimEnd(), ...words.map(packWord)].join('\n'),
  );
  const head = [thresholds.policy, thresholds.maybe, privacyLinkWeight, silenceWeight].join(' ');
  return [head, ...parts].join('\n\n');
}

/** Reads back what {@link packDetector} wrote. */
export function unpackDetector(text: string): Detector {
  const known: string[] = [];
  const unpackWord = (word: string): string => {
    known.push(known[Number(word)] ?? word);
    return known.at(-1) as string;
  };
  const [head = '', ...parts] = text.split('\n\n');
  const [policy = 0, maybe = 0, privacyLinkWeight = 0, silenceWeight = 0] = head.split(' ').map(Number);
  const cues = parts.map((part): Cue => {
    const [line = '', ...words] = part.split('\n');
    const [code = '', where = '', weight, atLeast] = line.split(' ');
    return {
      code,
      where: where as Cue['where'],
      weight: Number(weight),
      words: words.map(unpackWord),
      ...(atLeast && { atLeast: Number(atLeast) }),
    };
  });
  return { thresholds: { policy, maybe }, privacyLinkWeight, silenceWeight, cues };
}
