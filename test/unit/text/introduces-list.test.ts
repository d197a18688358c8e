// Which text introduces a list, and that a page cannot make the question costly.
import { describe, expect, it } from 'vitest';
import { introducesList } from '../../../lib/text/introduces-list.ts';

describe('introducesList', () => {
  it.each<[string, boolean, boolean]>([
    ['We never do these things:', false, true],
    ['We do not', false, true],
    ['We share data in the following cases.', false, true],
    ['We share data with partners.', false, false],
    ['What we never do', true, true],
    ['What we do', true, false],
    ['Do we not share it?', true, false],
  ])('%j (heading: %j): %j', (text, isHeading, expected) => {
    expect(introducesList(text, isHeading)).toBe(expected);
  });

  // These took seconds while the patterns looked back over the whole text.
  it.each([
    ['dashes', `${'- '.repeat(2_000_000)}x`, false],
    ['a heading of one word', 'we '.repeat(2_000_000), true],
  ])('answers at once for a text of %s', { timeout: 5000 }, (_what, text, isHeading) => {
    expect(typeof introducesList(text, isHeading)).toBe('boolean');
  });
});
