import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../lib/text/detect-language.ts';
import { readSeed } from '../../../seeds/index.ts';

const { languages } = readSeed();

/** One sample of running text per language; written for this test. */
const SAMPLES: Record<string, string> = {
  en: 'We keep the information that you give to us for as long as the law says.',
  de: 'Wir verarbeiten Ihre Daten nicht ohne die Einwilligung, die Sie uns mit dem Konto geben.',
  fr: 'Nous traitons vos données pour les finalités que nous avons décrites dans la présente page.',
  es: 'Conservamos los datos que usted nos facilita mientras sea necesario y no los vendemos a nadie.',
  it: 'Il titolare tratta i dati che gli utenti forniscono con la registrazione e non li vende.',
  nl: 'Wij bewaren de gegevens die u aan ons geeft niet langer dan nodig is voor het doel.',
  pt: 'Guardamos os dados que você nos fornece enquanto for preciso e não os vendemos a ninguém.',
  pl: 'Przechowujemy dane, które nam podasz, tak długo, jak jest to konieczne, i nie sprzedajemy ich.',
  sv: 'Vi sparar de uppgifter som du lämnar till oss så länge det behövs och säljer dem inte.',
  da: 'Vi gemmer de oplysninger, som du giver os, og vi sælger dem ikke til andre, hvis du ikke vil.',
};

describe('detectLanguage', () => {
  it.each(Object.entries(SAMPLES))('tells %s, declared or not', (code, text) => {
    expect(detectLanguage(text, null, languages)).toBe(code);
    expect(detectLanguage(text, code === 'en' ? 'de' : 'en', languages)).toBe(code);
  });

  it.each([
    ['Wir verkaufen Ihre Daten nicht.', 'en', 'de'],
    ['Nous ne vendons pas vos données.', 'en', 'fr'],
    ['Noi non vendiamo i suoi dati.', null, 'it'],
    ['We do not sell your data.', null, 'en'],
    ['Wij verkopen uw gegevens niet.', null, 'nl'],
    ['Xyzzy', 'fr-CA', 'fr'],
    ['Gatehouse uses facial recognition at every door.', 'en', 'en'],
    ['Cookies', 'de', 'de'],
    ['12345', null, 'und'],
  ])('says what the short text %j, declared %j, is in', (text, declared, code) => {
    expect(detectLanguage(text, declared, languages)).toBe(code);
  });

  it('goes by the greater part of a page in two languages', () => {
    const { de = '', en = '' } = SAMPLES;
    const mixed = (germans: number, others: number) => `${de} `.repeat(germans) + `${en} `.repeat(others);
    expect(detectLanguage(mixed(7, 4), 'en', languages)).toBe('de');
    expect(detectLanguage(mixed(4, 7), 'de', languages)).toBe('en');
    // Long enough to be sampled: neither the head nor the tail speaks for the whole.
    expect(detectLanguage(mixed(2000, 1200), null, languages)).toBe('de');
    expect(detectLanguage(mixed(1200, 2000), null, languages)).toBe('en');
  });

  it('claims no language for a long text in one it does not know', () => {
    const finnish = 'Säilytämme antamasi tiedot niin kauan kuin laki vaatii, emmekä myy niitä kenellekään. ';
    expect(detectLanguage(finnish.repeat(5), 'en', languages)).toBe('und');
    expect(detectLanguage(finnish.repeat(5), 'fi', languages)).toBe('fi');
    expect(detectLanguage('Мы храним ваши данные и никому их не продаём. '.repeat(9), 'en', languages)).toBe(
      'und',
    );
  });
});
