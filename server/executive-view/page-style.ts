import { PAGE_STYLE } from '#server/status-page/page-style.ts';

/** How the executives' page looks. */
export const EXECUTIVE_STYLE = `${PAGE_STYLE}
body { max-width: 52rem; }
.key { margin: 0; color: var(--quiet); font-weight: 600; font-variant-numeric: tabular-nums; }
h1 { margin: 0.75rem 0 0.5rem; font-size: 1.75rem; line-height: 1.25; font-weight: 650; letter-spacing: -0.02em; overflow-wrap: anywhere; }
.severity { margin: 0 0 1.5rem; color: var(--quiet); }
.severity strong { color: var(--ink); }
.drill { margin: 1.25rem 0 0; padding: 0.75rem 1rem; border: 2px dashed var(--identified); border-radius: 10px; }
.drill strong { color: var(--identified); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 0.75rem; margin: 0 0 1.5rem; }
.figures > div { display: flex; flex-direction: column; padding: 0.875rem 1rem; background: var(--raised); border: 1px solid var(--line); border-radius: 10px; font-variant-numeric: tabular-nums; }
dt { color: var(--quiet); font-size: 0.875rem; }
dd { margin: 0; }
.figure { font-size: 1.5rem; line-height: 1.35; font-weight: 650; letter-spacing: -0.015em; }
.detail { color: var(--quiet); font-size: 0.875rem; }
.figures .late { border-color: var(--major); }
.late .figure { color: var(--major); }
.command { margin: 1rem 0 0; padding-top: 0.75rem; border-top: 1px solid var(--line); }
.resolved { --tone: var(--resolved); }
.drill + h1 { margin-top: 1.25rem; }
section { margin: 0 0 1.75rem; }
section > h2 { font-size: 1rem; }
.incident h2 { font-size: 1.375rem; }
.told { padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); }
.told .text { margin: 0; }
`;
