import type { Instant } from '#shared/time/instant.ts';
import { type Html, html } from './html.ts';
import type { Language } from './words.ts';

// Making one takes longer than a page: they are made once.
const FORMATS = {
  en: formatsOf('en'),
  ja: formatsOf('ja'),
};

function formatsOf(language: Language) {
  const zone = { timeZone: 'UTC' } as const;
  return {
    moment: new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeStyle: 'short',
      hourCycle: 'h23',
      ...zone,
    }),
    day: new Intl.DateTimeFormat(language, { dateStyle: 'full', ...zone }),
    short: new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...zone }),
  };
}

/** A moment to the minute, in UTC. */
export function momentIn(at: Instant, language: Language): Html {
  return html`<time datetime="${at}">${momentText(at, language)}</time>`;
}

/** The same where no markup can be. */
export function momentText(at: Instant, language: Language): string {
  return `${FORMATS[language].moment.format(new Date(at))} UTC`;
}

/** A day with its weekday. */
export function dayIn(day: string, language: Language): string {
  return FORMATS[language].day.format(new Date(day));
}

/** Days from one to another, or the one that both are. */
export function runIn(from: string, to: string, language: Language): string {
  const { short } = FORMATS[language];
  return from === to ? short.format(new Date(from)) : short.formatRange(new Date(from), new Date(to));
}
