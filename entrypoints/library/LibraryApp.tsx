// The library: shows the list, a policy, or a comparison, by the address; says below what was done.
import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';
import { ComparePage } from './ComparePage.tsx';
import { ListPage } from './ListPage.tsx';
import type { LibraryPorts, Tell, Undo } from './library-ports.ts';
import { PolicyPage } from './PolicyPage.tsx';
import type { Route } from './read-route.ts';
import { useRoute, wordsOf } from './use-library.ts';

type Status = { text: string; undo: { run: Undo; done: string } | null };

/** Draws the library. */
export function LibraryApp({ ports }: { ports: LibraryPorts }) {
  const route = useRoute();
  const [status, setStatus] = useState<Status>({ text: '', undo: null });
  const tell: Tell = (text, undo) => setStatus({ text, undo: undo ?? null });
  const title = useRef<HTMLHeadingElement>(null);
  useArrival(route, title.current);
  return (
    <>
      <header>
        <h1 ref={title} tabIndex={-1}>
          {say(route.kind === 'compare' ? 'library_compare_title' : 'library_title')}
        </h1>
        {route.kind !== 'list' && <a href="#/">{say('library_back')}</a>}
      </header>
      <main>
        {route.kind === 'list' && <ListPage ports={ports} tell={tell} />}
        {route.kind === 'policy' && <PolicyPage key={route.url} ports={ports} route={route} tell={tell} />}
        {route.kind === 'compare' && <ComparePage ports={ports} urls={route.urls} />}
      </main>
      <StatusBar status={status} tell={tell} />
    </>
  );
}

function StatusBar({ status: { text, undo }, tell }: { status: Status; tell: Tell }) {
  const bringBack = async () => {
    if (!undo) return;
    try {
      await undo.run();
      tell(undo.done);
    } catch (error) {
      tell(say('status_not_kept', wordsOf(error)), undo);
    }
  };
  return (
    <div class={`status-bar ${text ? '' : 'is-empty'}`}>
      <p role="status">{text}</p>
      {undo && (
        <button type="button" class="undo" onClick={bringBack}>
          {say('undo')}
        </button>
      )}
    </div>
  );
}

/** Puts a reader who followed a link at the top of what it leads to, but not one who just opened the library. */
function useArrival(route: Route, title: HTMLElement | null): void {
  const place = route.kind === 'policy' ? `policy ${route.url}` : route.kind;
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    globalThis.scrollTo(0, 0);
    title?.focus({ preventScroll: true });
  }, [place, title]);
}
