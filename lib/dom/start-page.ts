// What every page of the extension does first: its language, its direction, its title.
import type { WordKey } from '../words/keys.ts';
import { say, wordLanguage } from '../words/say.ts';

/** Languages written from right to left, among those a browser may show its interface in. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

/** Sets language, direction and title of the page and gives the element to draw in. */
export function startPage(titleKey: WordKey): Element {
  const root = document.documentElement;
  root.lang = wordLanguage();
  root.dir = RIGHT_TO_LEFT.has(root.lang) ? 'rtl' : 'ltr';
  document.title = say(titleKey);
  const app = document.querySelector('#app');
  if (!app) throw new Error('The page has no #app to draw in.');
  app.replaceChildren();
  return app;
}
