import { describe, expect, it } from 'vitest';
import { diffReports, leadingByPractice, summarizeChange } from '../../../lib/compare/diff-reports.ts';
import type { PracticeId } from '../../../lib/model/practice.ts';
import { type FindingSketch, makePolicyReport } from '../../support/make-policy-report.ts';

const sells: FindingSketch = { practice: 'sells-data', state: 'does', rating: 'bad' };
const sellsNot: FindingSketch = { practice: 'sells-data', state: 'does-not', rating: 'good' };
const maySell: FindingSketch = { practice: 'sells-data', state: 'may', rating: 'bad' };
const shares: FindingSketch = { practice: 'shares-data', state: 'does', rating: 'caution' };

describe('the changes between two reports', () => {
  it.each<[string, FindingSketch[], FindingSketch[], string[]]>([
    ['nothing', [sells, shares], [sells, shares], []],
    ['another order', [sells, shares], [shares, sells], []],
    ['a new practice', [sells], [sells, shares], ['new shares-data null→does']],
    ['a gone practice', [sells, shares], [sells], ['gone shares-data does→null']],
    ['a flipped practice', [sellsNot], [sells], ['flipped sells-data does-not→does']],
    ['one more weak sentence', [sells], [sells, maySell], []],
    ['a firmer sentence beside a weak one', [maySell], [maySell, sells], ['flipped sells-data may→does']],
    ['a yes beside a no', [sellsNot], [sellsNot, sells], ['flipped sells-data does-not→does']],
    ['all gone', [sells, shares], [], ['gone sells-data does→null', 'gone shares-data does→null']],
  ])('%s', (_name, before, after, expected) => {
    const changes = diffReports(makePolicyReport(before), makePolicyReport(after));
    expect(changes.map(({ kind, practice, from, to }) => `${kind} ${practice} ${from}→${to}`)).toEqual(
      expected,
    );
  });

  it('are counted by kind, with the day of the earlier reading and whether Gloss itself changed', () => {
    const before = makePolicyReport([sellsNot, shares], { capturedAt: '2026-03-03T00:00:00.000Z' });
    const after = makePolicyReport([sells, { practice: 'keeps-long' }, { practice: 'tracks' }]);
    expect(summarizeChange(before, after)).toEqual({
      since: '2026-03-03T00:00:00.000Z',
      newCount: 2,
      goneCount: 1,
      flippedCount: 1,
      isOtherTaxonomy: false,
    });
    const other = { ...after, taxonomy: { version: '2.0.0', hash: 'taxonomy-2' } };
    expect(summarizeChange(before, other).isOtherTaxonomy).toBe(true);
  });

  it.each<[string, FindingSketch[], FindingSketch[], 'before' | 'after']>([
    ['gone where only the beginning was read', [sells], [], 'after'],
    ['new where only the beginning had been read', [], [sells], 'before'],
  ])('call nothing %s', (_name, before, after, cut) => {
    const [old, now] = [makePolicyReport(before), makePolicyReport(after)];
    const truncated = { isTruncated: true };
    const pair = cut === 'before' ? [{ ...old, ...truncated }, now] : [old, { ...now, ...truncated }];
    expect(diffReports(pair[0] ?? old, pair[1] ?? now)).toEqual([]);
  });

  it('call nothing new or gone where nobody could look', () => {
    const unread = makePolicyReport([], { status: 'no-text' });
    expect(diffReports(makePolicyReport([sells]), unread)).toEqual([]);
    expect(diffReports(unread, makePolicyReport([sells]))).toEqual([]);
  });
});

it('the leading finding of a practice is the worst, then the firmest', () => {
  const leading = leadingByPractice(makePolicyReport([sellsNot, maySell, sells, shares]));
  expect(leading.size).toBe(2);
  expect(leading.get('sells-data' as PracticeId)?.state).toBe('does');
});
