// The keys of everything Gloss says, taken from the English files; one file per surface. Types only.
type Files = typeof import('./en/background.json') &
  typeof import('./en/export.json') &
  typeof import('./en/import.json') &
  typeof import('./en/library.json') &
  typeof import('./en/manifest.json') &
  typeof import('./en/menu.json') &
  typeof import('./en/options.json') &
  typeof import('./en/panel.json') &
  typeof import('./en/overlay.json') &
  typeof import('./en/popup.json') &
  typeof import('./en/report.json') &
  typeof import('./en/shared.json') &
  typeof import('./en/welcome.json');

/** Key of a text, as in lib/words/<language>/<surface>.json. */
export type WordKey = Exclude<keyof Files, 'default'> & string;

/** Key of a text that comes in plural forms: `<key>_one`, `<key>_other`. */
export type CountKey = WordKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;
