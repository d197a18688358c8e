// The store as one value, for those who get it by parameter (the engine). Pages import single modules.
import { loadEdits } from './edits.ts';
import { saveReading } from './policies.ts';
import { loadPageRow, savePageRow } from './reports.ts';
import { loadSettings } from './settings.ts';
import { loadHealth, loadTaxonomyRows, saveTaxonomy } from './taxonomy.ts';
import { saveText } from './texts.ts';

/** The part of the store that the engine uses. */
export const store = {
  loadEdits,
  loadHealth,
  loadPageRow,
  loadSettings,
  loadTaxonomyRows,
  savePageRow,
  saveReading,
  saveTaxonomy,
  saveText,
};

export type Store = typeof store;
