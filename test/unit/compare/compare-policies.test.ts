import { describe, expect, it } from 'vitest';
import { comparePolicies } from '../../../lib/compare/compare-policies.ts';
import type { ComparisonCell } from '../../../lib/model/comparison.ts';
import { type FindingSketch, makePolicyReport } from '../../support/make-policy-report.ts';

const sells: FindingSketch = { practice: 'sells-data', state: 'does', rating: 'bad' };
const sellsNot: FindingSketch = { practice: 'sells-data', state: 'does-not', rating: 'good' };
const tracks: FindingSketch = { practice: 'tracks', category: 'tracking', rating: 'caution' };
const mild: FindingSketch = { practice: 'mild', rating: 'neutral' };

const toText = (cell: ComparisonCell) => (cell.kind === 'found' ? cell.finding.state : cell.kind);

describe('policies side by side', () => {
  it('have a row for each practice, by category, the worst first', () => {
    const rows = comparePolicies([makePolicyReport([mild, sells]), makePolicyReport([tracks, sellsNot])]);
    expect(rows.map(({ practice, cells }) => [practice, ...cells.map(toText)])).toEqual([
      ['tracks', 'no-mention', 'does'],
      ['sells-data', 'does', 'does-not'],
      ['mild', 'does', 'no-mention'],
    ]);
    expect(rows.every(({ isDifferent }) => isDifferent)).toBe(true);
  });

  it('show what each leads with, and how many sentences say something of it', () => {
    const [row] = comparePolicies([makePolicyReport([sellsNot, sells, sells]), makePolicyReport([sells])]);
    expect(row?.cells[0]).toMatchObject({ kind: 'found', finding: { state: 'does' }, findingCount: 3 });
    expect(row?.isDifferent).toBe(false);
  });

  it.each([
    ['was read in part', { isTruncated: true }],
    ['is in a language Gloss cannot read', { status: 'unsupported-language' as const }],
    ['has no text', { status: 'no-text' as const }],
  ])('never call it silence where a policy %s', (_name, over) => {
    const rows = comparePolicies([makePolicyReport([sells]), makePolicyReport([], over)]);
    expect(rows.map(({ cells, isDifferent }) => [...cells.map(toText), isDifferent])).toEqual([
      ['does', 'could-not-look', false],
    ]);
  });

  it('are no rows where nothing was found', () => {
    expect(comparePolicies([makePolicyReport(), makePolicyReport()])).toEqual([]);
  });
});
