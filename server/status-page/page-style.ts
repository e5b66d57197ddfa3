/**
 * What every page for people outside looks like: calm, readable, and with contrast of at least 4.5 : 1 in both colour
 * schemes. Each page adds its own behind it.
 */
export const PAGE_STYLE = `:root {
  color-scheme: light dark;
  --ground: #fbfaf8; --raised: #ffffff; --line: #dcd8d0; --ink: #1d1f23; --quiet: #575b63; --link: #1f4fa8;
  --major: #a3161c; --investigating: #a3410c; --identified: #8a5a00; --monitoring: #1f5fa8; --resolved: #1d6b3c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14161a; --raised: #1c1f25; --line: #343943; --ink: #eceef1; --quiet: #a6adb8; --link: #9dbdff;
    --major: #ff8f8f; --investigating: #ff9d6b; --identified: #f0c25a; --monitoring: #86b8ff; --resolved: #7fd6a0;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 44rem; padding: 2.5rem 1.25rem 4rem;
  background: var(--ground); color: var(--ink);
  font: 1rem/1.65 system-ui, "Hiragino Sans", "Noto Sans CJK JP", "Yu Gothic UI", sans-serif;
}
header { display: flex; align-items: baseline; justify-content: space-between; gap: 1rem; }
h1 { margin: 0; font-size: 1.25rem; font-weight: 650; letter-spacing: -0.01em; }
h2 { margin: 0 0 0.25rem; font-size: 1.125rem; }
h3 { margin: 1.5rem 0 0.25rem; font-size: 0.9375rem; color: var(--quiet); }
p { margin: 0 0 0.5rem; }
a { color: var(--link); }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px; }
ol { margin: 0 0 1rem; padding: 0; list-style: none; border-inline-start: 2px solid var(--line); }
li { padding: 0.25rem 0 0.25rem 1rem; }
.investigating { --tone: var(--investigating); }
.identified { --tone: var(--identified); }
.monitoring { --tone: var(--monitoring); }
.when, .next, footer { color: var(--quiet); font-size: 0.875rem; font-variant-numeric: tabular-nums; }
.text { white-space: pre-line; overflow-wrap: anywhere; overflow: clip; overflow-clip-margin: 0.5em; unicode-bidi: plaintext; }
.quiet { color: var(--quiet); }
.state { flex: none; font-weight: 600; }
.state::before { margin-inline-end: 0.4em; }
.operational { color: var(--resolved); } .operational::before { content: "●" / ""; }
.degraded { color: var(--identified); } .degraded::before { content: "▼" / ""; }
.partial_outage { color: var(--investigating); } .partial_outage::before { content: "◐" / ""; }
.major_outage { color: var(--major); } .major_outage::before { content: "✕" / ""; }
.incident { margin: 0 0 1.5rem; padding: 1.25rem 1.5rem; background: var(--raised); border: 1px solid var(--line); border-radius: 10px; border-inline-start: 5px solid var(--tone, var(--line)); }
.incident h2 { color: var(--tone); }
.components { margin: 0 0 1.5rem; }
.components ul { margin: 0.5rem 0 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
.components li { display: flex; justify-content: space-between; gap: 1rem; padding: 0.5rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
footer { margin-top: 3rem; }
@media print {
  :root { --ground: #fff; --raised: #fff; --ink: #000; --quiet: #333; --link: #000; --line: #999; --major: #000; --investigating: #000; --identified: #000; --monitoring: #000; --resolved: #000; }
  body { max-width: none; padding: 0; }
  nav { display: none; }
  .incident, li { break-inside: avoid; }
}
`;
