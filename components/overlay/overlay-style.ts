// The overlay's style sheet. Pixels, not rem: the page owns the root font size. Ratings differ by line
// shape and sign as well as by colour; colours keep 3:1 (marks) and 4.5:1 (text) on their ground.

/** The sheet as text, for a constructed style sheet in the closed root. */
export const OVERLAY_STYLE = `
:host { all: initial !important; position: absolute !important; inset: 0 auto auto 0 !important; width: 0 !important;
  height: 0 !important; overflow: visible !important; z-index: 2147483647 !important; direction: ltr !important; }
.layer { font: 14px/20px system-ui, sans-serif; letter-spacing: normal; text-align: start; }
.layer[hidden] { display: none; }
[data-rating=bad] { --ink: #b3261e; --ground: #fdecea; }
[data-rating=caution] { --ink: #8a5300; --ground: #fff2d9; }
[data-rating=neutral] { --ink: #3b5b92; --ground: #e8eef9; }
[data-rating=good] { --ink: #1b6e3c; --ground: #e3f4e8; }
[data-dark=true][data-rating=bad], .dark [data-rating=bad] { --ink: #ff9a90; --ground: #4a1714; }
[data-dark=true][data-rating=caution], .dark [data-rating=caution] { --ink: #ffc35c; --ground: #42300c; }
[data-dark=true][data-rating=neutral], .dark [data-rating=neutral] { --ink: #a9c4f5; --ground: #1f2d47; }
[data-dark=true][data-rating=good], .dark [data-rating=good] { --ink: #7fd69c; --ground: #123620; }

.underline, .sentence { position: absolute; pointer-events: none; box-sizing: border-box; }
.underline { height: 0; border-bottom: 2px solid var(--ink); }
.underline[data-rating=bad] { border-bottom-width: 3px; }
.underline[data-rating=caution] { border-bottom-style: dashed; }
.underline[data-rating=neutral] { border-bottom-style: dotted; }
.underline[data-rating=good] { border-bottom: 4px double var(--ink); }
.sentence { border-radius: 3px; background: color-mix(in srgb, var(--ink) 16%, transparent); }
.sentence.pulse { outline: 2px solid var(--ink); animation: pulse 1.2s ease-in-out 2; }
@keyframes pulse { 50% { outline-offset: 5px; background: color-mix(in srgb, var(--ink) 34%, transparent); } }

.badge { all: unset; position: absolute; box-sizing: border-box; width: 24px; height: 24px; display: grid;
  place-items: center; cursor: pointer; -webkit-user-select: none; user-select: none; }
.badge::before { content: attr(data-glyph); box-sizing: border-box; width: 18px; height: 18px; text-align: center;
  font: bold 12px/15px system-ui, sans-serif; color: var(--ink); background: var(--ground);
  border: 1.5px solid var(--ink); border-radius: 50%; }
.badge[data-rating=bad]::before { border-radius: 3px; color: var(--ground); background: var(--ink); }
.badge[data-rating=caution]::before { border-radius: 3px; }
.badge[data-rating=neutral]::before { border-style: dotted; }
.badge[data-rating=good]::before { border-radius: 50%; }
.badge:not([data-kind=rail])::before { width: 14px; height: 14px; font-size: 10px; line-height: 11px; }
.badge[data-kind=slim] { justify-items: start; }
.badge[data-kind=slim][data-side=right] { justify-items: end; }
.badge:not([data-count=""])::after { content: attr(data-count); position: absolute; top: -2px; inset-inline-end: -2px;
  min-width: 12px; height: 12px; box-sizing: border-box; padding: 0 2px; border-radius: 6px; text-align: center;
  font: bold 9px/12px system-ui, sans-serif; color: var(--ground); background: var(--ink); outline: 1px solid var(--ground); }
.badge[data-kind=slim]:not([data-count=""])::after { top: -5px; inset-inline-end: auto; left: 2px; }
.badge[data-kind=slim][data-side=right]:not([data-count=""])::after { left: auto; right: 2px; }
.badge:hover::before { box-shadow: 0 0 0 2px color-mix(in srgb, var(--ink) 40%, transparent); }
.badge:focus-visible { outline: 2px solid var(--ink); outline-offset: 0; border-radius: 5px; }

.card { position: absolute; box-sizing: border-box; width: min(360px, calc(100vw - 16px)); padding: 14px 16px;
  color: #1c1b1a; background: #fffefb; border: 1px solid #8b8780; border-radius: 8px;
  box-shadow: 0 6px 24px rgb(0 0 0 / .28); font: 14px/20px system-ui, sans-serif; overflow-wrap: anywhere; }
.dark .card { color: #eceae6; background: #23211f; border-color: #8f8a83; }
.card:focus { outline: none; }
.card .bar { display: flex; align-items: center; gap: 2px; margin: -8px -10px 6px; }
.card .position { flex: 1; padding-inline: 6px; font-size: 12px; opacity: .8; }
.card .icon { all: unset; width: 28px; height: 28px; display: grid; place-items: center; cursor: pointer; border-radius: 6px; }
.card .icon:hover, .card .open:hover { background: #8b878030; }
.card .scroll { max-height: min(420px, calc(100vh - 90px)); overflow: auto; overscroll-behavior: contain; }
.card .passage > blockquote:first-child { margin: 0 0 10px; }
.card .passage + .passage { margin-top: 16px; padding-top: 14px; border-top: 2px solid #8b8780; }
.card .scroll:focus-visible, .card a:focus-visible, .card button:focus-visible { outline: 2px solid currentColor; outline-offset: 1px; }
.card p, .card h2, .card blockquote { margin: 0; padding: 0; }
.card .rating { display: flex; align-items: center; gap: 6px; color: var(--ink); font-size: 12px; font-weight: 600; }
.card .state { font-weight: 400; }
.card .state::before { content: "· "; }
.card .sign { display: inline-grid; place-items: center; width: 16px; height: 16px; box-sizing: border-box; border-radius: 3px;
  border: 1.5px solid var(--ink); background: var(--ground); font-size: 11px; line-height: 1; }
.card [data-rating=good] .sign, .card [data-rating=neutral] .sign { border-radius: 50%; }
.card h2 { margin-top: 4px; font-size: 16px; line-height: 22px; font-weight: 650; }
.card .statement { margin-top: 2px; font-weight: 500; }
.card .why { margin-top: 6px; }
.card .rarity { margin-top: 6px; font-size: 12px; font-style: italic; }
.card .action { margin-top: 8px; }
.card a { color: #0b57a4; text-decoration: underline; }
.dark .card a { color: #9ecbff; }
.card .target { font-size: 12px; opacity: .85; }
.card .limit { display: block; font-size: 12px; }
.card .finding + .finding { margin-top: 12px; padding-top: 12px; border-top: 1px solid #8b878066; }
.card blockquote { margin-top: 12px; padding: 8px 10px; border-inline-start: 3px solid #8b8780; background: #8b878018; font-size: 13px; }
.card blockquote b { font-weight: 650; }
.card mark { color: inherit; background: #ffe08a; padding: 0 2px; border-radius: 2px; text-decoration: underline; }
.dark .card mark { background: #6b5200; }
.card .header-words { margin-top: 8px; font-size: 13px; }
.card .open { all: unset; box-sizing: border-box; margin-top: 10px; padding: 4px 10px; min-height: 28px; border: 1px solid currentColor;
  border-radius: 6px; cursor: pointer; font-size: 13px; }

.map { position: fixed; top: 0; right: 0; pointer-events: none; overflow: visible; }
.map path { fill: none; stroke: var(--ink); stroke-width: 3px; }
.map path[data-rating=neutral], .map path[data-rating=good] { stroke-width: 2px; }
.map .targets { stroke: transparent; stroke-width: 8px; pointer-events: stroke; cursor: pointer; }
.status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media (forced-colors: active) {
  .underline { border-color: Mark; border-bottom-color: Highlight; }
  .badge::before { color: ButtonText; background: ButtonFace; border-color: ButtonText; }
  .badge:not([data-count=""])::after { color: Canvas; background: CanvasText; outline-color: Canvas; }
  .sentence { outline: 2px solid Highlight; background: transparent; }
  .card, .dark .card { color: CanvasText; background: Canvas; border-color: CanvasText; }
  .card a, .dark .card a { color: LinkText; }
  .card mark, .dark .card mark { color: MarkText; background: Mark; }
  .map { display: none; }
}
@media (prefers-reduced-motion: reduce) { .sentence.pulse { animation: none; } }
@media print { :host { display: none !important; } }
`;

/** What holds while notes are printed: the host stands after the page. Stronger than the sheet's `:host`. */
export const PRINT_STYLE = `
@media not print { .notes { display: none; } }
@media print {
  :host([data-v]) { display: block !important; position: static !important; width: auto !important; height: auto !important; }
  .layer, .status { display: none; }
  .notes { color-scheme: light; color: #000; background: #fff; font: 13px/19px system-ui, sans-serif; margin-top: 32px; padding: 16px 8px; border-top: 2px solid #000; text-align: start; }
  .notes h2 { margin: 0 0 4px; font-size: 18px; line-height: 24px; }
  .notes p { margin: 2px 0; }
  .notes ol { margin: 12px 0 0; padding-inline-start: 32px; }
  .notes li { margin-bottom: 10px; break-inside: avoid; }
  .notes q { font-style: italic; quotes: auto; }
  .numbers { position: absolute; top: 0; left: 0; width: 0; height: 0; }
  .numbers span { position: absolute; margin-top: -3px; font: bold 7px/9px system-ui, sans-serif; color: #000; }
}
`;
