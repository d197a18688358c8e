// The state of a surface that shows one page: what is known, what the status line says, what can be done.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Flag } from '../../lib/model/report.ts';
import { say } from '../../lib/words/say.ts';
import { createActions } from './create-actions.ts';
import type { Status } from './ReadingFoot.tsx';
import type { ReadingPorts } from './reading-ports.ts';
import { selectView, siteOf } from './select-view.ts';
import { useReading } from './use-reading.ts';

/** Follows a page over the ports and gives all that popup and panel draw. */
export function useReadingPage(ports: ReadingPorts) {
  const known = useReading(ports);
  const { state, settings, focusedId, pageUrl } = known;
  const [status, setStatus] = useState<Status>({ text: '', undo: null });
  const [goneIds, setGoneIds] = useState<ReadonlySet<string>>(new Set());
  const typedNotes = useRef(new Map<string, string>());
  const tell = (text: string, undo: Flag | null = null) => setStatus({ text, undo });
  const tab = known.tab ?? { tabId: -1, url: '' };
  const actions = createActions({
    ...known,
    ports,
    tab,
    typedNotes: typedNotes.current,
    tell,
    lose: (findingId) => setGoneIds((before) => new Set([...before, findingId])),
    fail: known.setError,
  });
  const view = selectView(known);
  const site = siteOf(tab.url);
  useEffect(() => {
    setGoneIds(new Set());
    setStatus({ text: '', undo: null });
  }, [pageUrl]);
  // Another look at the page is another answer to what is on it.
  useEffect(() => setGoneIds(new Set()), [state?.report?.capturedAt]);
  useFocusedFinding(focusedId, view.report !== null && state?.status !== 'running', () =>
    tell(say('status_gone')),
  );
  return {
    ...known,
    tab,
    status,
    goneIds,
    actions,
    view,
    site,
    isOff: settings?.offSites.includes(site) ?? false,
    /** The report of an earlier look can still be saved when a new look failed. */
    saved: view.report ?? state?.report ?? null,
  };
}

/** Brings the finding that the reader came for into view, once, and puts the keyboard there. */
function useFocusedFinding(focusedId: string | null, isReady: boolean, onGone: () => void): void {
  const doneFor = useRef<string | null>(null);
  useEffect(() => {
    if (!focusedId || !isReady || doneFor.current === focusedId) return;
    doneFor.current = focusedId;
    const row = document.querySelector(`[data-finding="${CSS.escape(focusedId)}"]`);
    if (!row) return onGone();
    row.scrollIntoView({ block: 'center' });
    row.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }, [focusedId, isReady]);
}
