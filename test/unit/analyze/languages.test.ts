// What a page in another language, in several, or in none that is known comes to; and the rules of state
// in the grammar of German and French.
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../lib/analyze/analyze.ts';
import { compileTaxonomy } from '../../../lib/taxonomy/compile-taxonomy.ts';
import { readSeed } from '../../../seeds/index.ts';
import { makeBlock, makeExampleSource, makeSource } from '../../support/make-source.ts';

const taxonomy = compileTaxonomy(readSeed());
const run = (source: Parameters<typeof analyze>[0]) =>
  analyze(source, taxonomy, { capturedAt: '2026-01-01T00:00:00Z' });

async function stateOf(lang: string, practice: string, text: string, header?: string) {
  const { findings } = await run({ ...makeExampleSource(text, header), lang });
  return findings.findLast((finding) => finding.practice === practice)?.state ?? null;
}

const GERMAN =
  'Wir verkaufen Ihre Daten nicht, und wir geben sie nur mit Ihrer Einwilligung an Dritte weiter.';
const ENGLISH = 'We do not sell your data, and we share it with others only with your consent.';
const ITALIAN = 'Non vendiamo i dati degli utenti e non li comunichiamo a terzi senza il loro consenso.';

describe('the language of a page', () => {
  it('decides which patterns are tried', async () => {
    const report = await run(makeSource([GERMAN, 'Diese Seite verwendet Cookies.'], { lang: 'en' }));
    expect(report).toMatchObject({ status: 'analyzed', language: 'de' });
    expect(report.findings.map(({ practice }) => practice)).toEqual(
      expect.arrayContaining(['sells-data', 'share-third-parties', 'cookies-used']),
    );
  });

  it('that no pattern is written in gives a verdict and claims nothing', async () => {
    const report = await run(makeSource([ITALIAN], { lang: 'it' }));
    expect(report).toMatchObject({ status: 'unsupported-language', language: 'it', findings: [] });
    expect(report.verdict.kind).toBe('policy');
  });

  it('that cannot be told is read only where it is a scrap', async () => {
    const scrap = await run(makeSource(['Xyzzy plugh'], { lang: null }));
    expect(scrap).toMatchObject({ status: 'analyzed', language: 'und' });
    const finnish = 'Säilytämme antamasi tiedot niin kauan kuin laki vaatii, emmekä myy niitä kenellekään. ';
    const page = await run(makeSource([finnish.repeat(4)], { lang: null }));
    expect(page).toMatchObject({ status: 'unsupported-language', language: 'und', findings: [] });
  });

  it.each([
    [[GERMAN, GERMAN, ENGLISH], 'de'],
    [[ENGLISH, GERMAN, ENGLISH], 'en'],
  ])('is that of the greater part', async (blocks, language) => {
    const { findings, ...report } = await run(makeSource(blocks, { lang: 'fr' }));
    expect(report.language).toBe(language);
    expect(findings.filter(({ practice }) => practice === 'sells-data')).toHaveLength(2);
  });
});

describe('state in German', () => {
  it.each([
    ['sells-data', 'Wir verkaufen und vermieten Ihre Daten nicht.', 'does-not'],
    ['sells-data', 'Ihre Daten werden weder verkauft noch vermietet.', 'does-not'],
    ['sells-data', 'Unter keinen Umständen verkaufen wir Ihre Kontaktdaten.', 'does-not'],
    ['sells-data', 'Wir verkaufen Ihre Daten nicht, es sei denn, Sie stimmen zu.', 'only-if'],
    ['share-third-parties', 'Ihre Angaben geben wir nicht an Dritte weiter.', 'does-not'],
    ['share-third-parties', 'Dritten werden Ihre Daten nicht offengelegt.', 'does-not'],
    [
      'share-third-parties',
      'Wir geben Ihre Daten nicht nur an Partner, sondern auch an Dritte weiter.',
      'does',
    ],
    ['share-third-parties', 'Eine Weitergabe an Dritte ist ausgeschlossen.', 'does-not'],
    ['share-third-parties', 'Außer in Notfällen leiten wir keine Daten an Dritte weiter.', 'only-if'],
    ['contact-data', 'Wir erheben Ihre E-Mail-Adresse und geben sie nicht weiter.', 'does'],
    ['contact-data', 'Wir speichern Ihre Anschrift, damit Sie sie nicht neu eingeben müssen.', 'does'],
    ['cookies-used', 'Wir verwenden Cookies, die keine persönlichen Angaben enthalten.', 'does'],
    ['device-ids', 'Die IP-Adresse wird gespeichert und nicht mit anderen Daten verknüpft.', 'does'],
    ['device-ids', 'Es kann sein, dass wir Ihre IP-Adresse speichern können.', 'may'],
    ['targeted-ads', 'Personalisierte Werbung zeigen wir Nutzer:innen nicht.', 'does-not'],
    ['intl-transfer', 'Daten gelangen nicht in Drittländer, wir speichern sie in Kiel.', 'does-not'],
    ['automated-decisions', 'Automatisierte Entscheidungen nehmen wir nicht vor.', 'does-not'],
    ['share-third-parties', 'Daten werden nur dann an Dritte weitergegeben, wenn es nötig ist.', 'only-if'],
    ['use-marketing', 'Wir nutzen sie nicht für Werbezwecke, sondern nur für Rechnungen.', 'does-not'],
    ['use-marketing', 'Werbe-E-Mails erhalten Sie nur, wenn Sie eingewilligt haben.', 'only-if'],
  ])('%s: %s', async (practice, text, state) => {
    expect(await stateOf('de', practice, text)).toBe(state);
  });

  it('reaches from the header of a list to its items', async () => {
    expect(await stateOf('de', 'sells-data', 'Ihre Daten verkaufen', 'Wir werden nicht:')).toBe('does-not');
    expect(await stateOf('de', 'cookies-used', 'Cookies verwenden', 'Wir können:')).toBe('may');
  });
});

