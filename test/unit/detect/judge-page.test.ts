import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { judgePage } from '../../../lib/detect/judge-page.ts';
import type { PageSignals } from '../../../lib/model/page.ts';
import { detectorSchema } from '../../../lib/taxonomy/schema.ts';
import seed from '../../../seeds/detector.json';

const detector = v.parse(detectorSchema, seed);

const POLICY_TEXT = `This privacy policy tells what Lark Kettle does. Information we collect: your name.
  We may share it with service providers. We do not sell your personal information. You can opt out.
  We retain letters for two years. Your IP address is logged. Changes to this policy are shown here.`;

const makeSignals = (part: Partial<PageSignals>): PageSignals => ({
  url: 'https://lark.example/',
  title: '',
  headings: [],
  isPrivacyLinkTarget: false,
  lang: 'en',
  sample: '',
  textLength: part.sample?.length ?? 0,
  ...part,
});

describe('judgePage', () => {
  it.each<[string, 'policy' | 'maybe' | 'no', Partial<PageSignals>]>([
    [
      'address, title and heading',
      'policy',
      { url: 'https://lark.example/privacy', title: 'Privacy Policy | Lark', headings: ['Privacy Policy'] },
    ],
    ['heading and text, without a title', 'policy', { headings: ['Privacy notice'], sample: POLICY_TEXT }],
    [
      'a bare CCPA title and text',
      'policy',
      { url: 'https://lark.example/legal/3', title: 'CCPA', sample: POLICY_TEXT },
    ],
    ['text alone, which is not read', 'no', { url: 'https://lark.example/legal/3', sample: POLICY_TEXT }],
    [
      'a French title and heading',
      'policy',
      { title: 'Politique de confidentialité', headings: ['Vos données et votre vie privée'], lang: 'fr' },
    ],
    ['a title in upper case', 'policy', { title: 'PRIVACY POLICY', headings: ['PRIVACY POLICY'] }],
    [
      'being the target of its own privacy link, with a title',
      'policy',
      { isPrivacyLinkTarget: true, title: 'Privacy' },
    ],
    ['a vague title and address', 'maybe', { title: 'Privacy', url: 'https://lark.example/privacy' }],
    ['an empty page', 'no', {}],
    [
      'a shop',
      'no',
      {
        title: 'Kettles',
        headings: ['Copper kettles', 'Contact us'],
        sample: 'Buy a kettle. We ship to you.',
      },
    ],
    [
      'terms of service that mention privacy',
      'no',
      {
        url: 'https://lark.example/terms',
        title: 'Terms of Service',
        headings: ['Terms of Service', 'Your privacy', 'Governing law'],
        sample: `These terms bind you. See this policy and our privacy policy for what we collect. The kettle comes
          as is, without warranties; limitation of liability applies, and you indemnify us. Arbitration follows.
          We may share notices with third parties and service providers.`,
      },
    ],
    [
      'a news article about privacy',
      'no',
      {
        url: 'https://herald.example/news/2026/kettle-privacy',
        title: 'Kettle maker sued over privacy policy | The Herald news',
        headings: ['Kettle maker sued over its privacy policy'],
        sample: `A lawsuit filed on Monday says the maker sold personally identifiable information to third parties.
          A spokesperson said in a statement that it would fight. According to the complaint, nobody could opt out.
          Published at noon. Read more stories from our newsroom. Comments.`,
      },
    ],
    [
      'a page with a cookie banner',
      'no',
      {
        title: 'Herald',
        sample: 'We use cookies. Our third parties do too. You may opt out. Weather: rain.',
      },
    ],
  ])('%s: %s', (_what, kind, part) => {
    expect(judgePage(makeSignals(part), detector).kind).toBe(kind);
  });

  it('gives its reasons, strongest first, and a score that is their sum', () => {
    const verdict = judgePage(
      makeSignals({ title: 'Privacy Policy', headings: ['Privacy Policy'], sample: POLICY_TEXT }),
      detector,
    );
    const weights = verdict.reasons.map((reason) => Math.abs(reason.weight));
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(verdict.score).toBeCloseTo(
      verdict.reasons.reduce((sum, reason) => sum + reason.weight, 0),
      5,
    );
    expect(verdict.reasons.find(({ code }) => code === 'title-policy')?.detail).toBe('privacy policy');
  });

  it('counts a sample cue in proportion to the words seen', () => {
    const score = (sample: string) => judgePage(makeSignals({ title: 'Privacy', sample }), detector).score;
    expect(score('we collect')).toBeGreaterThan(score(''));
    expect(score(POLICY_TEXT)).toBeGreaterThan(score('we collect'));
  });

  it('does not read the sample when it cannot change the verdict', () => {
    const signals = makeSignals({
      title: 'Terms of Service for jobs news',
      headings: ['Terms of use'],
      url: 'https://a.example/news',
    });
    Object.defineProperty(signals, 'sample', { get: () => expect.unreachable('sample was read') });
    expect(judgePage(signals, detector).kind).toBe('no');
  });

  it('survives an address that is no valid escape', () => {
    expect(judgePage(makeSignals({ url: 'https://lark.example/%E0%A4%A' }), detector).kind).toBe('no');
  });
});
