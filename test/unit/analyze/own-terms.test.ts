// A name that the policy gives to personal data is read as such in every sentence of the page.
import { expect, it } from 'vitest';
import { analyzeTexts } from '../../support/analyze-texts.ts';

const statesOf = async (texts: string[]): Promise<string[]> =>
  (await analyzeTexts(texts)).findings.map(({ practice, state }) => `${practice}: ${state}`);

it('reads the policy’s own name for personal data, wherever it is defined', async () => {
  const definition = 'We ask for personal information such as your name (collectively, “Records”).';
  expect(await statesOf(['We sell Records to data brokers.', definition])).toContain('sells-data: does');
  expect(await statesOf(['We sell Records to collectors of music.'])).not.toContain('sells-data: does');
});
