import { describe, expect, it } from 'vitest';
import { labelsOf } from '../../../bench/accuracy/mapp.ts';
import crosswalk from '../../../bench/crosswalks/mapp.json' with { type: 'json' };
import { readSeed } from '../../../seeds/index.ts';

describe('the crosswalk to MAPP', () => {
  it('names practices that exist', () => {
    const known = new Set(readSeed().practices.map(({ id }) => id));
    const named = Object.values(crosswalk.labels).flatMap((weights) => Object.keys(weights));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it.each([
    [['contact-data'], ['First Party']],
    [['share-processors'], ['Third Party']],
    [['cookies-used'], []],
    [['cookies-used', 'browser-controls'], ['First Party']],
    [
      ['contact-data', 'merger-transfer'],
      ['First Party', 'Third Party'],
    ],
    [['right-access'], []],
  ])('gives %j the labels %j', (practices, labels) => {
    expect([...labelsOf(practices)]).toEqual(labels);
  });
});
