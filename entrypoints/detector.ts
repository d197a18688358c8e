// Runs on every http(s) page when it is idle: signals, verdict, and one message if the page may be a
// privacy policy. Leaves nothing behind on the others: no listener, no observer, no timer.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { judgePage } from '../lib/detect/judge-page.ts';
import { readPageSignals } from '../lib/dom/read-page-signals.ts';
import { sendToBackground } from '../lib/messages/send.ts';
import type { Detector } from '../lib/taxonomy/schema.ts';
import detector from '../seeds/detector.json';

export default defineUnlistedScript(() => {
  const detect = () => {
    const verdict = judgePage(readPageSignals(document, location.href), detector as Detector);
    if (verdict.kind !== 'no') void sendToBackground('policyDetected', { verdict });
  };
  // A prerendered page has no reader yet, and may never have one.
  if ('prerendering' in document && document.prerendering) {
    document.addEventListener('prerenderingchange', detect, { once: true });
  } else {
    detect();
  }
});
