// A small valid seed for tests that need rows, not matching.

import type { PracticeSeed, Seed } from '../../lib/taxonomy/schema.ts';
import actions from '../../seeds/actions.json' with { type: 'json' };
import dates from '../../seeds/dates.json' with { type: 'json' };
import polarity from '../../seeds/polarity.json' with { type: 'json' };

/** Makes a practice whose only pattern is "barter <id>". */
export function makePracticeSeed(id: string): PracticeSeed {
  const perState = <V>(value: V) => ({ does: value, may: value, 'only-if': value, 'does-not': value });
  return {
    id,
    category: 'sharing',
    label: `Barters ${id}`,
    meaning: `The firm barters ${id}.`,
    why: 'You may not want that.',
    statements: perState(`Says something of ${id}`),
    ratings: { ...perState('bad' as const), 'does-not': 'good' },
    polarity: 'verb',
    patterns: [`barter~ ${id}`],
    examples: {
      match: Array.from({ length: 6 }, () => ({ text: `We barter ${id}.`, state: 'does' as const })),
      miss: Array.from({ length: 4 }, () => `We like ${id}.`),
    },
  };
}

/** Makes a seed of the given practices. */
export function makeSeed(ids: string[] = ['apples', 'pears', 'plums'], over: Partial<Seed> = {}): Seed {
  return {
    version: '1.0.0',
    hash: '0123456789abcdef',
    categories: [{ id: 'sharing', label: 'Sharing', meaning: 'Who else gets it.' }],
    wordClasses: { classes: { we: ['we', 'us'] }, irregular: {}, common: {} },
    polarity,
    languages: [{ code: 'en', words: 'the of and to in is that it for on we you'.split(' ') }],
    lexicons: [],
    detector: {
      thresholds: { policy: 5, maybe: 3 },
      cues: [{ code: 'title', where: 'title', weight: 5, words: ['privacy policy'] }],
      privacyLinkWeight: 3,
      silenceWeight: 0,
    },
    practices: ids.map(makePracticeSeed),
    extras: {
      relics: [],
      checklists: [],
      prevalence: { measuredOn: '2026-11-01', seedVersion: '1.0.0', policyCount: 0, practices: {} },
      actions: actions as Seed['extras']['actions'],
      dates,
      contradictions: { practices: [], narrowDenial: [], narrowAffirmation: [] },
    },
    ...over,
  };
}
