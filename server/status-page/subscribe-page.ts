import type { Addresses } from './addresses.ts';
import { pageDocument } from './document.ts';
import { type Html, html } from './html.ts';
import { type Said, SUBSCRIBE_WORDS } from './subscribe-words.ts';
import { type Language, WORDS } from './words.ts';

/** How readers of a page subscribe: by its form, or where the live page is, by a link to it. */
export interface SubscribeWay {
  readonly kind: 'form' | 'link';
  readonly address: (language: Language) => string;
}

/** On this server. */
export const SUBSCRIBE_FORM: SubscribeWay = {
  kind: 'form',
  address: (language) => `/status/subscribe?lang=${language}`,
};

/** From a copy of the page, wherever it lies: by a link, since a form of another site would be refused. Null where it leads nowhere. */
export function subscribeFrom(publicUrl: string | undefined, canSubscribe: boolean): SubscribeWay | null {
  if (publicUrl === undefined || !canSubscribe) return null;
  return { kind: 'link', address: (language) => `${publicUrl}/status?lang=${language}#subscribe` };
}

/** Works without scripts. It stands outside of what the script renews: nobody loses what they type. */
export function subscribing({ kind, address }: SubscribeWay, language: Language): Html {
  const words = SUBSCRIBE_WORDS[language];
  if (kind === 'link')
    return html`<section class="subscribe" aria-label="${words.heading}">
<p><a href="${address(language)}">${words.elsewhere}</a></p>
</section>`;
  return html`<section class="subscribe" aria-labelledby="subscribe">
<h2 id="subscribe">${words.heading}</h2>
<form method="post" action="${address(language)}">
<label for="address">${words.address}</label>
<div><input id="address" name="address" type="email" autocomplete="email" maxlength="254" required aria-describedby="hint"> <button>${words.subscribe}</button></div>
<p id="hint" class="quiet">${words.hint}</p>
</form>
</section>`;
}

/** A page that says something, and may ask for one press of a button: whoever only fetches it changes nothing. */
export function saidPage(options: {
  readonly language: Language;
  readonly addresses: Addresses;
  readonly said: Said;
  readonly button?: string;
}): string {
  const { language, addresses, said, button } = options;
  const words = WORDS[language];
  return pageDocument({
    language,
    title: `${said.title} · ${words.title}`,
    style: addresses.style,
    head: html`<meta name="robots" content="noindex">`,
    body: html`<header><p class="site">${words.title}</p></header>
<main class="said">
<h1>${said.title}</h1>
<p>${said.text}</p>
${button === undefined ? html`` : html`<form method="post"><button>${button}</button></form>`}
</main>
<footer><p><a href="${addresses.page(language, 1)}">${SUBSCRIBE_WORDS[language].back}</a></p></footer>`,
  });
}
