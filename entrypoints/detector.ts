// Runs on every http(s) page when it is idle: signals, verdict, and one message if the page may be a
// privacy policy. Stays only to look again when a one-page app changes its address; no observer.

import detector from 'virtual:detector';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { judgePage } from '../lib/detect/judge-page.ts';
import { unpackDetector } from '../lib/detect/pack-detector.ts';
import { readPageSignals } from '../lib/dom/read-page-signals.ts';
import { sendToBackground } from '../lib/messages/send.ts';

/** A page whose address speaks of privacy and that has less text than this is still being filled by its script. */
const MIN_TEXT_LENGTH = 500;
/** When such a page is looked at again; after that it is what it is. */
const LATER_MS = [700, 2000, 5000];

export default defineUnlistedScript(() => {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lookLater = (lookCount: number) => {
    clearTimeout(timer);
    const laterMs = LATER_MS[lookCount];
    if (laterMs) timer = setTimeout(look, laterMs, lookCount + 1);
  };
  const look = (lookCount: number) => {
    const signals = readPageSignals(document, location.href);
    const verdict = judgePage(signals, unpackDetector(detector));
    if (verdict.kind !== 'no') {
      // From here on the annotator follows the page.
      controller.abort();
      void sendToBackground('policyDetected', { verdict });
    } else if (
      verdict.reasons.some(({ code }) => code === 'url-policy') &&
      signals.textLength < MIN_TEXT_LENGTH
    ) {
      lookLater(lookCount);
    }
  };
  // A prerendered page has no reader yet, and may never have one.
  if ('prerendering' in document && document.prerendering) {
    document.addEventListener('prerenderingchange', () => look(0), { once: true });
  } else {
    look(0);
  }
  // The text of the new address comes after the address itself.
  if ('navigation' in window) {
    const { signal } = controller;
    (window.navigation as EventTarget).addEventListener('currententrychange', () => lookLater(0), { signal });
  }
});
