// Tells when marks may stand in the wrong place. Does not measure and does not say what changed.

/** Marks follow a scrolled page by themselves; past this distance others come near. */
const SCROLL_STEP_PX = 250;
/** Pages animate classes without pause; a pass per 100 ms keeps up and stays cheap. */
const MUTATION_DELAY_MS = 100;

/** Calls back when the page's layout may have changed, until the signal is aborted. */
export function watchLayout(document: Document, onChange: () => void, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view) return;
  let lastScroll = view.scrollY;
  const onScroll = (event: Event) => {
    const isPage = event.target === document;
    if (isPage && Math.abs(view.scrollY - lastScroll) < SCROLL_STEP_PX && event.type === 'scroll') return;
    lastScroll = view.scrollY;
    onChange();
  };
  const quiet = { capture: true, passive: true, signal };
  for (const type of ['scroll', 'scrollend']) document.addEventListener(type, onScroll, quiet);
  for (const type of ['toggle', 'load', 'transitionend', 'animationend'])
    document.addEventListener(type, onChange, quiet);
  for (const type of ['resize', 'pageshow']) view.addEventListener(type, onChange, { signal });
  // Signs and lines are drawn for a light or a dark ground, and a page may follow the system from one to the other.
  const theme = view.matchMedia('(prefers-color-scheme: dark)');
  theme.addEventListener('change', onChange, { signal });
  document.fonts?.addEventListener('loadingdone', onChange, { signal });
  document.fonts?.ready.then(onChange, () => undefined);
  watchSizes(document, onChange, signal);
  watchMutations(document, onChange, signal);
}

function watchSizes(document: Document, onChange: () => void, signal: AbortSignal): void {
  const observer = new ResizeObserver(onChange);
  observer.observe(document.documentElement);
  if (document.body) observer.observe(document.body);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function watchMutations(document: Document, onChange: () => void, signal: AbortSignal): void {
  let timer = 0;
  const observer = new MutationObserver(() => {
    timer ||= window.setTimeout(() => {
      timer = 0;
      onChange();
    }, MUTATION_DELAY_MS);
  });
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['class', 'style', 'open', 'hidden'],
  });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}
