// What is known of a tab, followed while the popup or the panel is open. No drawing.
import { useEffect, useState } from 'preact/hooks';
import { type PageState, toPageKey } from '../../lib/model/page-state.ts';
import type { PolicyRow } from '../../lib/model/policy.ts';
import type { Flag } from '../../lib/model/report.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { ReadingPorts, ReadingTab } from './reading-ports.ts';

/** Follows tab, page, policy, flags and settings; undefined until known. */
export function useReading(ports: ReadingPorts) {
  const [tab, setTab] = useState<ReadingTab | null>();
  const [state, setState] = useState<PageState | null>();
  const [error, setError] = useState<string | null>(null);
  const [flags, setFlags] = useState<Flag[]>([]);
  const [flagsError, setFlagsError] = useState<string | null>(null);
  const [policy, setPolicy] = useState<PolicyRow | null>(null);
  const [settings, setSettings] = useState<Settings>();
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const pageUrl = state?.url ?? toPageKey(tab?.url ?? '');

  useEffect(
    () =>
      ports.watchTab((next) =>
        setTab((before) =>
          before && next && before.tabId === next.tabId && before.url === next.url ? before : next,
        ),
      ),
    [],
  );
  useEffect(() => ports.watchSettings(setSettings), []);
  useEffect(() => {
    setState(undefined);
    setError(null);
    setFocusedId(null);
    if (!tab) return;
    const onState = (next: PageState | null) => {
      setError(null);
      setState(next);
    };
    const stops = [ports.watchPage(tab, onState, setError), ports.watchFocus(tab.tabId, setFocusedId)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [tab]);
  useEffect(() => {
    setFlags([]);
    setPolicy(null);
    if (!pageUrl) return;
    const onFlags = (next: Flag[]) => {
      setFlagsError(null);
      setFlags(next);
    };
    const stops = [ports.watchFlags(pageUrl, onFlags, setFlagsError), ports.watchPolicy(pageUrl, setPolicy)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [pageUrl]);

  return { tab, pageUrl, state, error, setError, flags, flagsError, policy, settings, focusedId };
}
