// The rules by which the bench weighs findings, on segments of our own.
import { describe, expect, it } from 'vitest';
import { openGloss } from '../../../bench/accuracy/open-gloss.ts';
import { categoriesOf } from '../../../bench/accuracy/weigh-categories.ts';

const gloss = openGloss();

async function weigh(text: string): Promise<string[]> {
  const { findings } = await gloss.annotate(text);
  return [...categoriesOf(findings, text)].sort();
}

const FIRST = 'First Party Collection/Use';
const THIRD = 'Third Party Sharing/Collection';

describe('categoriesOf', () => {
  it('lets one statement of who else gets the data stand beside many of the company', async () => {
    const own = 'We collect your IP address. We use the information to run the shop. We use web beacons.';
    expect(await weigh(own)).toEqual([FIRST]);
    expect(await weigh(`${own} We share your personal information with third parties.`)).toEqual([
      FIRST,
      THIRD,
    ]);
  });

  it('does not take data that a choice merely names for collection', async () => {
    const categories = await weigh('You can opt out of receiving our newsletter by e-mail at any time.');
    expect(categories).toEqual(['User Choice/Control']);
  });

  it('leaves out what is said in passing beside the topic', async () => {
    const text =
      'We do not knowingly collect information from children. Our fair is not directed to children. ' +
      'Children may not register. Data on our servers is encrypted.';
    expect(await weigh(text)).toEqual(['International and Specific Audiences']);
  });

  it('takes a few words in which nothing is found for a heading', async () => {
    expect(await weigh('Pinebox Privacy Policy')).toEqual(['Introductory/Generic']);
    expect(await weigh('The lamp is made of brass, and it is polished by hand every spring.')).toEqual([]);
  });
});
