import { toInstant } from '#shared/time/instant.ts';
import type { Addresses } from './addresses.ts';
import type { PublicFacts } from './facts.ts';
import { type Html, html } from './html.ts';
import { newestFirst, type PublicUpdate } from './reports.ts';
import { momentText } from './times.ts';
import { type Language, WORDS } from './words.ts';

/** Feed readers ask again and again: so much of the newest is enough for whoever was away. */
const MOST_ENTRIES = 50;
const MOST_LETTERS = 60_000;

/** A title is the beginning of the text, to this length. */
const TITLE_LETTERS = 80;

/** What XML cannot hold, not even as an entity. */
const UNHOLDABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** What the public was told, as an Atom feed (RFC 4287): one entry an update, each with an id that stays. */
export function statusFeed(
  { current, past }: PublicFacts,
  language: Language,
  addresses: Addresses,
  id: string,
): string {
  const words = WORDS[language];
  const updates = withinBounds([...current, ...past].flatMap((report) => report.updates).sort(newestFirst));
  const feed = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>urn:uuid:${id}</id>
<title>${words.title}</title>
<updated>${updates[0]?.at ?? toInstant(0)}</updated>
<author><name>${words.title}</name></author>
<link rel="self" type="application/atom+xml" href="${addresses.feed(language)}"/>
<link rel="alternate" type="text/html" hreflang="${language}" href="${addresses.page(language, 1)}"/>
${updates.map((update) => entry(update, language, addresses))}
</feed>
`;
  return feed.markup;
}

function entry(update: PublicUpdate, language: Language, addresses: Addresses): Html {
  const { id, at, status, text, nextUpdateAt } = update;
  const words = WORDS[language];
  const next =
    nextUpdateAt === null ? html`` : html`<p>${words.nextUpdate} ${momentText(nextUpdateAt, language)}</p>`;
  const paragraphs = holdable(text)
    .split(/\n{2,}/)
    .map(
      (paragraph) =>
        html`<p>${paragraph.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}</p>`,
    );
  return html`<entry>
<id>urn:uuid:${id}</id>
<title>${words.status[status]}: ${beginning(holdable(text))}</title>
<published>${at}</published>
<updated>${at}</updated>
<category term="${status}" label="${words.status[status]}"/>
<link rel="alternate" type="text/html" hreflang="${language}" href="${addresses.page(language, 1)}"/>
<content type="html">${html`${paragraphs}${next}`.markup}</content>
</entry>`;
}

function withinBounds(updates: readonly PublicUpdate[]): readonly PublicUpdate[] {
  let letters = 0;
  return updates.slice(0, MOST_ENTRIES).filter(({ text }, index) => {
    letters += text.length;
    return index === 0 || letters <= MOST_LETTERS;
  });
}

function beginning(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(line.slice(0, 400))];
  if (letters.length <= TITLE_LETTERS && line.length <= 400) return line;
  return `${letters
    .slice(0, TITLE_LETTERS - 1)
    .map(({ segment }) => segment)
    .join('')}…`;
}

function holdable(text: string): string {
  return text.replace(UNHOLDABLE, '\ufffd');
}
