// Wires the popup to the world. Nothing is decided here.
import { render } from 'preact';
import { startPage } from '../../lib/dom/start-page.ts';
import { createReadingPorts } from '../../lib/ports/create-reading-ports.ts';
import { watchActiveTab, watchTab } from '../../lib/webext/tabs.ts';
import { PopupApp } from './PopupApp.tsx';

// As a tab (narrow screens, tests) the popup is told which tab it speaks of.
const givenTab = new URLSearchParams(location.search).get('tabId');

if (givenTab) document.documentElement.classList.add('is-page');
const ports = createReadingPorts((onTab) =>
  givenTab ? watchTab(Number(givenTab), onTab) : watchActiveTab(onTab),
);
render(<PopupApp ports={ports} />, startPage('popup_title'));
