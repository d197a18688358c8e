// Pages that speak of privacy and are no policy, and policies in the seven languages the detector knows.
// Every text is ours, of invented companies.
import { describe, expect, it } from 'vitest';
import { judgePage } from '../../../lib/detect/judge-page.ts';
import type { PageSignals, Verdict } from '../../../lib/model/page.ts';
import { readSeed } from '../../../seeds/index.ts';

const { detector } = readSeed();
const judge = (part: Partial<PageSignals>): Verdict['kind'] =>
  judgePage(
    {
      url: 'https://lark.example/',
      title: '',
      headings: [],
      isPrivacyLinkTarget: false,
      lang: null,
      sample: '',
      textLength: part.sample?.length ?? 0,
      ...part,
    },
    detector,
  ).kind;

const CONSENT_TEXT = `We and our partners use your personal data, such as your IP address, to show and measure
  advertising. Some rely on legitimate interest. You can opt out of third parties and change your mind.`;

describe('no policy', () => {
  it.each<[string, Partial<PageSignals>]>([
    [
      'terms titled "Privacy & Terms"',
      {
        url: 'https://lark.example/terms',
        title: 'Terms of Use – Privacy & Terms – Lark',
        headings: ['Terms of Use', 'What you may do', 'Governing law'],
        sample: `These terms bind you. Our privacy policy is a page of its own. The service comes as is, without
          warranties. Limitation of liability applies; you indemnify us; arbitration follows.`,
      },
    ],
    [
      'an article that carries a whole consent dialog',
      {
        url: 'https://herald.example/sport/lanterns-win',
        title: 'Lanterns win the cup | The Herald',
        headings: ['Lanterns win the cup', 'More from sport'],
        sample: `The Lanterns won. ${CONSENT_TEXT} More from sport. Share this article. 3 min read.`,
      },
    ],
    [
      'an article that explains privacy policies',
      {
        url: 'https://weekly.example/blog/what-is-a-privacy-policy',
        title: 'What is a privacy policy, and why every shop needs one',
        headings: ['What is a privacy policy?', 'What to put in it'],
        sample: `A privacy policy tells which data a shop takes. According to a survey, few read it. 5 min read.
          Related articles. Sign up for our letters.`,
      },
    ],
    [
      'a policy generator',
      {
        url: 'https://tools.example/generator',
        title: 'Free Privacy Policy Generator',
        headings: ['Privacy policy generator', 'How it works'],
        sample: 'Answer six questions and download the text. Sign up for our news. Advertisement.',
      },
    ],
    [
      'a settings page',
      {
        url: 'https://app.lark.example/settings/account',
        title: 'Account settings | Lark',
        headings: ['Account', 'Notifications', 'Security'],
        sample: 'Change your name. Change your password. Sign out everywhere.',
      },
    ],
    [
      'search results for privacy policies',
      {
        url: 'https://search.example/?q=lamps',
        title: 'lamps – Search',
        headings: ['Results'],
        sample: 'Lark lamps. Brass lamps. Privacy policy of Lark. Next page.',
      },
    ],
    [
      'an imprint',
      {
        url: 'https://laterne.example/impressum',
        title: 'Impressum | Laterne GmbH',
        headings: ['Impressum', 'Angaben gemäß Gesetz'],
        sample: 'Laterne GmbH, Gasse 3, Musterstadt. Geschäftsführung: A. Muster. Datenschutz: siehe dort.',
      },
    ],
    [
      'community guidelines on privacy violations',
      {
        url: 'https://lark.example/community/privacy-violations',
        title: 'Community guidelines: privacy violations',
        headings: ['Community guidelines', 'Do not post private addresses of others'],
        sample: 'Do not publish where others live. We remove such posts. Report one here.',
      },
    ],
    [
      'search results for "privacy policy"',
      {
        url: 'https://search.example/?q=privacy+policy',
        title: 'privacy policy - Search',
        headings: ['Results'],
        sample: 'Lark lamps. Brass lamps. Privacy policy of Lark. Next page. '.repeat(80),
      },
    ],
    [
      'a long article whose title names a privacy policy',
      {
        url: 'https://weekly.example/2026/lamps',
        title: 'The privacy policy of the lamp maker',
        headings: ['The privacy policy of the lamp maker'],
        sample: 'The lamp maker lives by the river and polishes brass every day. '.repeat(80),
      },
    ],
  ])('%s', (_what, part) => {
    expect(judge(part)).not.toBe('policy');
  });
});

describe('a page that a person would hesitate on', () => {
  it.each<[string, Partial<PageSignals>]>([
    [
      'a cookie policy',
      {
        url: 'https://lark.example/cookies',
        title: 'Cookie Policy | Lark',
        headings: ['Cookie policy', 'Which cookies'],
        sample: 'We use cookies to keep you signed in. Third parties set two more. We collect no names.',
      },
    ],
    ['a bare address and title', { url: 'https://lark.example/privacy', title: 'Privacy' }],
  ])('%s', (_what, part) => {
    expect(judge(part)).toBe('maybe');
  });
});

describe('a policy', () => {
  it.each<[string, Partial<PageSignals>]>([
    [
      'en',
      {
        title: 'Privacy Statement',
        sample: 'We collect your name. We share it with service providers. We retain it for a year.',
      },
    ],
    [
      'de',
      {
        title: 'Datenschutzerklärung',
        headings: ['Datenschutz'],
        sample:
          'Wir verarbeiten personenbezogene Daten. Sie haben ein Recht auf Auskunft und Löschung. Rechtsgrundlage ist Ihre Einwilligung.',
      },
    ],
    [
      'fr',
      {
        title: 'Politique de confidentialité',
        headings: ['Vos droits'],
        sample:
          'Nous collectons vos données. La finalité est la livraison. Durée de conservation : un an. Vous avez un droit de rectification.',
      },
    ],
    [
      'es',
      {
        title: 'Política de privacidad',
        headings: ['Sus derechos'],
        sample:
          'El responsable del tratamiento de sus datos es Farol. Puede pedir la rectificación o la supresión de sus datos personales.',
      },
    ],
    [
      'it',
      {
        title: 'Informativa sulla privacy',
        headings: ['I diritti dell’interessato'],
        sample:
          'Il titolare del trattamento dei dati personali è Lanterna. La finalità è la consegna. Può chiedere la cancellazione.',
      },
    ],
    [
      'nl',
      {
        title: 'Privacyverklaring',
        headings: ['Uw rechten'],
        sample:
          'Wij verwerken persoonsgegevens met uw toestemming. Wij bewaren uw gegevens een jaar. U heeft recht op inzage.',
      },
    ],
    [
      'pt',
      {
        title: 'Política de privacidade',
        headings: ['Seus direitos'],
        sample:
          'O tratamento dos seus dados tem uma finalidade. O titular pode pedir a eliminação dos dados pessoais e retirar o consentimento.',
      },
    ],
  ])('in %s', (lang, part) => {
    expect(judge({ ...part, lang })).toBe('policy');
  });
});
