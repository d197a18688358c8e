import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../lib/analyze/read-address.ts';
import { analyzeTexts, makeLinked } from '../../support/analyze-texts.ts';
import { makeBlock } from '../../support/make-source.ts';

/** Purpose, kind and target of every action of a page. */
async function actionsOf(...marked: string[]) {
  const { actions } = await analyzeTexts(marked.map(makeLinked));
  return actions.map(({ purpose, kind, target }) => `${purpose} ${kind} ${target}`);
}

describe('an action', () => {
  it.each([
    [
      'You may opt out of our newsletter with the [unsubscribe link](https://mail.harrow.example/out).',
      'marketing link mail.harrow.example',
    ],
    [
      'You may opt out of interest-based advertising at [the industry page](https://optout.aboutads.info/).',
      'ads link optout.aboutads.info',
    ],
    [
      'You may opt out of interest-based advertising at optout.aboutads.info.',
      'ads link optout.aboutads.info',
    ],
    [
      'You can opt out of the sale of your personal information: [Do Not Sell My Personal Information](https://harrow.example/dns).',
      'sale link harrow.example',
    ],
    [
      'You can set your browser to refuse cookies; see [how](https://www.aboutcookies.org/).',
      'cookies link www.aboutcookies.org',
    ],
    [
      'You have the right to access your personal data by writing to data@pinebox.example.',
      'access mail data@pinebox.example',
    ],
    [
      'You may request deletion of your personal data by calling us at (800) 555-0199.',
      'deletion phone 8005550199',
    ],
    [
      'You can correct your personal information under Settings > Profile > Personal Data.',
      'correction path Settings > Profile > Personal Data',
    ],
    [
      'You can unsubscribe from our newsletter in your account settings under Privacy.',
      'marketing path account settings under Privacy',
    ],
    [
      'You have the right to lodge a complaint with a supervisory authority, such as the [ICO](https://ico.org.uk/).',
      'complaint link ico.org.uk',
    ],
    [
      'For questions on privacy, contact our data protection officer at Pinebox, 12 Mill Lane, Leeds LS1 4AB.',
      'contact post 12 Mill Lane, Leeds LS1 4AB',
    ],
  ])('is told from %s', async (text, expected) => {
    expect(await actionsOf(text)).toContain(expected);
  });

  it('is found in the next sentence of the same block', async () => {
    const text = 'You may opt out of our newsletter at any time. To do so, write to stop@harrow.example.';
    expect(await actionsOf(text)).toEqual(['marketing mail stop@harrow.example']);
    expect(await actionsOf(...text.split(/(?<=\.) /))).toEqual([]);
  });

  it('is not taken from a sentence about another choice', async () => {
    const text =
      'You may opt out of our newsletter at any time. To access your personal data, write to data@harrow.example.';
    expect(await actionsOf(text)).toEqual(['access mail data@harrow.example']);
  });

  it('is found in the list that its sentence introduces', async () => {
    const { actions } = await analyzeTexts([
      'You may opt out of our newsletter in one of these ways:',
      makeBlock('by mail to stop@harrow.example', { kind: 'list-item', listHeader: 0 }),
      makeBlock('by telephone: 020 7946 0999', { kind: 'list-item', listHeader: 0 }),
    ]);
    expect(actions.map(({ target }) => target)).toEqual(['stop@harrow.example', '02079460999']);
  });

  it('goes with its own choice where two stand in one sentence', async () => {
    const actions = await actionsOf(
      'You may opt out of our newsletter [here](https://harrow.example/mail) and you may opt out of targeted advertising at [AdChoices](https://youradchoices.com/).',
    );
    expect(actions).toContain('ads link youradchoices.com');
    expect(actions).not.toContain('marketing link youradchoices.com');
  });

  it.each([
    [
      'You may opt out of our newsletter at stop@harrow.example. You will still receive messages about your orders.',
      'You will still receive messages about your orders.',
    ],
    [
      'You can unsubscribe from our newsletter at stop@harrow.example, but you will still receive service messages.',
      'but you will still receive service messages.',
    ],
    ['You may opt out of our newsletter at stop@harrow.example. We like hammers.', null],
  ])('keeps the limit next to it: %s', async (text, limit) => {
    const { actions } = await analyzeTexts([text]);
    expect(actions.map((action) => action.limit)).toEqual([limit]);
  });

  it('is offered by no denial and no limit', async () => {
    expect(
      await actionsOf(
        'You cannot unsubscribe from our newsletter; ask [us](https://harrow.example/).',
        'You may not opt out of service announcements, see [here](https://harrow.example/s).',
      ),
    ).toEqual([]);
  });

  it('is no fax number and no law', async () => {
    expect(
      await actionsOf(
        'You may request deletion of your personal data by fax: 020 7946 0999.',
        'California Civil Code Section 1798.83 lets you request a list of third parties, call of duty aside.',
      ),
    ).toEqual([]);
  });

  it('stands in the list of the page once, with every finding it goes with', async () => {
    const text = 'You may opt out of our newsletter at stop@harrow.example.';
    const { actions, findings } = await analyzeTexts([text, `${text} We mean it.`]);
    expect(actions).toHaveLength(1);
    expect(actions[0]?.findingIds).toEqual(findings.map(({ id }) => id));
  });

  it('takes time in step with the text', async () => {
    const sentence = 'You may opt out of our newsletter [here](https://harrow.example/x). ';
    const start = performance.now();
    const { actions } = await analyzeTexts([makeLinked(sentence.repeat(3_000))]);
    expect(actions).toHaveLength(1);
    await analyzeTexts([
      `You may opt out of our newsletter ${'A > '.repeat(50_000)} ${'1 2-'.repeat(50_000)}`,
    ]);
    await analyzeTexts([`You may opt out of our newsletter ${'a.'.repeat(100_000)}@ ${'A'.repeat(100_000)}`]);
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 30_000);
});

describe('an address', () => {
  it.each([
    ['javascript:alert(1)', 'here'],
    ['data:text/html,<script>', 'here'],
    ['blob:https://harrow.example/1', 'here'],
    ['file:///etc/passwd', 'here'],
    ['https://harrow.example@evil.example/', 'here'],
    ['https://user:secret@evil.example/', 'here'],
    ['/relative', 'here'],
    ['mailto:a@b.example,c@d.example', 'here'],
    ['mailto:', 'here'],
    ['tel:12', 'here'],
    [`https://evil.example/${'x'.repeat(3_000)}`, 'here'],
  ])('is refused: %s', (href, label) => expect(readAddress(label, href)).toBeNull());

  it.each([
    ['here', 'https://harrow.example:8443/a', 'here', 'harrow.example:8443'],
    ['www.harrow.example', 'https://harrow.example/', 'www.harrow.example', 'harrow.example'],
    ['harrow.example', 'https://privacy.harrow.example/', 'harrow.example', 'privacy.harrow.example'],
    // The words name another host than the address.
    ['https://bank.example/login', 'https://evil.example/', 'evil.example', 'evil.example'],
    // Cyrillic letters that look like Latin ones.
    ['pаypal.example', 'https://pаypal.example/', 'xn--pypal-4ve.example', 'xn--pypal-4ve.example'],
    ['\u202etxt.live\u202c', 'https://evil.example/', 'evil.example', 'evil.example'],
    ['', 'https://harrow.example/', 'harrow.example', 'harrow.example'],
    ['write to us', 'mailto:a@b.example?bcc=spy@evil.example&body=x', 'write to us', 'a@b.example'],
    ['privacy@bank.example', 'mailto:a@evil.example', 'a@evil.example', 'a@evil.example'],
    ['020 7946 0000', 'tel:+39899000000', '+39899000000', '+39899000000'],
  ])('%j of %s is shown as %s, leading to %s', (label, href, shown, target) => {
    expect(readAddress(label, href)).toMatchObject({ label: shown, target });
  });

  it('of a mailbox carries nothing but the mailbox', () => {
    expect(readAddress('x', 'mailto:a@b.example?subject=s')?.href).toBe('mailto:a@b.example');
  });
});
