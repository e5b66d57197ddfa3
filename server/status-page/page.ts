import type { Instant } from '#shared/time/instant.ts';
import type { Addresses } from './addresses.ts';
import { pageDocument } from './document.ts';
import type { PublicFacts } from './facts.ts';
import { type Piece, paged, pieces } from './history.ts';
import { type Html, html } from './html.ts';
import type { PublicUpdate } from './reports.ts';
import { type SubscribeWay, subscribing } from './subscribe-page.ts';
import { dayIn, momentIn, runIn } from './times.ts';
import { type Language, WORDS } from './words.ts';

/**
 * What the updates of one page may weigh: with head, components, style and script it stays below 50 kB. The frame of a piece
 * is counted with it.
 */
const MOST_BYTES = 32_000;
const FRAME_BYTES = 300;

/** What the status page is, written for one place. */
export interface PageOptions {
  readonly facts: PublicFacts;
  readonly now: Instant;
  readonly language: Language;
  readonly addresses: Addresses;
  /** How readers get updates by e-mail; null where they cannot. */
  readonly subscribe: SubscribeWay | null;
}

/** The public status page, complete without any script: as many pages as its history needs, the newest first. */
export function statusPages(options: PageOptions): readonly string[] {
  const { facts, now, language } = options;
  const all = paged(
    pieces(facts, now),
    (piece) => Buffer.byteLength(pieceOf(piece, language).markup) + FRAME_BYTES,
    MOST_BYTES,
  );
  return all.map((shown, index) => statusPage(options, shown, index + 1, all.length));
}

function statusPage(options: PageOptions, shown: readonly Piece[], number: number, of: number): string {
  const { language, addresses, subscribe } = options;
  const words = WORDS[language];
  const other = language === 'en' ? 'ja' : 'en';
  return pageDocument({
    language,
    title: words.title,
    style: addresses.style,
    head: html`<link rel="alternate" type="application/atom+xml" title="${words.title}" href="${addresses.feed(language)}">
<link rel="alternate" hreflang="${other}" href="${addresses.page(other, 1)}">
<script src="${addresses.script}" defer></script>`,
    body: html`<header>
<h1>${words.title}</h1>
<nav aria-label="${words.language}"><a href="${addresses.page(other, 1)}" lang="${other}" hreflang="${other}">${words.other}</a></nav>
</header>
${main(options, shown, number, of)}
${subscribe === null ? html`` : subscribing(subscribe, language)}
<footer><p>${words.footer}</p>
<p><a href="${addresses.feed(language)}">${words.feed}</a> · <a href="${addresses.json}">${words.json}</a></p></footer>`,
  });
}

function main(options: PageOptions, shown: readonly Piece[], number: number, of: number): Html {
  const { facts, language } = options;
  const current = shown.filter((piece) => piece.kind === 'current');
  const past = shown.filter((piece) => piece.kind !== 'current');
  return html`<main aria-live="polite">
${number === 1 ? summary(facts, language) : html``}
${number === 1 ? components(facts, language) : html``}
${[...Map.groupBy(current, ({ report }) => report.id).values()].map((said) => incident(said, language))}
${past.length === 0 ? html`` : history(past, language)}
${of === 1 ? html`` : turning(options, number, of)}
</main>`;
}

function summary({ current, components: listed }: PublicFacts, language: Language): Html {
  const words = WORDS[language];
  if (current.length > 0) return html`<p class="summary trouble">${words.trouble(current.length)}</p>`;
  const isHit = listed.some(({ state }) => state !== 'operational');
  return isHit
    ? html`<p class="summary trouble">${words.hit}</p>`
    : html`<p class="summary calm">${words.calm}</p>`;
}

/** State by word, shape and colour; the shape is the style's. */
function components({ components: listed }: PublicFacts, language: Language): Html {
  const words = WORDS[language];
  if (listed.length === 0) return html``;
  return html`<section class="components" aria-labelledby="components">
<h2 id="components">${words.components}</h2>
<ul>
${listed.map(
  ({ name, state }) =>
    html`<li><bdi>${name[language] || name.en || name.ja}</bdi> <span class="state ${state}">${words.state[state]}</span></li>`,
)}
</ul>
</section>`;
}

/** What is known of an incident that goes on: the newest of it stands on the first page. */
function incident(said: readonly (Piece & { readonly kind: 'current' })[], language: Language): Html {
  const words = WORDS[language];
  const [first] = said;
  if (first === undefined) return html``;
  const [newest] = first.report.updates;
  const older = said.filter(({ update }) => update !== newest);
  const listed =
    older.length === 0
      ? html``
      : html`<h3>${words.earlier}</h3>\n<ol>\n${older.map((each) => pieceOf(each, language))}\n</ol>`;
  return html`<article class="incident ${newest.status}">
<h2>${words.status[newest.status]}</h2>
${first.update === newest ? sayingOf(newest, language) : html``}
${listed}
</article>`;
}

function history(past: readonly Exclude<Piece, { kind: 'current' }>[], language: Language): Html {
  const byDay = Map.groupBy(past, (piece) => (piece.kind === 'calm' ? piece.to : piece.day));
  return html`<section class="past" aria-labelledby="past">
<h2 id="past">${WORDS[language].past}</h2>
${[...byDay.values()].map((ofDay) => dayOf(ofDay, language))}
</section>`;
}

function dayOf(ofDay: readonly Exclude<Piece, { kind: 'current' }>[], language: Language): Html {
  const [first] = ofDay;
  if (first === undefined) return html``;
  if (first.kind === 'calm') return pieceOf(first, language);
  const reports = Map.groupBy(
    ofDay.filter((piece) => piece.kind === 'past'),
    ({ report }) => report.id,
  );
  return html`<section class="day">
<h3><time datetime="${first.day}">${dayIn(first.day, language)}</time></h3>
${[...reports.values()].map((said) => html`<ol>\n${said.map((each) => pieceOf(each, language))}\n</ol>`)}
</section>`;
}

function pieceOf(piece: Piece, language: Language): Html {
  const words = WORDS[language];
  if (piece.kind === 'calm')
    return html`<p class="quiet">${runIn(piece.from, piece.to, language)}: ${words.nothing}</p>`;
  return html`<li><strong>${words.status[piece.update.status]}</strong>
${sayingOf({ ...piece.update, nextUpdateAt: null }, language)}</li>`;
}

function sayingOf({ text, at, nextUpdateAt }: PublicUpdate, language: Language): Html {
  const next =
    nextUpdateAt === null
      ? html``
      : html`<p class="next">${WORDS[language].nextUpdate} ${momentIn(nextUpdateAt, language)}</p>`;
  return html`<p class="when">${momentIn(at, language)}</p>
${text.split(/\n{2,}/).map((paragraph) => html`<p class="text">${paragraph}</p>`)}
${next}`;
}

function turning({ language, addresses }: PageOptions, number: number, of: number): Html {
  const words = WORDS[language];
  const newer =
    number === 1
      ? html``
      : html`<a rel="prev" href="${addresses.page(language, number - 1)}">${words.newer}</a>`;
  const older =
    number === of
      ? html``
      : html`<a rel="next" href="${addresses.page(language, number + 1)}">${words.older}</a>`;
  return html`<nav class="pages" aria-label="${words.pages}">${newer} <span>${words.pageOf(number, of)}</span> ${older}</nav>`;
}
