// Tells when a page may have become another text: late content, or another address without a load.
// Does not read the text; whoever listens compares. Page-visible events are never sent.

/** Pages come to rest within this time after a change; the debounce of late content. */
const SETTLE_MS = 800;
/** A page that never rests is looked at all the same, this often. */
const MAX_WAIT_MS = 4000;
/** Reading may use at most one twentieth of the time, so an ever-changing page costs 5% of a core. */
const REST_FACTOR = 20;

type Callbacks = {
  /** The path or query of the address changed without a load. */
  onNavigate: () => void;
  /** The document changed and came to rest. */
  onSettle: () => void;
};

/** Watches a page until the signal is aborted. */
export function watchPage(
  document: Document,
  { onNavigate, onSettle }: Callbacks,
  signal: AbortSignal,
): void {
  const view = document.defaultView;
  if (!view) return;
  let address = addressOf(view);
  let timer = 0;
  let firstChangeAt = 0;
  let restUntil = 0;

  function checkAddress(): void {
    if (addressOf(view as Window) === address) return;
    address = addressOf(view as Window);
    onNavigate();
  }

  function settle(): void {
    firstChangeAt = 0;
    const startedAt = performance.now();
    onSettle();
    const endedAt = performance.now();
    restUntil = endedAt + (endedAt - startedAt) * REST_FACTOR;
  }

  const observer = new MutationObserver(() => {
    checkAddress();
    const now = performance.now();
    firstChangeAt ||= now;
    const wishedAt = Math.min(now + SETTLE_MS, firstChangeAt + MAX_WAIT_MS);
    clearTimeout(timer);
    timer = window.setTimeout(settle, Math.max(0, wishedAt - now, restUntil - now));
  });
  // `document` itself, not its element: document.open() replaces that.
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['hidden', 'class', 'style', 'open'],
  });
  // pushState happens in the page's own world; the Navigation API tells ours, where there is one.
  if ('navigation' in view) {
    (view.navigation as EventTarget).addEventListener('currententrychange', checkAddress, { signal });
  }
  for (const type of ['popstate', 'hashchange']) view.addEventListener(type, checkAddress, { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}

/** The address without what follows the hash, which leads within one text. */
function addressOf(view: Window): string {
  return view.location.href.replace(/#.*$/s, '');
}
