import { describe, expect, it } from 'vitest';
import { type BadgeSubject, toActionBadge } from '../../../lib/engine/to-action-badge.ts';
import type { Report } from '../../../lib/model/report.ts';

function report(concernCount: number, findingCount: number, over: Partial<Report> = {}): BadgeSubject {
  const summary = { concernCount, findingCount };
  const whole = { status: 'analyzed', language: 'en', isTruncated: false, summary, ...over };
  return { kind: 'report', report: whole as unknown as Report };
}

describe('the badge', () => {
  it.each<[string, BadgeSubject, string, string]>([
    ['concerns', report(12, 20), '12', 'Gloss: 12 points worth reading on this page'],
    ['one concern', report(1, 1), '1', 'Gloss: 1 point worth reading on this page'],
    ['very many', report(1000, 1000), '999+', 'Gloss: 1,000 points worth reading on this page'],
    ['findings without a concern', report(0, 2), '', 'Gloss: 2 findings, none of them a concern'],
    ['nothing matched', report(0, 0), '', 'Gloss: looked and matched nothing'],
    [
      'a long page',
      report(3, 3, { isTruncated: true }),
      '3',
      'Gloss: 3 points worth reading on this page; the page is longer than Gloss reads',
    ],
    [
      'a language without patterns',
      report(0, 0, { status: 'unsupported-language', language: 'de' }),
      '!',
      'Gloss could not look at this page: it has no patterns for its language (German)',
    ],
    [
      'no text',
      report(0, 0, { status: 'no-text' }),
      '!',
      'Gloss could not look at this page: it found no text',
    ],
    ['nobody looked', { kind: 'none' }, '', 'Gloss: nobody looked at this page'],
    ['a site that is off', { kind: 'site-off' }, '', 'Gloss: switched off on this site'],
    [
      'a policy that waits for a press',
      { kind: 'click-only' },
      '',
      'Gloss: this looks like a privacy policy; press to have it read',
    ],
    ['reading', { kind: 'running' }, '…', 'Gloss: reading this page'],
    ['a failure', { kind: 'failed', error: 'no luck' }, '!', 'Gloss could not look at this page: no luck'],
  ])('says %s', (_name, subject, text, title) => {
    const badge = toActionBadge(subject, { isPrivate: false });
    expect([badge.text, badge.title]).toEqual([text, title]);
    expect(badge.title).not.toMatch(/safe/i);
  });

  it.each<[string, BadgeSubject, boolean]>([
    ['a report', report(2, 2), true],
    ['a page being read', { kind: 'running' }, true],
    ['a page nobody read', { kind: 'click-only' }, false],
  ])(
    'of %s in a private window says that nothing is kept, where something was read',
    (_name, subject, isSaid) => {
      const open = toActionBadge(subject, { isPrivate: false });
      const secret = toActionBadge(subject, { isPrivate: true });
      expect(secret.text).toBe(open.text);
      expect(secret.title).toBe(isSaid ? `${open.title}; private window, nothing is kept` : open.title);
    },
  );
});
