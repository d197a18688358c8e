// Wires the page to the world. Nothing is decided here.
import { render } from 'preact';
import { startPage } from '../../lib/dom/start-page.ts';
import { OptionsApp } from './OptionsApp.tsx';

render(<OptionsApp />, startPage('options_title'));