describe('state in French', () => {
  it.each([
    ['sells-data', 'Nous ne vendons ni ne louons vos données.', 'does-not'],
    ['sells-data', 'En aucun cas vos données personnelles ne seront vendues.', 'does-not'],
    ['sells-data', 'Aucune de vos données n’est vendue.', 'does-not'],
    ['sells-data', 'Nous ne vendons pas vos données, sauf si vous nous y autorisez.', 'only-if'],
    ['share-third-parties', 'Vos données ne sont communiquées à des tiers qu’avec votre accord.', 'only-if'],
    ['share-third-parties', 'Nous pourrions transmettre vos informations à des tiers.', 'may'],
    [
      'share-third-parties',
      'À moins que vous ne l’ayez demandé, rien n’est transmis à des tiers.',
      'only-if',
    ],
    ['share-third-parties', 'Nous ne communiquons vos données à des tiers que si la loi le veut.', 'only-if'],
    ['cookies-used', 'Nous utilisons des cookies qui ne contiennent pas de données personnelles.', 'does'],
    ['cookies-used', 'Si vous ne les refusez pas, nous utilisons des cookies.', 'does'],
    ['device-ids', 'L’adresse IP n’est jamais conservée.', 'does-not'],
    ['contact-data', 'Nous recueillons votre adresse e-mail et ne la vendons pas.', 'does'],
    ['share-third-parties', 'La transmission de données à des tiers n’est pas prévue.', 'does-not'],
    ['use-service', 'Nous utilisons vos données pour ne pas perdre votre commande.', null],
    ['server-logs', 'Les journaux de connexion ne sont pas conservés.', 'does-not'],
    ['automated-decisions', 'Il n’y a pas de prise de décision automatisée.', 'does-not'],
    ['right-access', 'Vous pouvez demander l’accès à vos données.', 'does'],
    ['intl-transfer', 'Il se peut que vos données soient transférées hors de l’Union européenne.', 'does'],
  ])('%s: %s', async (practice, text, state) => {
    expect(await stateOf('fr', practice, text)).toBe(state);
  });

  it.each([
    ['fr', 'Vendez-vous mes données ?', 'Non.', 'does-not'],
    ['fr', 'Vendez-vous mes données ?', 'Oui, à des annonceurs.', 'does'],
    ['fr', 'Vendez-vous mes données ?', 'Notre siège se trouve à Lyon.', undefined],
    ['de', 'Verkaufen Sie meine Daten?', 'Nein, niemals.', 'does-not'],
    ['de', 'Verkaufen Sie meine Daten?', 'Nein, außer mit Ihrer Zustimmung.', 'only-if'],
    ['en', 'Do you sell my data?', 'Note that our shop is in Leeds.', undefined],
  ])('answers a question in %s: %s %s', async (lang, heading, answer, state) => {
    const blocks = [makeBlock(heading, { kind: 'heading' }), makeBlock(answer, { headings: [heading] })];
    const { findings } = await run(makeSource(blocks, { lang }));
    expect(findings.find(({ practice }) => practice === 'sells-data')?.state).toBe(state);
  });

  it('reaches from the header of a list to its items', async () => {
    expect(await stateOf('fr', 'sells-data', 'Vendre vos données', 'Nous n’avons pas le droit de :')).toBe(
      'does-not',
    );
  });
});
