import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../lib/analyze/analyze.ts';
import { compileTaxonomy } from '../../../lib/taxonomy/compile-taxonomy.ts';
import { readSeed } from '../../../seeds/index.ts';
import { makeBlock, makeExampleSource, makeSource } from '../../support/make-source.ts';

const taxonomy = compileTaxonomy(readSeed());
const run = (source: Parameters<typeof analyze>[0]) =>
  analyze(source, taxonomy, { capturedAt: '2026-01-01T00:00:00Z' });

async function stateOf(practice: string, text: string, header?: string) {
  const report = await run(makeExampleSource(text, header));
  return report.findings.findLast((finding) => finding.practice === practice)?.state ?? null;
}

describe('state, by the rules of docs/states.md', () => {
  it.each([
    ['2 a negator on the verb', 'sells-data', 'We do not sell your personal information.', 'does-not'],
    ['2 a contraction', 'sells-data', "We don't sell or rent your personal information.", 'does-not'],
    ['2 a passive', 'sells-data', 'Your personal information is never sold.', 'does-not'],
    [
      '2 no clause in between',
      'sells-data',
      'We do not need a reason, but we sell your personal data.',
      'does',
    ],
    ['2 inverted', 'sells-data', 'Nor do we sell your personal information.', 'does-not'],
    [
      '3 an exception after',
      'sells-data',
      'We do not sell your personal data except to our partners.',
      'only-if',
    ],
    [
      '3 an exception before',
      'sells-data',
      'Unless you agree, we will not sell your personal data.',
      'only-if',
    ],
    ['3 without consent', 'sells-data', 'We never sell your personal data without your consent.', 'only-if'],
    ['5 a condition of the reader', 'sells-data', 'If you do not agree, we sell your personal data.', 'does'],
    ['6 a modal', 'sells-data', 'We may sell your personal information.', 'may'],
    ['6 a plain verb', 'sells-data', 'We sell your personal information.', 'does'],
    ['11 a determiner', 'sells-data', 'We sell no personal information.', 'does-not'],
  ])('rule %s', async (_rule, practice, text, state) => {
    expect(await stateOf(practice, text)).toBe(state);
  });

  it.each([
    ['We will not:', 'Sell your personal information', 'does-not'],
    ['Except as set out below, we do NOT:', 'Sell your personal information', 'only-if'],
    ['We may:', 'Sell your personal information', 'may'],
    ['We:', 'Sell your personal information', 'does'],
  ])('rule 4: "%s" distributes over its items', async (header, item, state) => {
    expect(await stateOf('sells-data', item, header)).toBe(state);
  });

  it.each([
    ['No, never.', 'does-not'],
    ['Yes, we do.', 'does'],
    ['No, unless you ask us to.', 'only-if'],
  ])('rule 8: a question heading takes its state from "%s"', async (answer, state) => {
    const heading = 'Do we sell your personal information?';
    const source = makeSource([
      makeBlock(heading, { kind: 'heading' }),
      makeBlock(answer, { headings: [heading] }),
    ]);
    const { findings } = await run(source);
    expect(findings.map(({ practice, state: found }) => [practice, found])).toContainEqual([
      'sells-data',
      state,
    ]);
  });

  it.each([
    ['brackets', 'payment-data', 'We store your credit card number (not its security code).', 'does'],
    [
      'another statement',
      'sells-data',
      'We do not sell your data, and we keep it unless you object.',
      'does-not',
    ],
    ['not hesitate', 'sells-data', 'We do not hesitate to sell your personal information.', 'does'],
    ['a label and its No', 'biometric-data', 'Biometric information: No', 'does-not'],
    ['two verbs', 'sells-data', 'Your personal information is not and never will be sold.', 'does-not'],
  ])('scope: %s', async (_name, practice, text, state) => {
    expect(await stateOf(practice, text)).toBe(state);
  });

  it('rule 12: keeps what narrows a denial', async () => {
    const text = 'We do not sell your personal information to third parties for their promotional purposes.';
    const { findings } = await run(makeSource([text]));
    const sale = findings.find(({ practice }) => practice === 'sells-data');
    expect(sale?.state).toBe('does-not');
    expect(sale?.decidedBy.map(({ role, text: words }) => [role, words])).toEqual([
      ['negator', 'not'],
      ['qualifier', 'for their promotional purposes'],
    ]);
  });

  describe('unrelated text changes no state', () => {
    const told = fc.constantFrom(
      'We do not sell your personal information.',
      'We may share your personal information with third parties.',
      'Unless you agree, we will not sell your personal information.',
      'We collect your name and e-mail address.',
    );
    const unrelated = fc.array(
      fc.constantFrom('The sky is blue.', 'Not today.', 'Unless it rains.', 'We never sleep.', 'No, thanks.'),
      { maxLength: 4 },
    );
    const stateIn = async (blocks: string[], text: string) =>
      (await run(makeSource(blocks))).findings
        .filter(({ sentenceText }) => sentenceText === text)
        .map(({ practice, state, decidedBy }) => ({ practice, state, decidedBy }));

    it('in the same paragraph', async () => {
      await fc.assert(
        fc.asyncProperty(told, unrelated, unrelated, async (text, before, after) => {
          const alone = await stateIn([text], text);
          expect(alone.length).toBeGreaterThan(0);
          expect(await stateIn([[...before, text, ...after].join(' ')], text)).toEqual(alone);
        }),
        { numRuns: 60 },
      );
    });

    it('in other paragraphs', async () => {
      await fc.assert(
        fc.asyncProperty(told, unrelated, unrelated, async (text, before, after) => {
          expect(await stateIn([...before, text, ...after], text)).toEqual(await stateIn([text], text));
        }),
        { numRuns: 60 },
      );
    });
  });
});

describe('analyze', () => {
  it('keeps the words that decided the state, with their place', async () => {
    const text = 'We do not sell your personal data except to our partners.';
    const { findings } = await run(makeSource([text]));
    const decidedBy = findings.find(({ practice }) => practice === 'sells-data')?.decidedBy ?? [];
    expect(decidedBy.map(({ role }) => role)).toEqual(['negator', 'exception']);
    for (const { start, end, text: words } of decidedBy) expect(text.slice(start, end)).toBe(words);
  });

  it('places findings in the document text', async () => {
    const source = makeSource(['First block.', 'We sell your personal information. Bye.']);
    const text = source.blocks.map((block) => block.text).join(' ');
    const { findings } = await run(source);
    expect(findings.length).toBeGreaterThan(0);
    for (const { start, end, sentenceText, block, match, quote } of findings) {
      expect(text.slice(start, end)).toBe(sentenceText);
      expect(source.blocks[block]?.text.slice(match.start, match.end)).toBe(quote.exact);
    }
  });

  it('gives repeated sentences different ids', async () => {
    const { findings } = await run(
      makeSource(['We sell your personal information.', 'We sell your personal information.']),
    );
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  });

  it('says when it could not look', async () => {
    expect((await run(makeSource([]))).status).toBe('no-text');
    const italian = makeSource([
      'Il titolare tratta i dati che gli utenti forniscono e non li vende a terzi per il marketing.',
    ]);
    expect(await run(italian)).toMatchObject({
      status: 'unsupported-language',
      language: 'it',
      findings: [],
    });
  });

  it('survives hostile text', async () => {
    const texts = [
      '\u0000\ud800 sell',
      '__proto__ constructor',
      'not '.repeat(20_000),
      'sell your data; '.repeat(2_000),
    ];
    for (const text of texts) expect((await run(makeSource([text]))).schema).toBe(3);
  });
});
