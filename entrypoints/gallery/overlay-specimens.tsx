// What the overlay draws in a page, here in an open root, so that tests can look inside.

import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { FindingCard } from '../../components/overlay/FindingCard.tsx';
import { groupMarks } from '../../components/overlay/group-marks.ts';
import { OVERLAY_STYLE } from '../../components/overlay/overlay-style.ts';
import type { Finding } from '../../lib/model/report.ts';
import { ACTIONS, FINDINGS, findingOf } from './sample-data.ts';
import { idle, type Specimen, specimensOf } from './specimen.ts';

/** In a page the host and the card float; in the gallery they stand in line. */
const IN_LINE = `:host { position: static !important; width: auto !important; height: auto !important; }
  .card { position: static; width: auto; max-width: 360px; }`;

/** Draws in a root with the overlay's style, on a light or a dark page. */
function Root({ isDark, children }: { isDark: boolean; children: ComponentChild }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const el = host.current;
    if (!el) return;
    const root = el.shadowRoot ?? el.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(OVERLAY_STYLE + IN_LINE);
    root.adoptedStyleSheets = [sheet];
    render(<div class={isDark ? 'layer dark' : 'layer'}>{children}</div>, root);
    return () => render(null, root);
  });
  return <div ref={host} />;
}

const card = (findings: readonly Finding[], { isDark = false } = {}) => (
  <Root isDark={isDark}>
    <FindingCard
      marks={groupMarks(findings)}
      position="1 / 5"
      onClose={idle}
      onStep={idle}
      onOpenFinding={idle}
    />
  </Root>
);

const inHeader: Finding = {
  ...findingOf('good'),
  decidedBy: [{ start: 0, end: 9, text: 'We do not', role: 'negator', isInHeader: true }],
};

/** The components of `components/overlay`. */
export const OVERLAY_SPECIMENS: readonly Specimen[] = [
  ...specimensOf('overlay/FindingCard', {
    bad: () => card([findingOf('bad')]),
    caution: () => card([findingOf('caution')]),
    neutral: () => card([findingOf('neutral')]),
    good: () => card([findingOf('good')]),
    'on a dark page': () => card([findingOf('bad')], { isDark: true }),
    'two in a sentence': () =>
      card([
        { ...findingOf('bad'), actions: [...ACTIONS] },
        { ...findingOf('caution'), block: 0 },
      ]),
    'several sentences': () => card(FINDINGS.slice(0, 3)),
    'decided by a header': () => card([inHeader]),
  }),
];
