import { PAGE_STYLE } from './page-style.ts';

/** The page's only script: renews the main part every five seconds, and asks for no more than what changed. */
export const STATUS_SCRIPT = `let etag = null;

async function renew() {
  if (document.hidden || location.protocol === 'file:') return;
  const headers = etag === null ? {} : { 'If-None-Match': etag };
  const answer = await fetch(location.href, { headers, cache: 'no-store' });
  if (answer.status !== 200) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
  const shown = document.querySelector('main');
  if (fresh === null || shown === null) return;
  etag = answer.headers.get('ETag');
  if (fresh.innerHTML !== shown.innerHTML) shown.innerHTML = fresh.innerHTML;
}

setInterval(() => renew().catch(() => undefined), 5000);
document.addEventListener('visibilitychange', () => renew().catch(() => undefined));
`;

/** How the status page looks. */
export const STATUS_STYLE = `${PAGE_STYLE}
.summary { margin: 2rem 0 1.5rem; font-size: 1.5rem; line-height: 1.3; font-weight: 600; letter-spacing: -0.015em; }
.summary::before { content: ""; display: inline-block; width: 0.7em; height: 0.7em; margin-inline-end: 0.5em; border-radius: 50%; background: currentColor; }
.calm::before { color: var(--resolved); }
.trouble::before { color: var(--investigating); border-radius: 2px; transform: rotate(45deg); }
.next { margin-top: 0.75rem; font-weight: 600; }
h2 + .quiet { margin-top: 1rem; }
.pages { display: flex; gap: 1.5rem; margin-top: 2rem; color: var(--quiet); }
.past { margin-top: 3rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
.subscribe { margin-top: 3rem; padding-top: 1.5rem; border-top: 1px solid var(--line); scroll-margin-top: 1rem; }
.subscribe div { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.25rem 0 0.5rem; }
label { font-weight: 600; }
input, button { min-height: 2.75rem; padding: 0.375rem 0.75rem; font: inherit; border: 1px solid var(--quiet); border-radius: 6px; }
input { flex: 1 1 14rem; min-width: 0; background: var(--raised); color: var(--ink); }
button { padding-inline: 1.25rem; background: var(--ink); color: var(--ground); border-color: var(--ink); font-weight: 600; cursor: pointer; }
input:focus-visible, button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.site { margin: 0; color: var(--quiet); font-weight: 600; }
.said { margin: 2rem 0; }
.said h1 { margin-bottom: 0.75rem; font-size: 1.5rem; line-height: 1.3; }
.said form { margin-top: 1.5rem; }
@media print {
  .subscribe, footer p + p { display: none; }
}
`;
