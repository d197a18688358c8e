// The packed cues are the cues.
import { expect, it } from 'vitest';
import { packDetector, unpackDetector } from '../../../lib/detect/pack-detector.ts';
import { readSeed } from '../../../seeds/index.ts';

const { detector } = readSeed();

it('unpacks to what was packed', () => {
  expect(unpackDetector(packDetector(detector))).toEqual(detector);
});

it('writes a word once', () => {
  const packed = packDetector(detector);
  const repeated = detector.cues
    .flatMap(({ words }) => words)
    .filter((word, at, all) => all.indexOf(word) < at);
  expect(repeated.length).toBeGreaterThan(0);
  for (const word of repeated) expect(packed.split('\n').filter((line) => line === word)).toHaveLength(1);
});
