import { describe, expect, it } from 'vitest';
import { analyze } from '../../../lib/analyze/analyze.ts';
import type { Report } from '../../../lib/model/report.ts';
import { compileTaxonomy } from '../../../lib/taxonomy/compile-taxonomy.ts';
import { pickTranslation, translateSeed } from '../../../lib/taxonomy/translate-seed.ts';
import { readSeed } from '../../../seeds/index.ts';
import { readTranslations } from '../../../seeds/read-translations.ts';
import { makeSeed } from '../../support/make-seed.ts';
import { makeSource } from '../../support/make-source.ts';

const apples = {
  label: 'Tauscht Äpfel',
  why: 'Sie wollen das vielleicht nicht.',
  statements: { does: 'Gibt an …', may: 'Vielleicht …', 'only-if': 'Nur wenn …', 'does-not': 'Nicht …' },
};
const translation = { practices: { apples }, checklists: {}, relics: {} };

describe('translating a seed', () => {
  it('changes what is read and nothing that is matched, rated or hashed', () => {
    const seed = makeSeed();
    const translated = translateSeed(seed, translation);
    expect(translated.practices[0]).toEqual({ ...seed.practices[0], ...apples });
    expect({ ...translated, practices: [] }).toEqual({ ...seed, practices: [] });
  });

  it('leaves in English what the translation lacks', () => {
    const seed = makeSeed();
    expect(translateSeed(seed, translation).practices[1]).toEqual(seed.practices[1]);
  });

  it('gives the seed itself without a translation', () => {
    const seed = makeSeed();
    expect(translateSeed(seed, null)).toBe(seed);
  });

  it('is picked by language, and is none for English', () => {
    const bundled = { de: JSON.stringify(translation) };
    expect(pickTranslation(bundled, 'de')).toEqual(translation);
    expect(pickTranslation(bundled, 'en')).toBeNull();
  });

  it('ignores texts of what the seed does not have', () => {
    const seed = makeSeed();
    const other = { practices: { figs: apples }, checklists: {}, relics: {} };
    expect(translateSeed(seed, other)).toEqual(seed);
  });

  it('gives the same findings in the other language', async () => {
    const seed = readSeed();
    const german = translateSeed(seed, readTranslations().de ?? null);
    const source = makeSource(['We do not sell your data.', 'We may share data with advertisers.']);
    const [before, after] = await Promise.all(
      [seed, german].map((one) =>
        analyze(source, compileTaxonomy(one), { capturedAt: '2026-11-01T00:00:00.000Z' }),
      ),
    );
    expect(after?.findings.map(({ statement }) => statement)).toEqual([
      'Gibt an, Ihre Daten nicht zu verkaufen',
      'Gibt an, Daten an Werbefirmen möglicherweise weiterzugeben',
    ]);
    expect(after?.findings.map(withoutTexts)).toEqual(before?.findings.map(withoutTexts));
    expect(after?.taxonomy).toEqual(before?.taxonomy);
  });
});

function withoutTexts({
  label: _label,
  why: _why,
  statement: _statement,
  ...rest
}: Report['findings'][number]) {
  return rest;
}
