// The look of an HTML export, on screen and on paper. It stands inside the file, which loads nothing.

/** Styles of the file; light and dark by the system, black on white in print. */
export const HTML_STYLE = `
:root{color-scheme:light dark;--ink:light-dark(#1b1c1f,#ecedf0);--soft:light-dark(#55585f,#b3b6bf);--paper:light-dark(#fff,#1c1d21);--line:light-dark(#d6d8de,#3d4048);--panel:light-dark(#f4f5f8,#26282e);--bad:light-dark(#a11222,#ff9aa2);--caution:light-dark(#7a4b00,#f5c26b);--neutral:light-dark(#3d5473,#a9c1e0);--good:light-dark(#14632f,#86d6a0);--mark:light-dark(#fff1b8,#5a4b12);--accent:light-dark(#2f4fb5,#a9bcff)}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.25rem 4rem;max-inline-size:46rem;font:16px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 .5rem;overflow-wrap:anywhere}
h2{font-size:1.2rem;margin:2.2rem 0 .6rem;border-block-end:1px solid var(--line);padding-block-end:.25rem}
h3{font-size:1.02rem;margin:0}
a{color:var(--accent);overflow-wrap:anywhere}
p{margin:.35rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:1rem 0;font-size:.92rem}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
ul{padding-inline-start:1.2rem;margin:.4rem 0}
article{border:1px solid var(--line);border-inline-start:4px solid var(--edge);border-radius:6px;padding:.7rem .9rem;margin:.7rem 0;break-inside:avoid}
[data-rating=bad]{--edge:var(--bad)}[data-rating=caution]{--edge:var(--caution)}[data-rating=neutral]{--edge:var(--neutral)}[data-rating=good]{--edge:var(--good)}
.rating{font-size:.82rem;font-weight:650;color:var(--edge);margin:0}
.sign{display:inline-block;min-inline-size:1.35em;text-align:center;border:1.5px solid currentcolor;border-radius:4px;margin-inline-end:.4em;line-height:1.3}
blockquote{margin:.5rem 0;padding:.45rem .8rem;background:var(--panel);border-radius:4px;overflow-wrap:anywhere}
mark{background:var(--mark);color:inherit;padding:0 .1em}
mark.deciding{background:none;font-weight:700;text-decoration:underline 2px;text-underline-offset:.15em}
.soft,.why{color:var(--soft);font-size:.92rem}
.note{border-inline-start:3px solid var(--accent);padding-inline-start:.6rem}
table{border-collapse:collapse;inline-size:100%;font-size:.92rem}
th,td{text-align:start;border-block-end:1px solid var(--line);padding:.3rem .5rem .3rem 0;vertical-align:top;font-weight:400}
thead th{font-weight:650}
@media (max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-block-end:.4rem}}
@media print{:root{color-scheme:light}body{font-size:10.5pt;max-inline-size:none;padding:0}h2,h3{break-after:avoid}a{color:inherit}a.page::after{content:" (" attr(href) ")";font-size:8pt;color:#555}}
`.trim();
