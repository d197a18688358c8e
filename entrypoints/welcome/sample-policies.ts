// The policy that a reader tries Gloss on: of a company that does not exist, in the languages that Gloss
// has patterns for. One short page each, with something of every rating.
import type { SampleText } from '../../components/welcome/SamplePolicy.tsx';

const english: SampleText = {
  lang: 'en',
  title: 'Privacy policy of Tealight Recipes',
  address: 'tealight-recipes.example/privacy',
  parts: [
    {
      heading: 'What we collect',
      paragraphs: [
        'When you open an account we collect your name and your e-mail address. We record the precise location of your phone while you use the shopping list. We do not collect health information. Every recipe is cooked twice in our own kitchen.',
      ],
    },
    {
      heading: 'Cookies and tracking',
      paragraphs: [
        'Our advertising partners may place their own cookies on your device. We use a session replay tool that records your clicks and scrolling. We honor the Global Privacy Control signal of your browser.',
      ],
    },
    {
      heading: 'Who receives it',
      paragraphs: [
        'We do not sell your personal information. We share your device identifiers with advertising networks. We do not share your recipes with other companies unless you give us your consent.',
      ],
    },
    {
      heading: 'What you can do',
      paragraphs: [
        'You can unsubscribe from our newsletter by writing to stop@tealight-recipes.example. You may ask us to delete your personal data. If our company is sold, your personal information may be transferred to the new owner. We may change this policy at any time without notice.',
      ],
    },
  ],
};

const german: SampleText = {
  lang: 'de',
  title: 'Datenschutzerklärung von Teelicht-Rezepte',
  address: 'teelicht-rezepte.example/datenschutz',
  parts: [
    {
      heading: 'Welche Daten wir erheben',
      paragraphs: [
        'Wenn Sie ein Konto anlegen, erheben wir Ihren Namen und Ihre E-Mail-Adresse. Wir erfassen den genauen Standort Ihres Telefons, während Sie die Einkaufsliste benutzen. Jedes Rezept wird in unserer Küche zweimal gekocht.',
      ],
    },
    {
      heading: 'Cookies und Tracking',
      paragraphs: [
        'Dritte können eigene Cookies auf Ihrem Gerät setzen. Wir verwenden Google Analytics, um die Nutzung der Website auszuwerten.',
      ],
    },
    {
      heading: 'Wer die Daten erhält',
      paragraphs: [
        'Wir verkaufen Ihre personenbezogenen Daten nicht. Wir geben Ihre Daten an Werbenetzwerke weiter. Eine Übermittlung an andere Unternehmen erfolgt nur mit Ihrer Einwilligung.',
      ],
    },
    {
      heading: 'Was Sie tun können',
      paragraphs: [
        'Sie können den Newsletter jederzeit abbestellen, indem Sie an stopp@teelicht-rezepte.example schreiben. Sie haben das Recht, die Löschung Ihrer personenbezogenen Daten zu verlangen. Wir können diese Datenschutzerklärung jederzeit ohne Ankündigung ändern.',
      ],
    },
  ],
};

const french: SampleText = {
  lang: 'fr',
  title: 'Politique de confidentialité de Recettes Lumignon',
  address: 'recettes-lumignon.example/confidentialite',
  parts: [
    {
      heading: 'Les données que nous collectons',
      paragraphs: [
        'Lorsque vous ouvrez un compte, nous collectons votre nom et votre adresse e-mail. Nous enregistrons la géolocalisation précise de votre appareil pendant que vous utilisez la liste de courses. Chaque recette est cuisinée deux fois dans notre cuisine.',
      ],
    },
    {
      heading: 'Cookies et suivi',
      paragraphs: [
        'Nos partenaires publicitaires peuvent déposer leurs propres cookies sur votre appareil. Nous utilisons Google Analytics pour mesurer l’utilisation du site.',
      ],
    },
    {
      heading: 'Qui les reçoit',
      paragraphs: [
        'Nous ne vendons pas vos données personnelles. Nous partageons vos données avec des réseaux publicitaires. Nous ne transmettons pas vos recettes à d’autres entreprises sans votre consentement.',
      ],
    },
    {
      heading: 'Ce que vous pouvez faire',
      paragraphs: [
        'Vous pouvez vous désabonner de notre newsletter en écrivant à stop@recettes-lumignon.example. Vous avez le droit de demander l’effacement de vos données personnelles. Nous pouvons modifier cette politique à tout moment sans préavis.',
      ],
    },
  ],
};

const SAMPLES: Record<string, SampleText> = { en: english, de: german, fr: french };

/** Selects the sample in a language; the English one where there is none. */
export function selectSample(language: string): SampleText {
  return SAMPLES[language] ?? english;
}
