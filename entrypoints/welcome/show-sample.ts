// Reads the sample as a policy is read on a page, and draws over it with the same overlay. Needs neither
// permission nor background.
import { mountOverlay, type Overlay } from '../../components/overlay/mount-overlay.ts';
import type { SampleText } from '../../components/welcome/SamplePolicy.tsx';
import { rangeOf } from '../../lib/dom/anchors.ts';
import { collectPage } from '../../lib/dom/collect-page.ts';
import type { Report, Span } from '../../lib/model/report.ts';
import { SAMPLE_SETTINGS } from './sample-settings.ts';

/** The sample, read and marked. */
export type ShownSample = { report: Report; overlay: Overlay };

/** Reads the text in an element and marks it. */
export async function showSample(
  el: Element,
  { lang, title, address }: SampleText,
  onOpenFinding: (findingId: string) => void,
): Promise<ShownSample> {
  const { analyzeSample } = await import('./analyze-sample.ts');
  const isBeside = (other: Element) => !el.contains(other) && !other.contains(el);
  const { blocks, anchors, isTruncated } = collectPage(document, { isHidden: isBeside });
  const report = await analyzeSample({
    url: `https://${address}`,
    title,
    lang,
    // Nobody has to judge what was written to be one.
    verdict: { kind: 'policy', score: 0, reasons: [] },
    blocks,
    isTruncated,
  });
  const range = document.createRange();
  const locate = (block: number, span: Span) => {
    const anchor = anchors[block];
    return anchor ? rangeOf(anchor, span, range) : null;
  };
  return { report, overlay: mountOverlay(report, locate, { settings: SAMPLE_SETTINGS, onOpenFinding }) };
}
