// What the popup knows of its tab, followed while it is open. No drawing.
import { useEffect, useState } from 'preact/hooks';
import { type PageState, toPageKey } from '../../lib/model/page-state.ts';
import type { Flag } from '../../lib/model/report.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { PopupPorts, PopupTab } from './popup-ports.ts';

/** Follows tab, page, flags and settings; undefined until known. */
export function usePopup(ports: PopupPorts) {
  const tab = useTab(ports);
  const [state, setState] = useState<PageState | null>();
  const [error, setError] = useState<string | null>(null);
  const [flags, setFlags] = useState<Flag[]>([]);
  const [flagsError, setFlagsError] = useState<string | null>(null);
  const [settings, setSettings] = useState<Settings>();
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const pageUrl = state?.url ?? toPageKey(tab?.url ?? '');

  useEffect(() => ports.watchSettings(setSettings), []);
  useEffect(() => {
    if (!tab) return;
    setState(undefined);
    setError(null);
    ports.takeFocus(tab.tabId).then(setFocusedId, () => setFocusedId(null));
    const onState = (next: PageState | null) => {
      setError(null);
      setState(next);
    };
    return ports.watchPage(tab, onState, setError);
  }, [tab]);
  useEffect(() => {
    setFlags([]);
    if (!pageUrl) return;
    const onFlags = (next: Flag[]) => {
      setFlagsError(null);
      setFlags(next);
    };
    return ports.watchFlags(pageUrl, onFlags, setFlagsError);
  }, [pageUrl]);

  return { tab, pageUrl, state, error, setError, flags, flagsError, settings, focusedId };
}

/** Reads the tab, again whenever the popup comes back into view: as a page of its own it outlives the page. */
function useTab(ports: PopupPorts): PopupTab | null | undefined {
  const [tab, setTab] = useState<PopupTab | null>();
  useEffect(() => {
    const take = (next: PopupTab | null) =>
      setTab((before) => (before?.tabId === next?.tabId && before?.url === next?.url ? before : next));
    const look = () => {
      if (document.visibilityState !== 'hidden') ports.readTab().then(take, () => setTab(null));
    };
    ports.readTab().then(setTab, () => setTab(null));
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return tab;
}
