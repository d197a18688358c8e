// What a sentence says does not hang on its neighbours: an unrelated sentence or paragraph, wherever it is
// put, changes no finding of the others.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../lib/model/report.ts';
import { analyzeTexts } from '../../support/analyze-texts.ts';

const SENTENCES = [
  'We do not sell your personal information.',
  'We may share your e-mail address with our advertising partners.',
  'Your data is never disclosed to third parties without your consent.',
  'We keep your order records for seven years.',
  'You may opt out of promotional e-mails at any time.',
  'We will not use your photos to train artificial intelligence models.',
  'Cookies are not used on this site.',
  'We share your information with service providers who act on our behalf.',
  'We do not respond to Do Not Track signals.',
  'No method of transmission is completely secure.',
];
const UNRELATED = [
  'The mill was built in 1887.',
  'No dogs are allowed in the garden.',
  'Except on Sundays, the shop opens at nine.',
  'You may not park here unless you hold a ticket.',
  'Never mind the weather.',
  'Our lamps cannot be bent, but they can be turned.',
];

const say = ({ practice, state, sentenceText }: Finding): string => `${practice}: ${state} | ${sentenceText}`;

describe('an unrelated sentence', () => {
  it('in the same paragraph changes the state of no other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(SENTENCES, { minLength: 1 }),
        fc.constantFrom(...UNRELATED),
        fc.nat(),
        async (sentences, unrelated, place) => {
          const at = place % (sentences.length + 1);
          const mixed = sentences.toSpliced(at, 0, unrelated);
          const before = (await analyzeTexts([sentences.join(' ')])).findings.map(say);
          const after = (await analyzeTexts([mixed.join(' ')])).findings.map(say);
          expect(after).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('in a paragraph of its own changes nothing either', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(SENTENCES, { minLength: 1 }),
        fc.subarray(UNRELATED, { minLength: 1 }),
        async (sentences, unrelated) => {
          const before = (await analyzeTexts(sentences)).findings.map(say);
          const after = (await analyzeTexts([...unrelated, ...sentences, ...unrelated])).findings.map(say);
          expect(after).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });
});
