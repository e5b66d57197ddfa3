import { HOUR, type Instant, msBetween } from '#shared/time/instant.ts';
import { type Html, html } from './html.ts';
import type { PublicReport, PublicUpdate } from './reports.ts';
import { type Language, WORDS } from './words.ts';

const HISTORY_DAYS = 14;

/** The public status page: complete without any script. */
export function statusPage(reports: readonly PublicReport[], now: Instant, language: Language): string {
  const words = WORDS[language];
  const other = language === 'en' ? 'ja' : 'en';
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/status.css">
<script src="/status.js" defer></script>
</head>
<body>
<header>
<h1>${words.title}</h1>
<nav><a href="/status?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a></nav>
</header>
${main(reports, now, language)}
<footer><p>${words.footer}</p></footer>
</body>
</html>
`;
  return page.markup;
}

function main(reports: readonly PublicReport[], now: Instant, language: Language): Html {
  const words = WORDS[language];
  const current = reports.filter((report) => report.current);
  const past = reports.filter(
    (report) => !report.current && msBetween(report.updates[0].at, now) < HISTORY_DAYS * 24 * HOUR,
  );
  const summary =
    current.length === 0
      ? html`<p class="summary calm">${words.calm}</p>`
      : html`<p class="summary trouble">${words.trouble(current.length)}</p>`;
  return html`<main aria-live="polite">
${summary}
${current.map((report) => incident(report, language))}
<section class="past" aria-labelledby="past">
<h2 id="past">${words.past}</h2>
${past.length === 0 ? html`<p>${words.noPast}</p>` : days(past, language)}
</section>
</main>`;
}

function incident({ updates: [newest, ...older] }: PublicReport, language: Language): Html {
  const words = WORDS[language];
  return html`<article class="incident ${newest.status}">
<h2>${words.status[newest.status]}</h2>
${said(newest, language)}
${older.length === 0 ? html`` : html`<h3>${words.earlier}</h3>\n<ol>\n${older.map((update) => line(update, language))}\n</ol>`}
</article>`;
}

function days(past: readonly PublicReport[], language: Language): Html {
  const byDay = Map.groupBy(past, ({ updates: [newest] }) => newest.at.slice(0, 10));
  return html`${[...byDay].map(
    ([day, reports]) => html`<section class="day">
<h3><time datetime="${day}">${dayOf(day, language)}</time></h3>
${reports.map(({ updates }) => html`<ol>\n${updates.map((update) => line(update, language))}\n</ol>`)}
</section>`,
  )}`;
}

function line(update: PublicUpdate, language: Language): Html {
  return html`<li><strong>${WORDS[language].status[update.status]}</strong>
${said({ ...update, nextUpdateAt: null }, language)}</li>`;
}

function said({ text, at, nextUpdateAt }: PublicUpdate, language: Language): Html {
  const next =
    nextUpdateAt === null
      ? html``
      : html`<p class="next">${WORDS[language].nextUpdate} ${moment(nextUpdateAt, language)}</p>`;
  return html`<p class="when">${moment(at, language)}</p>
${text.split(/\n{2,}/).map((paragraph) => html`<p class="text">${paragraph}</p>`)}
${next}`;
}

function moment(at: Instant, language: Language): Html {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  return html`<time datetime="${at}">${format.format(new Date(at))} UTC</time>`;
}

function dayOf(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day));
}
