// What a naive matcher gets wrong: the shapes of sentence that the five policies of the mission folder
// hold, each with sentences of our own.
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../lib/model/report.ts';
import { analyzeTexts } from '../../support/analyze-texts.ts';
import { makeBlock } from '../../support/make-source.ts';

const said = ({ findings }: Report): string[] =>
  findings.map(({ practice, state }) => `${practice}: ${state}`);

const makeItem = (text: string, listHeader: number) => makeBlock(text, { kind: 'list-item', listHeader });

describe('a denial with an exception', () => {
  it('is a condition, and what the exception does is said too', async () => {
    const report = await analyzeTexts([
      'We do not sell or hand over details of our clients, except when we cooperate with law enforcement agencies.',
    ]);
    expect(said(report)).toContain('sells-data: only-if');
    expect(said(report)).toContain('law-voluntary: does');
    const sale = report.findings.find(({ practice }) => practice === 'sells-data');
    expect(sale?.decidedBy.map(({ text, role }) => [text.split(' ')[0], role])).toEqual([
      ['not', 'negator'],
      ['except', 'exception'],
    ]);
  });

  it('is a condition where a third person must agree', async () => {
    const report = await analyzeTexts([
      'Patient data is never passed to any third parties unless the clinic has expressly authorized it.',
    ]);
    expect(said(report)).toContain('share-third-parties: only-if');
    expect(said(report)).not.toContain('share-third-parties: does-not');
  });
});

describe('a limit on a choice', () => {
  it('is no choice', async () => {
    const report = await analyzeTexts([
      'You may not opt out of receiving notices about the safety of our stoves.',
    ]);
    expect(said(report)).toContain('optout-denied: does');
    expect(said(report)).not.toContain('optout-marketing: does');
  });
});

describe('a promise that the next sentence takes back', () => {
  it('leaves the second sentence standing', async () => {
    const report = await analyzeTexts([
      'However, unless you hand it to us, we do not usually know who you are. We reserve the right to combine non-personal information with personal information.',
    ]);
    expect(said(report)).toContain('combine-data: may');
  });
});

describe('a list header that carries negation and exception', () => {
  it('reaches every item', async () => {
    const report = await analyzeTexts([
      'Except as this page says, we do NOT:',
      makeItem('i. Disclose your information.', 0),
      makeItem('ii. Share your information with third parties.', 0),
      makeItem('iii. Rent your personal data.', 0),
    ]);
    const items = report.findings.filter(({ block }) => block > 0);
    expect(items.map(({ practice, block }) => `${block} ${practice}`)).toEqual(
      expect.arrayContaining(['1 share-third-parties', '2 share-third-parties', '3 sells-data']),
    );
    for (const { state, decidedBy } of items.filter(({ practice }) =>
      /^(share-third|sells)/.test(practice),
    )) {
      expect(['does-not', 'only-if']).toContain(state);
      expect(decidedBy.some(({ isInHeader, role }) => isInHeader && role === 'negator')).toBe(true);
    }
  });
});

describe('cookies', () => {
  it('that hold no personal data are not denied', async () => {
    const report = await analyzeTexts(['We use cookies. These cookies do not contain any personal data.']);
    expect(said(report)).toContain('cookies-used: does');
    expect(said(report)).not.toContain('cookies-used: does-not');
  });

  it('of others are asserted where control over them is denied', async () => {
    const report = await analyzeTexts([
      'We do not have access to or control over these cookies of our advertisers.',
    ]);
    expect(said(report)).toContain('third-party-cookies: does');
  });
});

describe('card numbers', () => {
  it.each<[string, string]>([
    ['Under no circumstances will we keep sensitive payment details such as your card number.', 'does-not'],
    ['Harrow Mills does not record or store credit card numbers on its servers.', 'does-not'],
    ['Card details may be encrypted and stored for logging purposes.', 'may'],
  ])('%s', async (text, state) => {
    expect(said(await analyzeTexts([text]))).toContain(`payment-data: ${state}`);
  });
});

describe('denials without the verb "share"', () => {
  it.each<[string, string]>([
    ['We have a strict no-spam policy.', 'use-marketing: does-not'],
    [
      'Loomis Dairy will never authorize the release of this information to anyone outside the dairy.',
      'share-third-parties: does-not',
    ],
  ])('%s', async (text, expected) => {
    expect(said(await analyzeTexts([text]))).toContain(expected);
  });
});

describe('a page of highlights', () => {
  it('says that it is not the whole policy', async () => {
    const report = await analyzeTexts([
      'These highlights should not be considered the full privacy statement of Pinebox.',
    ]);
    expect(said(report)).toContain('summary-only: does');
  });
});

describe('relics', () => {
  it.each<[string, string]>([
    ['Pinebox complies with the U.S.-EU Safe Harbor Framework.', '2015-10'],
    ['Our data centre passes an annual SAS-70 Type II audit.', ''],
    ['Harrow Mills is a licensee of the TRUSTe Privacy Program.', ''],
  ])('%s', async (text, since) => {
    const { relics } = await analyzeTexts([text]);
    expect(relics).toHaveLength(1);
    expect(relics[0]?.since).toMatch(/^\d{4}-\d{2}/);
    expect(relics[0]?.since).toContain(since);
    expect(relics[0]?.why).toBeTruthy();
  });
});

describe('text as archives hold it', () => {
  it('is read through mojibake, quote marks and escaped numbers', async () => {
    const report = await analyzeTexts([
      'WeÂ do not sell our customersâ€™ personal data.',
      '> **1\\. We never share your personal data with third parties.**',
    ]);
    expect(said(report)).toContain('sells-data: does-not');
    expect(said(report)).toContain('share-third-parties: does-not');
  });
});

describe('a name of the policy’s own for personal data', () => {
  it('is personal data in every sentence', async () => {
    const report = await analyzeTexts([
      'We sell Records to data brokers.',
      'We ask for personal information such as your name (collectively, “Records”).',
    ]);
    expect(said(report)).toContain('sells-data: does');
    expect(said(await analyzeTexts(['We sell Records to collectors of music.']))).not.toContain(
      'sells-data: does',
    );
  });
});
