// What popup and panel use of the store, as one module that is loaded when the first paint is done.
export { deleteFlag, loadFlags, saveFlag } from '../store/flags.ts';
export { loadPolicy, savePolicyNote } from '../store/policies.ts';
export { loadPageRow } from '../store/reports.ts';
export { loadSettings, saveSettings } from '../store/settings.ts';
export { watch } from '../store/watch.ts';
