// Wires the page to the browser. Nothing is decided here.
import { render } from 'preact';
import { startPage } from '../../lib/dom/start-page.ts';
import { canOpenShortcutPage, openShortcutPage, readCommands } from '../../lib/webext/commands.ts';
import { readBrowserKind } from '../../lib/webext/runtime.ts';
import { showSample } from './show-sample.ts';
import { WelcomeApp } from './WelcomeApp.tsx';

const app = startPage('welcome_title');
const [browser, commands] = await Promise.all([readBrowserKind(), readCommands()]);
render(
  <WelcomeApp
    browser={browser}
    commands={commands ?? []}
    showSample={showSample}
    onChangeKeys={canOpenShortcutPage() ? () => void openShortcutPage() : null}
  />,
  app,
);
