// `npm run new:practice -- <category> <id>`: a practice file with everything still to be said. Until it is
// filled, the seed cannot be read and says what is missing.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));
const STATES = ['does', 'may', 'only-if', 'does-not'];
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * Writes the file of a new practice and returns its path; throws an Error that says why it cannot.
 * @param {string | undefined} category
 * @param {string | undefined} id
 * @param {string} [seeds] folder of the seed
 * @returns {string} path of the new file
 */
export function createPractice(category, id, seeds = SEEDS) {
  if (!category || !id) throw new Error('usage: npm run new:practice -- <category> <id>');
  const categories = JSON.parse(readFileSync(join(seeds, 'categories.json'), 'utf8')).map(({ id }) => id);
  if (!categories.includes(category))
    throw new Error(`there is no category "${category}"; there are ${categories.join(', ')}`);
  if (!ID.test(id)) throw new Error(`"${id}" is no id: lower-case words joined by hyphens ("sells-data")`);
  const practices = join(seeds, 'practices');
  const taken = readdirSync(practices).find((other) => existsSync(join(practices, other, `${id}.json`)));
  if (taken) throw new Error(`the id "${id}" is taken by practices/${taken}/${id}.json`);
  const path = join(practices, category, `${id}.json`);
  mkdirSync(dirname(path), { recursive: true });
  // "wx": never over a file that appeared meanwhile.
  writeFileSync(path, `${JSON.stringify(makeEmptyPractice(category, id), null, 2)}\n`, { flag: 'wx' });
  return path;
}

function makeEmptyPractice(category, id) {
  const perState = () => Object.fromEntries(STATES.map((state) => [state, '']));
  return {
    id,
    category,
    label: '',
    meaning: '',
    why: '',
    statements: perState(),
    ratings: perState(),
    polarity: 'verb',
    patterns: [],
    examples: { match: [], miss: [] },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const path = createPractice(...process.argv.slice(2, 4));
    process.stdout.write(`${relative(process.cwd(), path)}

Until it is filled, nothing that reads the seed runs. Write in it:
  label, meaning, why     what a reader sees
  statements, ratings     for each state: ${STATES.join(', ')}
  polarity                "verb", or "fixed" where the wording holds its own negator
  patterns                the phrase language of docs/patterns.md
  examples                6 sentences at least that match, with their states, and 4 that must not
Then: npx vitest run --project unit test/seeds -t ${process.argv[3]}
`);
  } catch (error) {
    process.stderr.write(`new:practice: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
