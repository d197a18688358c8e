// A broken seed stops the build and says, in plain words, which file is wrong and why.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PracticeSeed } from '../../lib/taxonomy/schema.ts';
import { readSeed } from '../../seeds/index.ts';
import { changeFile, copySeeds } from '../support/copy-seeds.ts';

const SELLS = 'practices/sharing/sells-data.json';

let folder: string;
beforeEach(() => {
  folder = copySeeds();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (file: string): string => join(folder, file);

/** Reads the copied seed and gives the message it fails with. */
function failure(): string {
  try {
    readSeed(folder);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing failed';
}

it('takes the copy as it is', () => {
  expect(failure()).toBe('nothing failed');
});

describe('a practice', () => {
  it.each<[string, (practice: PracticeSeed) => void, string]>([
    ['with an unknown key', (one) => Object.assign(one, { colour: 'red' }), 'colour: unknown key'],
    [
      'with an unknown key in a pattern',
      (one) => one.patterns.unshift(Object.assign({ text: 'sell~ data' }, { forbids: ['x'] })),
      'patterns.0.forbids: unknown key',
    ],
    ['without a key', (one) => Reflect.deleteProperty(one, 'why'), 'why: is missing'],
    ['with an empty label', (one) => Object.assign(one, { label: ' ' }), 'label: must not be empty'],
    [
      'with an unknown state',
      (one) => Object.assign(one.examples.match[2] ?? {}, { state: 'never' }),
      'examples.match.2.state: must be one of does, may, only-if, does-not, not "never"',
    ],
    [
      'without a rating',
      (one) => Reflect.deleteProperty(one.ratings, 'only-if'),
      'ratings.only-if: is missing',
    ],
    ['without a pattern', (one) => one.patterns.splice(0), 'patterns: needs 1 at least and has 0'],
    [
      'with too few examples that match',
      (one) => one.examples.match.splice(5),
      'examples.match: needs 6 at least and has 5 (sentences that must be found, with their states)',
    ],
    [
      'with too few examples that must not match',
      (one) => one.examples.miss.splice(3),
      'examples.miss: needs 4 at least and has 3 (sentences that must not be found)',
    ],
    ['with a number for text', (one) => Object.assign(one, { meaning: 7 }), 'meaning: must be text, not 7'],
    [
      'with the id of another file',
      (one) => Object.assign(one, { id: 'rents-data' }),
      'the id is "rents-data", so the file must be named rents-data.json',
    ],
    [
      'of another category',
      (one) => Object.assign(one, { category: 'rights' }),
      'the category is "rights" but the folder is "sharing"',
    ],
  ])('%s is refused', (_what, edit, why) => {
    changeFile<PracticeSeed>(at(SELLS), edit);
    const message = failure();
    expect(message).toContain(`${at(SELLS)}: `);
    expect(message).toContain(why);
  });

  it('with several faults is told all of them at once', () => {
    changeFile<PracticeSeed>(at(SELLS), (one) => Object.assign(one, { label: '', why: 3, colour: 'red' }));
    expect(failure()).toBe(
      `${at(SELLS)}: label: must not be empty; why: must be text, not 3; colour: unknown key`,
    );
  });

  it('whose id is taken in another category is refused, with both files', () => {
    cpSync(at(SELLS), at('practices/use/sells-data.json'));
    changeFile<PracticeSeed>(at('practices/use/sells-data.json'), (one) =>
      Object.assign(one, { category: 'use' }),
    );
    expect(failure()).toBe(
      `${at('practices/use/sells-data.json')}: the id "sells-data" is taken by ${at(SELLS)}`,
    );
  });

  it.each(['{"id": ', '', '[1, 2', '{"id": "sells-data",}'])('that is not JSON is refused: %j', (text) => {
    writeFileSync(at(SELLS), text);
    expect(failure()).toContain(`${at(SELLS)}: not valid JSON (`);
  });
});

describe('a pattern', () => {
  it.each([
    ['we', 'is too broad: it needs a word that is not in every other sentence'],
    ['(we|us)? data?', 'is too broad: it has no word that must stand there'],
    ['<personal-info>', 'is too broad: it needs a word that is not in every other sentence'],
    ['info*', 'is too broad: it needs a word that is not in every other sentence'],
    ['sell .* data', 'cannot read ".*'],
    ['(sell|rent', 'a "(" is not closed'],
    ['sell ...40 data', 'a gap is 1 to 12 words'],
    ['sell <nobody>', 'there is no word class <nobody>'],
    ['... data', 'cannot read'],
    ['se*', 'is too short'],
  ])('%j is refused, with its file', (pattern, why) => {
    changeFile<PracticeSeed>(at(SELLS), (one) => one.patterns.unshift(pattern));
    const message = failure();
    expect(message).toContain(`${at(SELLS)}: `);
    expect(message).toContain(`"${pattern}"`);
    expect(message).toContain(why);
  });

  it.each(['require', 'forbid'])('is refused where it stands under "%s"', (key) => {
    changeFile<PracticeSeed>(at(SELLS), (one) => one.patterns.unshift({ text: 'sell', [key]: ['we?'] }));
    expect(failure()).toBe(`${at(SELLS)}: "we?" is too broad: it has no word that must stand there`);
  });

  it('of a word class is refused, with the class', () => {
    changeFile<{ classes: Record<string, string[]> }>(at('word-classes.json'), ({ classes }) =>
      Object.assign(classes, { gadget: ['(phone|tablet'] }),
    );
    expect(failure()).toBe(
      `${at('word-classes.json')}: word class <gadget>: "(phone|tablet": a "(" is not closed`,
    );
  });

  it('of the polarity lexicon is refused, with the list', () => {
    changeFile<{ negators: string[] }>(at('polarity.json'), ({ negators }) => negators.push('not ...'));
    expect(failure()).toContain(`${at('polarity.json')}: polarity negators: "not ...": `);
  });

  it('of another language is refused, with its file', () => {
    const file = 'languages/de/practices/sharing/sells-data.json';
    changeFile<{ patterns: string[] }>(at(file), ({ patterns }) => patterns.push('(verkauf'));
    expect(failure()).toBe(`${at(file)}: "(verkauf": a "(" is not closed`);
  });
});

describe('a file', () => {
  it.each(['categories', 'word-classes', 'polarity', 'languages', 'detector'])(
    '%s.json that is missing or broken is named',
    (name) => {
      writeFileSync(at(`${name}.json`), '"text"');
      expect(failure()).toContain(`${at(`${name}.json`)}: file: must be `);
      rmSync(at(`${name}.json`));
      expect(failure()).toBe(`${at(`${name}.json`)}: the file is missing`);
    },
  );

  it('that is no practice is refused', () => {
    writeFileSync(at('practices/use/notes.txt'), 'to do');
    expect(failure()).toBe(`${at('practices/use/notes.txt')}: only .json files are read here`);
  });

  it('beside the folders of categories is refused', () => {
    writeFileSync(at('practices/notes.json'), '{}');
    expect(failure()).toBe(`${at('practices/notes.json')}: there is no category "notes.json"`);
  });

  it('in a folder of no category is refused', () => {
    mkdirSync(at('practices/weather'));
    expect(failure()).toBe(`${at('practices/weather')}: there is no category "weather"`);
  });
});
