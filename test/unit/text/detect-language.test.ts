import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../lib/text/detect-language.ts';
import { readSeed } from '../../../seeds/index.ts';

const { languages } = readSeed();

describe('detectLanguage', () => {
  it.each([
    ['We keep the information that you give to us for as long as the law says.', null, 'en'],
    ['Wir verarbeiten Ihre Daten nicht ohne die Einwilligung, die Sie uns mit dem Konto geben.', null, 'de'],
    ['Il titolare tratta i dati che gli utenti forniscono con la registrazione e non li vende.', 'en', 'it'],
    [
      'Nous traitons vos données pour les finalités que nous avons décrites dans la présente page.',
      null,
      'fr',
    ],
    ['Xyzzy', 'fr-CA', 'fr'],
    ['Gatehouse uses facial recognition at every door.', 'en', 'en'],
    ['12345', null, 'und'],
  ])('says what %j is in', (text, declared, code) => {
    expect(detectLanguage(text, declared, languages)).toBe(code);
  });
});
