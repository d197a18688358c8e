// Runs on a page that is to be annotated: collect, ask, draw, and follow the page as it changes.
// Injected on demand; a second injection makes the first one look again.

import detector from 'virtual:detector';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountOverlay, type Overlay } from '../components/overlay/mount-overlay.ts';
import { sweepHosts } from '../components/overlay/overlay-host.ts';
import { judgePage } from '../lib/detect/judge-page.ts';
import { unpackDetector } from '../lib/detect/pack-detector.ts';
import { type Anchor, rangeOf } from '../lib/dom/anchors.ts';
import { collectPage } from '../lib/dom/collect-page.ts';
import { isHiddenOnScreen } from '../lib/dom/is-hidden.ts';
import { readPageSignals } from '../lib/dom/read-page-signals.ts';
import { watchPage } from '../lib/dom/watch-page.ts';
import { handleTabMessages } from '../lib/messages/handle-tab-messages.ts';
import { sendToBackground } from '../lib/messages/send.ts';
import type { Span } from '../lib/model/report.ts';
import type { OverlaySettings } from '../lib/model/settings.ts';

// Native in page scripts; gone when the extension was updated or removed under us.
declare const browser: { runtime?: { id?: string } };

type Annotator = { annotate(): Promise<void> };
/** On the global of the extension's own world, which the page cannot see. */
const world = globalThis as typeof globalThis & { glossAnnotator?: Annotator };

/** Orphaned marks go within two seconds. */
const ORPHAN_CHECK_MS = 1500;

export default defineUnlistedScript(() => {
  if (!world.glossAnnotator) {
    sweepHosts(document);
    world.glossAnnotator = createAnnotator();
  }
  void world.glossAnnotator.annotate();
});

/** Creates the one annotator of a page. */
function createAnnotator(): Annotator {
  const controller = new AbortController();
  const { signal } = controller;
  let overlay: Overlay | null = null;
  let knownText: string | null = null;
  let runCount = 0;

  /** Looks at the page anew; unless forced, only at another text that may be a policy. */
  async function look({ isForced }: { isForced: boolean }): Promise<void> {
    const { anchors, ...page } = collectPage(document, { isHidden: isHiddenOnScreen });
    const text = `${page.title}\n${page.blocks.map((block) => block.text).join('\n')}`;
    if (!isForced && text === knownText) return;
    knownText = text;
    const run = ++runCount;
    const verdict = judgePage(readPageSignals(document, location.href), unpackDetector(detector));
    if (!isForced && verdict.kind === 'no') {
      // The tab's count spoke of the text that was here before.
      void sendToBackground('policyDetected', { verdict });
      return removeOverlay();
    }
    const source = { ...page, url: location.href, verdict };
    const answer = await sendToBackground('analyzeDocument', { requestId: randomId(), source });
    // The page changed again meanwhile, or the marks were taken off: a later run draws, or none.
    if (run !== runCount || signal.aborted) return;
    if (!answer.ok) return removeOverlay();
    draw(answer.value, anchors);
  }

  function draw({ report, overlay: settings }: Drawn, anchors: Anchor[]): void {
    const range = document.createRange();
    const locate = (block: number, span: Span) => {
      const anchor = anchors[block];
      return anchor ? rangeOf(anchor, span, range) : null;
    };
    if (overlay) overlay.update(report, locate, settings);
    else {
      const onOpenFinding = (findingId: string) => void sendToBackground('openFinding', { findingId });
      overlay = mountOverlay(report, locate, { settings, onOpenFinding });
    }
  }

  function removeOverlay(): void {
    overlay?.destroy();
    overlay = null;
  }

  function stop(): void {
    controller.abort();
    removeOverlay();
    clearInterval(orphanCheck);
    delete world.glossAnnotator;
  }

  const orphanCheck = setInterval(() => {
    if (!browser.runtime?.id) stop();
  }, ORPHAN_CHECK_MS);
  const lookAgain = () => void look({ isForced: false });
  watchPage(document, { onNavigate: lookAgain, onSettle: lookAgain }, signal);
  handleTabMessages(
    {
      revealFinding: ({ findingId }) => overlay?.reveal(findingId) ?? false,
      stepFinding: ({ direction }) => overlay?.step(direction) ?? false,
      setOverlay: (settings) => overlay?.setSettings(settings),
      readSource: () => {
        const { anchors: _anchors, ...page } = collectPage(document, { isHidden: isHiddenOnScreen });
        const verdict = judgePage(readPageSignals(document, location.href), unpackDetector(detector));
        return { ...page, url: location.href, verdict };
      },
      removeOverlay: stop,
    },
    signal,
  );
  return { annotate: () => look({ isForced: true }) };
}

type Drawn = { report: Parameters<typeof mountOverlay>[0]; overlay: OverlaySettings };

/** `crypto.randomUUID` is missing on http pages. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
