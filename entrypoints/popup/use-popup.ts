// What the popup knows of its tab, followed while it is open. No drawing.
import { useEffect, useState } from 'preact/hooks';
import type { PageState } from '../../lib/model/page-state.ts';
import type { Flag } from '../../lib/model/report.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { PopupPorts, PopupTab } from './popup-ports.ts';

/** Follows tab, page, flags and settings; undefined until known. */
export function usePopup(ports: PopupPorts) {
  const [tab, setTab] = useState<PopupTab | null>();
  const [state, setState] = useState<PageState | null>();
  const [error, setError] = useState<string | null>(null);
  const [flags, setFlags] = useState<Flag[]>([]);
  const [settings, setSettings] = useState<Settings>();
  const [focusedId, setFocusedId] = useState<string | null>(null);

  useEffect(() => {
    ports.readTab().then(setTab, () => setTab(null));
    return ports.watchSettings(setSettings);
  }, []);
  useEffect(() => {
    if (!tab) return;
    const onState = (next: PageState | null) => {
      setError(null);
      setState(next);
    };
    const stops = [ports.watchPage(tab, onState, setError), ports.watchFlags(tab.url, setFlags)];
    ports.takeFocus(tab.tabId).then(setFocusedId, () => setFocusedId(null));
    return () => {
      for (const stop of stops) stop();
    };
  }, [tab]);

  return { tab, state, error, setError, flags, settings, focusedId };
}
