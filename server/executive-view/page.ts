import { pageDocument } from '#server/status-page/document.ts';
import { type Html, html } from '#server/status-page/html.ts';
import { momentIn } from '#server/status-page/times.ts';
import { type Language, WORDS as STATUS_WORDS } from '#server/status-page/words.ts';
import { type Refusal, sentence } from '#shared/errors/refusal.ts';
import { isActive } from '#shared/incident/phases.ts';
import { saidIn } from '#shared/text/wording.ts';
import { msBetween } from '#shared/time/instant.ts';
import type { ExecutiveFacts, Said, ShownUpdate } from './facts.ts';
import { WORDS } from './words.ts';

/** How somebody reads the page. */
export interface Reading {
  readonly language: Language;
  /** Whether it is renewed by itself. Who reads slowly, or has it read to them, can make it stand still. */
  readonly refreshes: boolean;
}

/** The executives' page of an incident, complete without any script. */
export function executivePage(facts: ExecutiveFacts, reading: Reading): string {
  const { language, refreshes } = reading;
  const words = WORDS[language];
  const [newest, ...earlier] = facts.updates;
  return framed(
    `${facts.key}: ${facts.title ?? words.takenOut}`,
    reading,
    html`<main>
${facts.isDrill ? html`<p class="drill"><strong>${words.drill}</strong> ${words.drillMeans}</p>` : html``}
<h1><bdi>${facts.title ?? words.takenOut}</bdi></h1>
${severity(facts, language)}
${figures(facts, language)}
${standing(facts, newest, language)}
${services(facts, language)}
${publicly(facts, language)}
${earlier.length === 0 ? html`` : history(earlier, facts, language)}
</main>
<footer><p>${words.asOf(momentIn(facts.asOf, language))} ${refreshes ? words.refreshes : words.stands} <a href="${addressOf({ language, refreshes: !refreshes })}">${refreshes ? words.stopRefreshing : words.startRefreshing}</a></p>
<p>${words.zone} ${words.keep}</p></footer>`,
    facts.key,
  );
}

/** What somebody reads for whom there is no page: the same for a wrong, an unknown and an ended link. */
export function refusedPage(refused: Refusal, reading: Reading): string {
  const { language } = reading;
  const words = WORDS[language];
  return framed(
    words.notThere,
    reading,
    html`<main>
<h1>${words.notThere}</h1>
<p>${sentence(refused, language)}</p>
</main>`,
    '',
  );
}

function framed(title: string, { language, refreshes }: Reading, content: Html, key: string): string {
  const other = language === 'en' ? 'ja' : 'en';
  return pageDocument({
    language,
    title,
    style: '/executives.css',
    body: html`<header>
<p class="key">${key}</p>
<nav aria-label="${WORDS[language].language}"><a href="${addressOf({ language: other, refreshes })}" lang="${other}" hreflang="${other}">${STATUS_WORDS[language].other}</a></nav>
</header>
${content}`,
  });
}

/** Seen from the page itself, so that its token stands in no link. */
function addressOf({ language, refreshes }: Reading): string {
  return `?lang=${language}${refreshes ? '' : '&refresh=off'}`;
}

function severity({ severity: grade, meaning }: ExecutiveFacts, language: Language): Html {
  if (meaning === null) return html`<p class="severity">${WORDS[language].unknownSeverity}</p>`;
  const name = saidIn(meaning.name, language);
  return html`<p class="severity"><strong>${grade} <bdi>${name}</bdi></strong> · <bdi>${saidIn(meaning.definition, language)}</bdi></p>`;
}

/** Three numbers: how long, how many, and when there is more to hear. */
function figures(facts: ExecutiveFacts, language: Language): Html {
  const words = WORDS[language];
  const { since, resolvedAt, asOf, contacts } = facts;
  const until = resolvedAt === null ? html`` : html` <br>${words.until} ${momentIn(resolvedAt, language)}`;
  return html`<dl class="figures">
${figure(
  resolvedAt === null ? words.lasting : words.lasted,
  html`${words.duration(msBetween(since, resolvedAt ?? asOf))}`,
  html`${resolvedAt === null ? words.since : words.from} ${momentIn(since, language)}${until}`,
)}
${figure(words.contacts, html`${words.count(contacts.total)}`, html`${words.lately(contacts.lately)}`)}
${next(facts, language)}
</dl>`;
}

