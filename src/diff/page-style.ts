/** The look of the pages that a diff makes: readable on paper, in light and in dark. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --soft: #57606a; --line: #d0d7de; --panel: #f6f8fa;
  --lost: #ffdad6; --lost-ink: #82071e; --gained: #cdf0d3; --gained-ink: #0b4f1d; --major: #b42318; --minor: #9a6700; --mark: #0969da; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --soft: #9da7b1; --line: #30363d; --panel: #161b22;
  --lost: #5c1f1f; --lost-ink: #ffd7d5; --gained: #16412a; --gained-ink: #c8f5d3; --major: #ff8a80; --minor: #e3b341; --mark: #58a6ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.2rem; margin: 2rem 0 .25rem; } h3 { font-size: 1rem; margin: 1.25rem 0 .5rem; color: var(--soft); }
.verdict { font-size: 1.15rem; font-weight: 600; margin: .25rem 0 1rem; }
.warning { border-left: .3rem solid var(--major); padding: .5rem .75rem; background: var(--panel); }
.digest { padding-left: 1.25rem; } .digest li { margin: .2rem 0; } .digest a { color: inherit; text-decoration-color: var(--line); }
details { margin-top: 2rem; } summary { cursor: pointer; color: var(--soft); }
.note, .where { color: var(--soft); font-size: .875rem; }
form { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; padding: .6rem 0; background: var(--paper);
  border-bottom: 1px solid var(--line); font-size: .9rem; }
fieldset { display: flex; gap: .75rem; border: 0; padding: 0; margin: 0; } legend { float: left; margin-right: .25rem; color: var(--soft); }
select { font: inherit; max-width: 16rem; color: inherit; background: var(--panel); border: 1px solid var(--line); border-radius: .3rem; padding: .15rem .3rem; }
article { border: 1px solid var(--line); border-radius: .4rem; margin: .6rem 0; overflow: clip; scroll-margin-top: 4rem; }
article:focus { outline: 2px solid var(--mark); outline-offset: 1px; }
article > header { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; padding: .4rem .75rem; background: var(--panel); }
.what { font-weight: 600; } .severity { font-size: .75rem; text-transform: uppercase; letter-spacing: .04em; }
.major .severity { color: var(--major); } .minor .severity { color: var(--minor); } .cosmetic .severity { color: var(--soft); }
.says { margin: 0; padding: .4rem .75rem 0; font-size: .925rem; }
.sides { display: grid; grid-template-columns: 1fr 1fr; } .sides > div { padding: .5rem .75rem .6rem; min-width: 0; overflow-wrap: anywhere; }
.sides > div + div { border-left: 1px solid var(--line); } .sides blockquote { margin: 0; } .empty { margin: 0; color: var(--soft); }
del, .gone { background: var(--lost); color: var(--lost-ink); } ins, .new { background: var(--gained); color: var(--gained-ink); text-decoration: none; }
del, ins { padding: 0 .1em; border-radius: .15em; } ins { font-weight: 600; }
table { border-collapse: collapse; width: 100%; font-size: .925rem; } th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid var(--line); }
.timeline { display: flex; list-style: none; margin: .4rem 0; padding: 0; gap: .25rem; } .timeline li { flex: 1; min-width: 0; border-top: .35rem solid var(--line); padding-top: .2rem; font-size: .8rem; overflow-wrap: anywhere; }
.timeline .alive { border-color: var(--mark); } .timeline .turn { border-color: var(--minor); } .timeline .ends { border-color: var(--major); }
[hidden] { display: none; }
@media (max-width: 45rem) { .sides { grid-template-columns: 1fr; } .sides > div + div { border-left: 0; border-top: 1px solid var(--line); } body { padding: .75rem; } }
@media print { form, .keys { display: none; } body { max-width: none; padding: 0; font-size: 10pt; } article { break-inside: avoid; } h2, h3 { break-after: avoid; } * { print-color-adjust: exact; } }
`;
