// The surfaces of the gallery: their components, and the style sheets that these stand in.
import { LIBRARY_SPECIMENS } from './library-specimens.tsx';
import { OPTIONS_SPECIMENS } from './options-specimens.tsx';
import { OVERLAY_SPECIMENS } from './overlay-specimens.tsx';
import { REPORT_SPECIMENS } from './report-specimens.tsx';
import type { Specimen } from './specimen.ts';
import { TAXONOMY_SPECIMENS } from './taxonomy-specimens.tsx';
import { READING_SPECIMENS, UI_SPECIMENS } from './ui-specimens.tsx';
import { WELCOME_SPECIMENS } from './welcome-specimens.tsx';

/** One surface; only the sheets of the one that is shown are loaded. */
export type Surface = { specimens: readonly Specimen[]; loadStyles(): Promise<unknown> };

const loadReport = () => import('../../components/report/report.css');
const loadPopup = async () => [await loadReport(), await import('../popup/style.css')];

/** Surfaces by name. */
export const SURFACES: Readonly<Record<string, Surface>> = {
  report: { specimens: REPORT_SPECIMENS, loadStyles: loadReport },
  ui: { specimens: UI_SPECIMENS, loadStyles: loadReport },
  reading: { specimens: READING_SPECIMENS, loadStyles: loadPopup },
  overlay: { specimens: OVERLAY_SPECIMENS, loadStyles: async () => {} },
  welcome: { specimens: WELCOME_SPECIMENS, loadStyles: () => import('../welcome/style.css') },
  options: { specimens: OPTIONS_SPECIMENS, loadStyles: () => import('../options/style.css') },
  taxonomy: { specimens: TAXONOMY_SPECIMENS, loadStyles: () => import('../options/style.css') },
  library: {
    specimens: LIBRARY_SPECIMENS,
    loadStyles: async () => [await loadReport(), await import('../library/style.css')],
  },
};
