// Wires the side panel to the world. Nothing is decided here.
import { render } from 'preact';
import { startPage } from '../../lib/dom/start-page.ts';
import { createReadingPorts } from '../../lib/ports/create-reading-ports.ts';
import { watchActiveTab, watchTab } from '../../lib/webext/tabs.ts';
import { PanelApp } from './PanelApp.tsx';

// As a tab (Android has no panel, and tests) it is told which tab it speaks of.
const givenTab = new URLSearchParams(location.search).get('tabId');

const ports = createReadingPorts((onTab) =>
  givenTab ? watchTab(Number(givenTab), onTab) : watchActiveTab(onTab),
);
render(<PanelApp ports={ports} />, startPage('panel_title'));
