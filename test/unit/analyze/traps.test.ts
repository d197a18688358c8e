// Sentences of the kinds that a naive reader gets wrong, as the five policies of the mission folder hold
// them; all of these are our own, about companies that do not exist.
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../lib/analyze/analyze.ts';
import { parseHtml } from '../../../lib/cli/parse-html.ts';
import { readText } from '../../../lib/cli/read-text.ts';
import { collectPage } from '../../../lib/dom/collect-page.ts';
import type { Block } from '../../../lib/model/page.ts';
import { compileTaxonomy } from '../../../lib/taxonomy/compile-taxonomy.ts';
import { readSeed } from '../../../seeds/index.ts';
import { makeSource } from '../../support/make-source.ts';

const taxonomy = compileTaxonomy(readSeed());

async function findingsOf(blocks: Block[]) {
  const report = await analyze(makeSource(blocks), taxonomy, { capturedAt: '2026-01-01T00:00:00Z' });
  return report.findings;
}

const statesIn = async (text: string, practice: string) =>
  (await findingsOf(readText(text))).filter((finding) => finding.practice === practice).map((f) => f.state);

const statesOfPage = async (body: string, practice: string) =>
  (await findingsOf(collectPage(parseHtml(`<html lang="en"><body>${body}</body></html>`)).blocks))
    .filter((finding) => finding.practice === practice)
    .map(({ state }) => state);

describe('traps', () => {
  it.each([
    [
      'a denial with an exception keeps both',
      'We do not sell or hand over personal information about our customers, except to assist law enforcement agencies.',
      'sells-data',
      ['only-if'],
    ],
    [
      'and the disclosure inside the exception is one',
      'We do not sell or hand over personal information about our customers, except to assist law enforcement agencies.',
      'law-voluntary|law-required',
      ['does'],
    ],
    [
      'a denial that its subject may lift',
      'Personal information is never shared with third parties unless the member has expressly authorised such sharing.',
      'share-third-parties',
      ['only-if'],
    ],
    [
      'a limit on opting out is no way out',
      'You may not opt out of receiving notices about the safety of our ovens.',
      'optout-marketing',
      [],
    ],
    [
      'but says that there is none',
      'You may not opt out of receiving notices about the safety of our ovens.',
      'optout-denied',
      ['does'],
    ],
    [
      'a right reserved is a may',
      'However, unless you register, Loomis Dairy does not usually identify you. We reserve the right to combine non-personal information with personal information.',
      'combine-data',
      ['may'],
    ],
    [
      'what a cookie does not hold denies no cookies',
      'We set session cookies. These cookies do not contain any personal data.',
      'session-cookies',
      ['does'],
    ],
    [
      'no control over cookies affirms the cookies',
      'Advertisers set cookies here. We have no access to or control over those cookies.',
      'third-party-cookies',
      ['does', 'does'],
    ],
    [
      'a circumstance that never comes',
      'Under no circumstances will Pinebox store your credit card number.',
      'payment-data',
      ['does-not'],
    ],
    [
      'a denial joined by or',
      'Harrow Mills does not save or store credit card numbers on its servers.',
      'payment-data',
      ['does-not'],
    ],
    [
      'what may be kept is not denied',
      'Your credit card number may be encrypted and kept for our records.',
      'payment-data',
      ['may'],
    ],
    [
      'a denial without the verb "share"',
      'Harrow Mills will never authorise the release of this information to anyone outside Harrow Mills.',
      'share-third-parties',
      ['does-not'],
    ],
    [
      'a digest is not the whole',
      'This digest should not be considered the full privacy policy of Pinebox.',
      'summary-only',
      ['does'],
    ],
  ])('%s: %s', async (_name, text, practices, states) => {
    const found = await Promise.all(practices.split('|').map((practice) => statesIn(text, practice)));
    expect(found.flat()).toEqual(states);
  });

  it.each([
    [
      '<p>Save as set out here, we do NOT:</p><p>i. Sell your personal information.</p>',
      'sells-data',
      'only-if',
    ],
    ['<p>We do <b>not</b>:</p><ul><li>sell your personal information</li></ul>', 'sells-data', 'does-not'],
    ['<p>We do none of the following.</p><ul><li>We sell no data</li></ul>', 'sells-data', 'does-not'],
    ['<h3>What we never do</h3><ul><li>Sell your personal information</li></ul>', 'sells-data', 'does-not'],
    [
      '<p>We will not:</p><ul><li>share with third parties<ul><li>your personal information</li></ul></li></ul>',
      'share-third-parties',
      'does-not',
    ],
    [
      '<p>We do not share your data, except:</p><ul><li>with our service providers</li></ul>',
      'share-processors',
      'only-if',
    ],
  ])('a list header reaches its items: %s', async (body, practice, state) => {
    expect(await statesOfPage(body, practice)).toContain(state);
  });

  it('lists broken by blank lines and escaped numbers keep their header', async () => {
    const text = 'We do not:\n\n1\\. Sell your personal information.\n\n2\\. Rent your personal information.';
    expect(await statesIn(text, 'sells-data')).toEqual(['does-not', 'does-not']);
  });

  it('quoted and garbled text is still read', async () => {
    const text = '> Loomis Dairy does notÂ sell your personal information â€” not to anyone.';
    expect(await statesIn(text, 'sells-data')).toEqual(['does-not']);
  });

  it('a seal, a safe harbour and an audit of another age are found', async () => {
    const text =
      'Pinebox adheres to the Safe Harbor Privacy Principles. Pinebox is a licensee of the TRUSTe privacy program. Our data centre undergoes a yearly SAS 70 audit.';
    for (const practice of ['safe-harbor', 'privacy-seal', 'audit-certified'])
      expect(await statesIn(text, practice)).toEqual(['does']);
  });
});
