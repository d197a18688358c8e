// Tests have no browser to look words up: they read the English ones.
import { setWordSource, toWordSource } from '../../lib/words/say.ts';
import { readWords } from '../../scripts/read-words.ts';

setWordSource(toWordSource(readWords('en')));
