// Wires the gallery to its address: `?surface=report&words=de&theme=dark#specimen`. Nothing is decided here.
import { render } from 'preact';
import { startPage } from '../../lib/dom/start-page.ts';
import { speak } from './catalogues.ts';
import { GalleryApp } from './GalleryApp.tsx';
import { SURFACES } from './surfaces.ts';

const asked = new URLSearchParams(location.search);
const view = {
  surface: asked.get('surface') ?? 'report',
  words: asked.get('words') ?? 'en',
  theme: asked.get('theme') ?? 'system',
};
speak(view.words);
if (view.theme !== 'system') document.documentElement.style.colorScheme = view.theme;
const surface = SURFACES[view.surface] ?? SURFACES.report;
const app = startPage('panel_title');
await surface?.loadStyles();
render(
  <main class="gallery">
    <GalleryApp view={view} surfaces={Object.keys(SURFACES)} specimens={surface?.specimens ?? []} />
  </main>,
  app,
);