function next({ next: due, asOf, phase, isTold }: ExecutiveFacts, language: Language): Html {
  const words = WORDS[language];
  if (!isTold) return html``;
  if (due === null)
    return figure(words.nextUpdate, html`–`, html`${isActive(phase) ? words.noNext : words.noFurther}`);
  const away = msBetween(asOf, due.at);
  if (due.isLate)
    return figure(
      words.nextUpdate,
      html`${words.overdue(-away)}`,
      words.dueBy(momentIn(due.at, language)),
      'late',
    );
  return figure(words.nextUpdate, html`${words.inTime(away)}`, words.dueBy(momentIn(due.at, language)));
}

function figure(what: string, value: Html, detail: Html, mark = ''): Html {
  return html`<div class="${mark}"><dt>${what}</dt><dd class="figure">${value}</dd><dd class="detail">${detail}</dd></div>`;
}

/** How it stands: the status that executives were told last, what is being done, and who is in command. */
function standing(facts: ExecutiveFacts, newest: ShownUpdate | undefined, language: Language): Html {
  const words = WORDS[language];
  const { status, phase, commander, isTold } = facts;
  const heading =
    status === null
      ? words.noStatus
      : status === 'closed'
        ? words.closed
        : STATUS_WORDS[language].status[status];
  const without = isTold ? words.noUpdate : words.notTold;
  return html`<article class="incident ${status ?? ''}">
<h2>${heading}</h2>
<p class="quiet">${words.phase[phase]}</p>
${newest === undefined ? html`<p>${without}</p>` : update(newest, facts, language)}
<p class="command">${commander === null ? words.nobodyCommands : words.inCommand(html`<bdi>${commander.name ?? words.takenOut}</bdi>`)}</p>
</article>`;
}

function update({ at, role, text }: ShownUpdate, { asOf }: ExecutiveFacts, language: Language): Html {
  const words = WORDS[language];
  const by = role === null || role === 'system' ? '' : ` · ${words.by(role)}`;
  return html`<p class="when">${momentIn(at, language)} · ${words.ago(msBetween(at, asOf))}${by}</p>
${paragraphs(text, language)}`;
}

function services({ listed, hit }: ExecutiveFacts, language: Language): Html {
  const words = WORDS[language];
  if (listed === 0) return html``;
  const list = html`<ul>
${hit.map(
  ({ name, state }) =>
    html`<li><bdi>${saidIn(name, language)}</bdi> <span class="state ${state}">${STATUS_WORDS[language].state[state]}</span></li>`,
)}
</ul>`;
  return html`<section class="components" aria-labelledby="services">
<h2 id="services">${words.services}</h2>
${hit.length === 0 ? html`<p class="quiet">${words.noneHit}</p>` : list}
</section>`;
}

function publicly({ publicly: told, asOf }: ExecutiveFacts, language: Language): Html {
  const words = WORDS[language];
  const said =
    told === null
      ? html`<p class="quiet">${words.publicNotTold}</p>`
      : html`<p class="when">${momentIn(told.at, language)} · ${words.ago(msBetween(told.at, asOf))} · ${STATUS_WORDS[language].status[told.status]}</p>
<div class="told">${paragraphs(told.text, language)}</div>`;
  return html`<section aria-labelledby="publicly">
<h2 id="publicly">${words.publicly}</h2>
${said}
</section>`;
}

function history(earlier: readonly ShownUpdate[], facts: ExecutiveFacts, language: Language): Html {
  return html`<section aria-labelledby="earlier">
<h2 id="earlier">${WORDS[language].earlier}</h2>
<ol>
${earlier.map((each) => html`<li><strong>${STATUS_WORDS[language].status[each.status]}</strong>\n${update(each, facts, language)}</li>`)}
</ol>
</section>`;
}

function paragraphs(text: Said, language: Language): readonly Html[] {
  if (text === null) return [html`<p class="quiet">${WORDS[language].takenOut}</p>`];
  return text.split(/\n{2,}/).map((paragraph) => html`<p class="text">${paragraph}</p>`);
}
