// Wires the page to the world. Nothing is decided here.
import { startPage } from '../../lib/dom/start-page.ts';

startPage('panel_title');
