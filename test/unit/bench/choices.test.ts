// The task "choices" on a folder of our own sentences: which of them it finds, and which it leaves.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { choices } from '../../../bench/accuracy/choices.ts';
import { openGloss } from '../../../bench/accuracy/open-gloss.ts';

const gloss = openGloss();
const folder = mkdtempSync(join(tmpdir(), 'gloss-choices-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Row = [text: string, isChoice: boolean, seg?: number];

async function measure(rows: Row[]) {
  mkdirSync(join(folder, 'choices'), { recursive: true });
  const lines = rows.map(([text, isChoice, seg = 0], at) =>
    JSON.stringify({ id: `own#${at}`, policy: 'own', seg, text, labels: isChoice ? ['choice'] : [] }),
  );
  writeFileSync(join(folder, 'choices/sentences.jsonl'), lines.join('\n'));
  return choices.run(folder, gloss, () => true);
}

describe('choices', () => {
  it('finds the sentence of a segment that offers the choice, and only that', async () => {
    const result = await measure([
      ['You may opt out of our newsletter by writing to Loomis Dairy.', true],
      ['Our farm lies by the river.', false],
      ['If you opt out of the newsletter, we may still send you receipts.', false],
    ]);
    expect(result?.errors).toEqual([]);
    expect(result?.figures.f1).toBe(1);
  });

  it('reads a list item by itself', async () => {
    const result = await measure([
      ['You have these choices:', false],
      ['- You can set your browser to refuse cookies.', true],
      ['- To unsubscribe, click the link in any mailing.', true],
    ]);
    expect(result?.errors).toEqual([]);
  });

  it('leaves out a choice that is named in passing', async () => {
    const result = await measure([
      ['We collect your IP address and your name.', false],
      ['We use web beacons and log files to learn which pages you visit.', false],
      ['We share your personal information with third parties.', false],
      ['We use the information to ship what you order.', false],
      ['You can opt out of ads.', false],
    ]);
    expect(result?.errors).toEqual([]);
  });

  it('answers null where the data is not there', async () => {
    expect(await choices.run(join(folder, 'nowhere'), gloss, () => true)).toBeNull();
  });
});
